using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Funding.Reports;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>The home of the funder: where money comes from, when it ends, what nobody pays.</summary>
[Needs(ActionKind.List, Section.Money)]
public sealed class MoneyHomeModel(FundingBooks books, NeedFacts needs) : MoneyPage
{
    private const int Soon = 90;

    public FundingHome Home { get; private set; } = null!;

    public IReadOnlyList<NeedFigures> Unfunded { get; private set; } = [];

    /// <summary>The source that ends first among those that pay today; null when none does.</summary>
    public SourceCard? First => Home.Sources.FirstOrDefault(source => source.From <= Today && Today <= source.Until);

    public string Heading
    {
        get
        {
            if (Home.Sources.Count == 0) return T["No money is planned yet"];
            if (First is not { } first) return T["No source pays today"];
            return first.Pace.Ends <= Today.AddDays(Soon)
                ? T["{0} left. {1} ends on {2}.", MoneyWords.Sum(first.Left), first.Name, Dates.Day(first.Pace.Ends)]
                : T["No source ends in the next {0} days", Soon];
        }
    }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await books.Home(Viewer, cancel) is not { } home) return Absent();
        Home = home;
        await LoadBodies(cancel);
        Unfunded = [.. (await needs.ByService(Viewer, Today.AddMonths(-18), Today, cancel)).Where(line => line.Unfunded.Value != 0)];
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Where money went"], null);
        return Page();
    }
}
