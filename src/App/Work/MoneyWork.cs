using Microsoft.Extensions.Localization;
using Throughline.Cases.Facts;
using Throughline.Funding.Reports;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Work;

/// <summary>For the funding officer: money that ends, claims to pay, needs that nobody pays for.</summary>
internal sealed class MoneyWork(FundingBooks books, NeedFacts needs, IStringLocalizer<Texts> t) : IWorkSource
{
    private const int SoonDays = 90;

    public async Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role != Role.FundingOfficer || await books.Home(viewer, cancel) is not { } home) return [];
        var items = new List<WorkItem>();
        foreach (var contract in home.Contracts.Where(contract => contract.Until >= today))
        {
            if (contract.Pace.Ends <= today.AddDays(SoonDays))
                items.Add(new(WorkWeight.Soon, contract.Pace.Ends <= today ? t["today"] : t["in {0} days", contract.Pace.Ends.DayNumber - today.DayNumber],
                    contract.Pace.RunsOut ? t["The money of {0} runs out", contract.Number] : t["{0} ends", contract.Number], contract.SourceName, $"/evidence/money/contracts/{contract.Handle}", t["See what follows"], contract.Pace.Ends));
            if (contract.Claimed > contract.Paid)
                items.Add(new(WorkWeight.Waiting, t["Claim open"], t["Pay or send back what {0} claims", contract.Number], t["Claimed and not paid: {0} {1}", ((contract.Claimed - contract.Paid) / 100m).ToString("N0", System.Globalization.CultureInfo.CurrentCulture), contract.Currency],
                    $"/evidence/money/contracts/{contract.Handle}#claims", t["Open the claims"]));
        }
        var unfunded = (await needs.ByService(viewer, today.AddYears(-1), today, cancel)).Where(figures => figures.Unfunded.IsProtected || figures.Unfunded.Value > 0).ToList();
        if (unfunded.Count > 0)
            items.Add(new(WorkWeight.Waiting, t["No source"], t["Services that somebody needed and nobody paid for: {0}", unfunded.Count], t["In the last twelve months. Small numbers are protected."], "/evidence/money/needs", t["See the needs"]));
        return items;
    }
}
