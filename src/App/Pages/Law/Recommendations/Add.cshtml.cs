using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Recommendations;

[Needs(ActionKind.Write, Section.Law)]
public sealed class AddModel(RecommendationLedger ledger, Benchmark benchmark, OrganisationRegister organisations, RankRegister ranks, PracticeLibrary practice) : LawPage
{
    private static readonly char[] Between = [' ', ',', ';'];

    [BindProperty(SupportsGet = true, Name = "criterion")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    /// <summary>Step of a procedure that practice departs from, or null.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? Departing { get; set; }

    /// <summary>Handle of the practice card it is made from, or null.</summary>
    [BindProperty(SupportsGet = true, Name = "card")]
    public string? Card { get; set; }

    /// <summary>The practice card it is made from, or null.</summary>
    public PracticeCard? Practice { get; private set; }

    [BindProperty]
    public RecommendationForm Form { get; set; } = new();

    public Benchmark Benchmark => benchmark;

    public IReadOnlyList<RankCard> Ranks { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        await Hang(cancel);
        Form = new RecommendationForm { Criterion = Asked ?? (Practice is { Facts.Criteria: [var first, ..] } ? first : null), Text = Prefilled(), Steps = Departing is { Length: > 0 and <= 20 } ? Departing : null };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Hang(cancel);
        var draft = new RecommendationDraft(
            CountryOr(Of), Form.Criterion ?? "", Form.Text ?? "", Form.Author ?? RecommendationAuthor.NationalExpert, Bodies.FirstOrDefault(body => body.Value == Form.Addressee?.Trim()).Key ?? Form.Addressee ?? "", Today,
            (Form.Acts ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries), (Form.Steps ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries),
            DueOn: LawWords.Day(Form.DueOn), NeedsRank: Form.NeedsRank)
        { Practice = Practice?.Handle };
        Refusals = await ledger.Add(draft, Process("recommendation.add", "follows from a verdict", "benchmark"), cancel);
        if (Refusals.Count > 0) return Page();
        Flash(T["The recommendation is stored and has the next number."]);
        return Redirect("/law/recommendations");
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task Hang(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["A new recommendation"], null);
        await NameBodies(organisations, cancel);
        Ranks = await ranks.On(Viewer, CountryOr(Of), Today, cancel);
        if (!string.IsNullOrEmpty(Card)) Practice = await practice.Find(Viewer, Card, Country.Code, cancel);
    }

    // What the form begins with when it is opened from a card; the expert writes on.
    private string? Prefilled() => Practice is not { } card ? null
        : card.Judgement is { Value: PracticeJudgementValue.WithChanges, Because: var changes } ? $"{card.Facts.Measure}. {changes}" : card.Facts.Measure + ".";

    public sealed record RecommendationForm
    {
        public string? Criterion { get; init; }

        public string? Text { get; init; }

        public RecommendationAuthor? Author { get; init; }

        public string? Addressee { get; init; }

        public string? Acts { get; init; }

        public string? Steps { get; init; }

        public string? NeedsRank { get; init; }

        public string? DueOn { get; init; }
    }
}
