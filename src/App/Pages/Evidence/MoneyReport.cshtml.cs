using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Funding.Reports;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>What a source did in a stretch of time: the report to whoever gave it, protected, one page to print.</summary>
[Needs(ActionKind.Open, Section.Money)]
public sealed class MoneyReportModel(FundingBooks books) : MoneyPage
{
    public DonorReport Report { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "until")]
    public string? Until { get; set; }

    public ProtectedCount People { get; private set; }

    public IReadOnlyList<(string Name, ProtectedCount People)> BySex { get; private set; } = [];

    public IReadOnlyList<(string Name, ProtectedCount People)> ByAge { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await books.Report(handle, DateOnly.MinValue.AddYears(1), DateOnly.MinValue.AddYears(1), Viewer, cancel) is not { } empty) return Absent();
        await LoadBodies(cancel);
        var (from, until) = (empty.Source.From, empty.Source.Until < Today ? empty.Source.Until : Today);
        var readable = (string.IsNullOrEmpty(From) || Day(From, "from", out from)) && (string.IsNullOrEmpty(Until) || Day(Until, "until", out until));
        if (readable && until < from && !string.IsNullOrEmpty(Until)) Wrong("until", T["The last day lies before the first one. Enter a later day."]);
        Report = readable ? (await books.Report(handle, from, until, Viewer, cancel))! : empty;
        (From, Until) = readable ? (Typed(from), Typed(until)) : (From, Until);
        People = CellProtection.Protect(Report.People);
        BySex = Parts([Sex.Female, Sex.Male, Sex.Other, Sex.NotRecorded], Report.BySex);
        ByAge = Parts(Enum.GetValues<AgeBand>(), Report.ByAge);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Donor report"], null);
        return Page();
    }

    // The parts add up to the people, so they are protected together.
    private static List<(string, ProtectedCount)> Parts<T>(IReadOnlyList<T> names, IReadOnlyDictionary<string, int> counts) where T : struct, Enum
    {
        var parts = CellProtection.Protect([.. names.Select(name => counts.GetValueOrDefault(name.ToString()))]);
        return [.. names.Select((name, at) => (name.ToString(), parts[at]))];
    }
}
