using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Practice;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(PracticeLibrary library, Benchmark benchmark, OrganisationRegister organisations) : LawPage
{
    private Dictionary<Guid, string> _keys = [];

    public PracticeCard Card { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    [BindProperty]
    public JudgeForm Judged { get; set; } = new();

    [BindProperty]
    public VerifyForm Checked { get; set; } = new();

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public string TopicName => benchmark.Topics.FirstOrDefault(topic => topic.Id == Card.Facts.Topic)?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.Name).Text ?? "";

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Checked = new VerifyForm { Version = Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostJudge(string handle, CancellationToken cancel)
    {
        if (!MayWrite || !await Load(handle, cancel)) return Absent();
        Refusals = await library.Judge(handle, Country.Code, Judged.Value, Judged.Because, Process("practice.judge", "practice judged", "benchmark"), cancel);
        return Ended(handle, T["The judgement is stored. Earlier ones stay."]);
    }

    public async Task<IActionResult> OnPostVerify(string handle, CancellationToken cancel)
    {
        if (!MayWrite || !await Load(handle, cancel)) return Absent();
        Refusals = await library.Verify(handle, Checked.By, Today, Checked.Version, Process("practice.verify", "checked at the source", "benchmark"), cancel);
        return Ended(handle, T["Marked as checked at the source."]);
    }

    public string JudgedBy(PracticeJudgement judgement) => T["{0}, {1}", T[RoleWords.Of(judgement.Role)], Body(_keys.GetValueOrDefault(judgement.OrganisationId, ""))];

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private IActionResult Ended(string handle, string said)
    {
        if (Refusals.Count > 0) return Page();
        Flash(said);
        return Redirect($"/law/practice/{handle}");
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await library.Find(Viewer, handle, Country.Code, cancel) is not { } card) return false;
        Card = card;
        await NameBodies(organisations, cancel);
        _keys = (await organisations.All(cancel)).ToDictionary(body => body.Id, body => body.Key);
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, card.Recommendations.Count > 0 ? string.Join(", ", card.Recommendations.Select(made => made.Label)) : T["None from this card yet"], null);
        if (card.Facts.Criteria.Count > 0) Strip.With(ChainKind.Criterion, card.Facts.Criteria.Count == 1 ? card.Facts.Criteria[0] : $"{card.Facts.Criteria[0]} + {card.Facts.Criteria.Count - 1}", $"/law/criteria/{card.Facts.Criteria[0]}");
        return true;
    }

    public sealed record JudgeForm
    {
        public PracticeJudgementValue? Value { get; init; }

        public string? Because { get; init; }
    }

    public sealed record VerifyForm
    {
        public string? By { get; init; }

        public int Version { get; init; }
    }
}
