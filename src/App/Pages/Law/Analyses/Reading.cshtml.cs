using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Analyses;

[Needs(ActionKind.Open, Section.Drafting)]
public sealed class ReadingModel(AnalysisDesk desk, AnalysisShelf shelf, ActShelf acts, ProvisionSuggestions suggestions) : QuotingPage
{
    [BindProperty]
    public ReadingForm Form { get; set; } = new();

    [BindProperty]
    public SettleForm Settle { get; set; } = new();

    public CriterionReading Reading { get; private set; } = null!;

    /// <summary>Id of the next criterion that waits for this reader; null when none does.</summary>
    public string? Following { get; private set; }

    /// <summary>Provisions that may answer it, for who reads it.</summary>
    public IReadOnlyList<SuggestedProvision> Suggested { get; private set; } = [];

    public bool Own => Reading.Analysis.Country == Country.Code;

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law) && Reading.Analysis.ClosedAt is null;

    public bool MayGive => MayWrite && Reading.State is ReadingState.Unread or ReadingState.HalfRead or ReadingState.Unplanned;

    public string ActName(string key) => Acts.FirstOrDefault(act => act.Key == key).ShortTitle ?? key;

    public async Task<IActionResult> OnGet(string handle, string criterion, CancellationToken cancel)
    {
        if (!await Load(handle, criterion, cancel)) return Absent();
        if (Reading.Mine is { } mine)
            Form = new ReadingForm { Value = mine.Value, Reasons = mine.Reasons, Quotes = [.. mine.Quotes.Select(quote => new QuoteForm { Act = quote.ActKey, Unit = quote.EId, Date = LawWords.Iso(quote.Date), Words = quote.Words })] };
        Settle = new SettleForm { Quotes = [.. Enumerable.Range(0, Reading.Quotes.Count)] };
        Pad();
        return Page();
    }

    public async Task<IActionResult> OnPostGive(string handle, string criterion, CancellationToken cancel)
    {
        if (!await Load(handle, criterion, cancel)) return Absent();
        var (typed, undated) = Filled(Form.Quotes);
        if (Form.Value is null || undated.Count > 0)
        {
            Refusals = [.. Form.Value is null ? (FieldRefusal[])[new("Value", T["Choose what you found."])] : [], .. undated];
            Pad();
            return Page();
        }
        var outcome = await desk.Give(handle, criterion, new BlindDraft(Form.Value.Value, Form.Reasons ?? "", Drafts(typed)), Process("analysis.read", "reading of a criterion, apart", "benchmark"), cancel);
        if (outcome.IsStored)
        {
            Flash(T["Your verdict is stored."]);
            return Redirect(Following is null ? $"/law/analyses/{handle}" : $"/law/analyses/{handle}/{Following}");
        }
        Refusals = LedBack(outcome.Refusals, typed);
        Pad();
        return Page();
    }

    public async Task<IActionResult> OnPostSettle(string handle, string criterion, CancellationToken cancel)
    {
        if (!await Load(handle, criterion, cancel)) return Absent();
        Pad();
        if (Settle.Value is null)
        {
            Refusals = [new FieldRefusal("Value", T["Choose the verdict that stands."])];
            return Page();
        }
        var outcome = await desk.Settle(handle, criterion, new SettlementDraft(Settle.Value.Value, Settle.Reason ?? "", Settle.Quotes), Process("analysis.settle", "two readers differed", "benchmark"), cancel);
        if (outcome.IsStored)
        {
            Flash(T["The difference is settled and the verdict stands."]);
            return Redirect($"/law/analyses/{handle}");
        }
        Refusals = outcome.Refusals;
        return Page();
    }

    private async Task<bool> Load(string handle, string criterion, CancellationToken cancel)
    {
        if (await shelf.Reading(Viewer, handle, criterion, cancel) is not { } reading) return false;
        Reading = reading;
        Acts = await acts.Keys(Viewer, reading.Analysis.Country, cancel);
        if (reading.IsReader && reading.Both.Count == 0) Suggested = await suggestions.For(Viewer, reading.Analysis.Country, reading.Criterion, reading.Analysis.TextOn, 5, cancel);
        var waiting = (await shelf.Open(Viewer, handle, cancel))!.Criteria.Where(line => line.ToRead && line.Criterion.Id != criterion).Select(line => line.Criterion.Id).ToList();
        Following = waiting.Count > 0 ? waiting[0] : null;
        Strip = new ChainStrip(ChainKind.Criterion).With(ChainKind.Criterion, criterion, null);
        return true;
    }

    private void Pad() => Form = Form with { Quotes = Padded(Form.Quotes, Reading.Analysis.TextOn) };

    public sealed record ReadingForm
    {
        public VerdictValue? Value { get; init; }

        public string? Reasons { get; init; }

        public QuoteForm[]? Quotes { get; init; }
    }

    public sealed record SettleForm
    {
        public VerdictValue? Value { get; init; }

        public string? Reason { get; init; }

        public List<int> Quotes { get; init; } = [];
    }
}
