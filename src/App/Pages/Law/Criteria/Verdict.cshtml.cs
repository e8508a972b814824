using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Criteria;

[Needs(ActionKind.Write, Section.Law)]
public sealed class VerdictModel(VerdictRegister verdicts, ActShelf acts, Benchmark benchmark) : QuotingPage
{
    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public Criterion Criterion { get; private set; } = null!;

    public string Jurisdiction { get; private set; } = "";

    public VerdictPage? Latest { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return Absent();
        Form = Latest is null ? new VerdictForm { Quotes = [] } : Renewed(Latest);
        Pad();
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return Absent();
        var (typed, undated) = Filled(Form.Quotes);
        if (Form.Value is null || undated.Count > 0)
        {
            Refusals = [.. Form.Value is null ? (FieldRefusal[])[new("Value", T["Choose what you found."])] : [], .. undated];
            Pad();
            return Page();
        }
        var outcome = await verdicts.Give(
            new VerdictDraft(id, Jurisdiction, Form.Value.Value, Form.Reasons ?? "", Form.Author ?? "", Today,
                Drafts(typed)),
            Process("verdict.give", "review of the law", "benchmark"), cancel);
        if (outcome.IsStored)
        {
            Flash(T["The verdict is stored. The earlier ones stay in the row."]);
            return Redirect($"/law/criteria/{id}{(Jurisdiction == Country.Code ? "" : "?country=" + Jurisdiction)}");
        }
        Refusals = LedBack(outcome.Refusals, typed);
        Pad();
        return Page();
    }

    private async Task<bool> Load(string id, CancellationToken cancel)
    {
        if (benchmark.Find(id) is not { } criterion) return false;
        Criterion = criterion;
        Jurisdiction = CountryOr(Of);
        Acts = await acts.Keys(Viewer, Jurisdiction, cancel);
        var history = await verdicts.History(Viewer, id, Jurisdiction, Today, cancel);
        if (history.Count > 0) Latest = await verdicts.Open(Viewer, history[0].Handle, Today, cancel);
        Strip = new ChainStrip(ChainKind.Criterion).With(ChainKind.Criterion, id, null);
        return true;
    }

    // What the last reviewer found, on the text of today: it is confirmed or changed, never copied unread.
    private VerdictForm Renewed(VerdictPage latest) => new()
    {
        Value = latest.Card.Value,
        Reasons = latest.Reasons,
        Author = latest.Card.Author,
        Quotes = [.. latest.Quotes.Where(quote => quote.EIdNow is not null).Select(quote => new QuoteForm
        {
            Act = Acts.FirstOrDefault(act => act.ShortTitle == quote.ActTitle).Key,
            Unit = quote.CitedNow,
            Date = LawWords.Iso(quote.Now.InForce),
            Words = quote.Words,
        })],
    };

    private void Pad() => Form = Form with { Quotes = Padded(Form.Quotes, Today) };

    public sealed record VerdictForm
    {
        public VerdictValue? Value { get; init; }

        public string? Reasons { get; init; }

        public string? Author { get; init; }

        public QuoteForm[]? Quotes { get; init; }
    }
}
