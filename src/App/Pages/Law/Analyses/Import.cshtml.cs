using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Analyses;

// First the file is read and shown; what is ticked then becomes verdicts with their source, one by one. What is refused stays in the form.
[Needs(ActionKind.Write, Section.Law)]
public sealed class ImportModel(VerdictRegister verdicts, Benchmark benchmark, ActShelf acts) : LawPage
{
    private const int MostRows = 300;

    [BindProperty]
    public HeadForm Head { get; set; } = new();

    [BindProperty]
    public List<ImportRow> Rows { get; set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public IReadOnlyList<(string Key, string ShortTitle)> Acts { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public Criterion? Find(string? id) => benchmark.Find(id);

    /// <summary>Criteria of a row: those its words may mean, then all others.</summary>
    public IEnumerable<Criterion> Choices(ImportRow row) => (row.Candidates ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(benchmark.Find).OfType<Criterion>().Union(benchmark.Criteria);

    public async Task OnGet(CancellationToken cancel)
    {
        Head = new HeadForm { Of = Country.Code, TextOn = LawWords.Iso(Today), GivenOn = LawWords.Iso(Today) };
        await Load(cancel);
    }

    public async Task<IActionResult> OnPostRead(IFormFile? file, CancellationToken cancel)
    {
        Rows = [];
        await Load(cancel);
        if (Wrong() is { Count: > 0 } wrong) return Told(wrong);
        if (file is null || file.Length is 0 or > ExistingAnalysis.MostBytes) return Told([new FieldRefusal("File", "Choose a Word file or a text file of at most 20 MB.")]);
        using var stream = new MemoryStream();
        await file.CopyToAsync(stream, cancel);
        var (paragraphs, fault) = ExistingAnalysis.Paragraphs(stream.ToArray());
        if (paragraphs is null) return Told([new FieldRefusal("File", fault!)]);
        var found = ExistingAnalysis.Find(paragraphs, benchmark);
        if (found.Count == 0) return Told([new FieldRefusal("File", "No paragraph names a criterion or an article of an instrument. Write ids such as TIP-03a or \"article 3 of the Protocol\" beside what you found.")]);
        ModelState.Clear();
        Rows = [.. found.Take(MostRows).Select(each => new ImportRow
        {
            Criterion = each.Candidates[0].Id, Candidates = string.Join(' ', each.Candidates.Select(criterion => criterion.Id)), Value = each.Value, Reasons = each.Text, Words = each.Quotes.Count > 0 ? each.Quotes[0] : null,
        })];
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (Wrong() is { Count: > 0 } wrong) return Told(wrong);
        if (!Rows.Exists(row => row.Take)) return Told([new FieldRefusal("", "Tick what is to be taken in.")]);
        var refusals = new List<FieldRefusal>();
        var left = new List<ImportRow>();
        var stored = 0;
        foreach (var row in Rows)
        {
            if (!row.Take)
            {
                left.Add(row);
                continue;
            }
            var line = row.Value is null ? T["Choose what it finds."].Value : null;
            if (line is null)
            {
                IReadOnlyList<QuoteDraft> quotes = string.IsNullOrWhiteSpace(row.Words) ? [] : [new QuoteDraft(Head.Act ?? "", "", LawWords.Day(Head.TextOn)!.Value, row.Words)];
                var draft = new VerdictDraft(row.Criterion ?? "", Head.Of!, row.Value!.Value, row.Reasons ?? "", Head.Source!.Trim(), LawWords.Day(Head.GivenOn)!.Value, quotes);
                var outcome = await verdicts.Give(draft, Process("verdict.import", "verdict of an existing analysis", "benchmark"), cancel);
                line = outcome.IsStored ? null : outcome.Refusals[0].Line;
            }
            if (line is null)
            {
                stored++;
                continue;
            }
            refusals.Add(new FieldRefusal($"Rows-{left.Count}", line));
            left.Add(row);
        }
        if (refusals.Count == 0)
        {
            Flash(stored == 1 ? T["One verdict is taken in with its source."] : T["{0} verdicts are taken in with their source.", stored]);
            return Redirect(Head.Of == Country.Code ? "/law" : "/law?country=" + Head.Of);
        }
        ModelState.Clear();
        (Rows, Refusals) = (left, [.. stored > 0 ? (FieldRefusal[])[new("", T["{0} verdicts are taken in; those below are not.", stored])] : [], .. refusals]);
        return Page();
    }

    private List<FieldRefusal> Wrong()
    {
        FieldRefusal?[] found =
        [
            string.IsNullOrWhiteSpace(Head.Source) || Head.Source.Length > 120 ? new FieldRefusal("Source", "Name the source in at most 120 characters: who wrote it, its title and year.") : null,
            LawWords.Day(Head.GivenOn) is not { } given || given > Today ? new FieldRefusal("GivenOn", "Give the day of the analysis; it is not to come.") : null,
            LawWords.Day(Head.TextOn) is null ? new FieldRefusal("TextOn", "Say of which day the text is that it quotes.") : null,
            Acts.All(act => act.Key != Head.Act) && Acts.Count > 0 ? new FieldRefusal("Act", "Choose the act from the list; add its text first if it is not there.") : null,
        ];
        return [.. found.OfType<FieldRefusal>()];
    }

    private PageResult Told(IReadOnlyList<FieldRefusal> refusals)
    {
        Refusals = refusals;
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Countries = [.. (await acts.List(Viewer, null, 1, cancel)).Countries.Union([Country.Code])];
        if (!Countries.Contains(Head.Of ?? "")) Head = Head with { Of = Country.Code };
        Acts = await acts.Keys(Viewer, Head.Of!, cancel);
        Strip = new ChainStrip(ChainKind.Criterion);
    }

    public sealed record HeadForm
    {
        public string? Source { get; init; }

        public string? GivenOn { get; init; }

        public string? Of { get; init; }

        public string? Act { get; init; }

        public string? TextOn { get; init; }
    }

    public sealed record ImportRow
    {
        public bool Take { get; init; }

        public string? Criterion { get; init; }

        public string? Candidates { get; init; }

        public VerdictValue? Value { get; init; }

        public string? Reasons { get; init; }

        public string? Words { get; init; }
    }
}
