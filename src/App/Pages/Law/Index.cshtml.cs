using System.Text;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(VerdictRegister verdicts, Benchmark benchmark, BindingRegister bindings) : LawPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "topic")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true, Name = "tier")]
    public string? Tier { get; set; }

    [BindProperty(SupportsGet = true, Name = "grade")]
    public string? Grade { get; set; }

    // A verdict's name, or "recheck", or "none".
    [BindProperty(SupportsGet = true, Name = "verdict")]
    public string? Value { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Benchmark Benchmark => benchmark;

    public string Jurisdiction { get; private set; } = "";

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public IReadOnlyList<GradeCount> Counts { get; private set; } = [];

    public int ToReCheck { get; private set; }

    public int Found { get; private set; }

    public int Pages => (Found + PageSize - 1) / PageSize;

    public IReadOnlyList<CriterionStanding> Shown { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Jurisdiction = CountryOr(Of);
        Countries = [.. (await verdicts.Countries(Viewer, cancel)).Union([Country.Code]).Order(StringComparer.Ordinal)];
        var all = await verdicts.Standing(Viewer, Jurisdiction, Today, cancel);
        ToReCheck = all.Count(standing => standing.Verdict is { Stale: true });
        var chosen = all.Where(standing => Among(standing.Criterion)).ToList();
        Counts = [.. Enum.GetValues<Grade>().Select(grade => GradeCount.Of(grade, chosen))];
        var found = chosen.Where(Has).ToList();
        Found = found.Count;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Shown = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
        Strip = new ChainStrip(ChainKind.Criterion).With(ChainKind.Criterion, T["All criteria"], null);
    }

    /// <summary>Answers for the review mechanism of the Convention as a table: the criteria of cluster I, or with <c>all</c> every one.</summary>
    public async Task<IActionResult> OnGetReview(bool all, CancellationToken cancel)
    {
        Jurisdiction = CountryOr(Of);
        var binding = await bindings.On(Viewer, Jurisdiction, Today, cancel);
        var table = new StringBuilder("\ufeffcriterion,instrument,citation,binding,grade,qualifier,question,verdict,recheck,given_on,author,reasons,provisions\r\n");
        foreach (var standing in (await verdicts.Standing(Viewer, Jurisdiction, Today, cancel)).Where(each => all || each.Criterion.ReviewCluster == 1))
        {
            var page = standing.Verdict is { } verdict ? await verdicts.Open(Viewer, verdict.Handle, Today, cancel) : null;
            string[] cells =
            [
                standing.Criterion.Id, standing.Criterion.Instrument.Name, standing.Criterion.Citation, binding.GetValueOrDefault(standing.Criterion.Instrument.Id)?.Status.ToString() ?? "", standing.Criterion.Grade.ToString(),
                standing.Criterion.Qualifier ?? "", standing.Criterion.Question, standing.Verdict?.Value.ToString() ?? "Unknown", standing.Verdict is { Stale: true } ? "yes" : "no",
                standing.Verdict is { } given ? LawWords.Iso(given.GivenOn) : "", standing.Verdict?.Author ?? "", page?.Reasons ?? "",
                page is null ? "" : string.Join(" | ", page.Quotes.Select(quote => $"{quote.ActTitle}, {quote.Label} ({LawWords.Iso(quote.QuotedOn)}): {quote.Words}")),
            ];
            table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }
        return File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", $"review-{Jurisdiction}-{LawWords.Iso(Today)}.csv");
    }

    // A cell that a spreadsheet would take for a formula is written as text.
    private static string Cell(string text) => "\"" + (text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Address of another page of the same choice.</summary>
    public string Address(int number) => Url.Page("/Law/Index", new { topic = Topic, tier = Tier, grade = Grade, verdict = Value, country = Of, p = number })!;

    private bool Among(Criterion criterion) =>
        (string.IsNullOrEmpty(Topic) || criterion.Topic.Id == Topic)
        && (string.IsNullOrEmpty(Tier) || criterion.Tier == Tier)
        && (string.IsNullOrEmpty(Grade) || criterion.Grade.ToString() == Grade);

    private bool Has(CriterionStanding standing) => Value switch
    {
        null or "" => true,
        "recheck" => standing.Verdict is { Stale: true },
        "none" => standing.Verdict is null,
        _ => standing.Verdict is { Stale: false } verdict && verdict.Value.ToString() == Value,
    };
}
