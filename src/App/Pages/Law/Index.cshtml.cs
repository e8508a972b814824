using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(VerdictRegister verdicts, Benchmark benchmark) : LawPage
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
