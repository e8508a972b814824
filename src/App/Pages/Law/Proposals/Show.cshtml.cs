using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Open, Section.Law)]
public sealed partial class ShowModel(
    ProposalShelf shelf, ViewLedger views, PositionLedger positions, ExpectationRegister expectations, VerdictRegister verdicts, Benchmark benchmark, OrganisationRegister organisations, ChainStrips strips) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "draft")]
    public int? Draft { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty]
    public ViewForm Form { get; set; } = new();

    public ProposalPage Shown { get; private set; } = null!;

    public IReadOnlyList<ViewCard> Views { get; private set; } = [];

    public IReadOnlyList<PositionCard> Positions { get; private set; } = [];

    public IReadOnlyList<ExpectationCard> Expected { get; private set; } = [];

    /// <summary>What the recommendations answer, with the latest verdict on each.</summary>
    public IReadOnlyList<(Criterion Criterion, VerdictCard? Verdict)> Answers { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public bool MayDraft => Viewer.May(ActionKind.Write, Section.Drafting);

    public bool MayAdopt => Viewer.May(ActionKind.Approve, Section.Law);

    /// <summary>Language the wording is shown in: the one asked for, else the reader's, else the official one.</summary>
    public string? Worded => Shown.Languages.Any(each => each.Language == TextLanguage(Language)) ? TextLanguage(Language) : Shown.Languages.Select(each => each.Language).FirstOrDefault();

    public IEnumerable<PositionCard> OnDraft => Positions.Where(card => card.Draft == Shown.Draft);

    public ViewCard? Own => Views.FirstOrDefault(view => view.Own);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new ViewForm { Leaning = Own?.Leaning, Text = Own?.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostView(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await views.Give(handle, Form.Leaning ?? (ViewLeaning)(-1), Form.Text ?? "", Process("view.give", "view of a participant", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your view is kept without your name. You may change or withdraw it while the review lasts."]);
        return Redirect($"/law/proposals/{handle}#views");
    }

    public async Task<IActionResult> OnPostWithdraw(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await views.Withdraw(handle, Process("view.withdraw", "view of a participant", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your view is withdrawn."]);
        return Redirect($"/law/proposals/{handle}#views");
    }

    public async Task<IActionResult> OnGetWord(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var language = Shown.Languages.Any(each => each.Language == Language) ? Language! : Shown.Languages.Select(each => each.Language).FirstOrDefault() ?? "en";
        var made = Shown.Drafts.First(each => each.Draft == Shown.Draft).MadeAt;
        var document = new ThreeColumnDocument(
            (Country.Practice ? T["PRACTICE"] + " – " : "") + $"{Shown.Card.Label} {Shown.Card.Title}",
            [T["Draft {0} of {1}", Shown.Draft, Dates.Full(Country.Calendar.LocalDate(made))], T["Text in {0}", LawWords.NameOf(language)], .. Shown.Recommendations.Select(card => $"{card.Label}: {card.Text}")],
            [T["Current wording"], T["Proposed wording"], T["Reason"]], language, "Throughline", made);
        var bytes = document.Write([.. Shown.Units.Select(unit => Row(unit, language))]);
        return File(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{Shown.Card.Label}-{Shown.Draft}.docx");
    }

    /// <summary>A reason cut at the criteria it names, so that they can be links.</summary>
    public IEnumerable<(string Text, bool IsCriterion)> Pieces(string reason) => CriterionId().Split(reason).Where(piece => piece.Length > 0).Select(piece => (piece, benchmark.Find(piece) is not null));

    /// <summary>What a body is called: by the directory, in the reader's language, else as it was written.</summary>
    public string NameOf(PositionCard card) => card.Body is { } key ? Body(key) : card.Name;

    private ThreeColumnRow Row(ProposalUnitCard unit, string language)
    {
        string[] grounds =
        [
            unit.Reason,
            .. Answers.Select(each => $"{each.Criterion.Id} ({each.Criterion.Citation}): {T["Verdict"].Value.ToLower(CultureInfo.CurrentCulture)}: {(each.Verdict is null ? T["No verdict yet"] : T.Verdict(each.Verdict.Value))}"),
            string.Join(", ", Shown.Recommendations.Select(card => card.Label)),
        ];
        return unit.In(language) is not { } wording
            ? new ThreeColumnRow(unit.Label, [], "", T["Wording missing"], grounds)
            : new ThreeColumnRow(unit.Label, wording.Words, wording.Current.Length == 0 ? T["No such provision."] : wording.Current, null, grounds);
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, Draft, Today, cancel) is not { } page) return false;
        Shown = page;
        await NameBodies(organisations, cancel);
        Views = await views.On(Viewer, handle, page.Draft, cancel);
        Positions = await positions.On(Viewer, handle, Today, cancel);
        Expected = await expectations.On(Viewer, handle, Today, cancel);
        var answers = new List<(Criterion, VerdictCard?)>();
        foreach (var id in page.Recommendations.Select(card => card.Criterion).Distinct())
            if (benchmark.Find(id) is { } criterion) answers.Add((criterion, await verdicts.History(Viewer, id, page.Card.Country, Today, cancel) is [var latest, ..] ? latest : null));
        Answers = answers;
        Strip = await strips.At(new ChainLink(ChainKind.Proposal, handle), Viewer, cancel, T["{0}, draft {1}", page.Card.Label, page.Draft]);
        return true;
    }

    [GeneratedRegex("([A-Z][A-Z0-9]{1,7}-[0-9][A-Za-z0-9-]*)")]
    private static partial Regex CriterionId();

    public sealed record ViewForm
    {
        public ViewLeaning? Leaning { get; init; }

        public string? Text { get; init; }
    }
}
