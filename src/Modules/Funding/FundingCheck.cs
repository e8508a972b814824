using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Facts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Sources;
using Throughline.Platform.Data;

namespace Throughline.Funding;

// Every counter equals the lines of the ledger that explain it, and planned ≥ committed ≥ spent at each level.
internal sealed class FundingCheck(AppDb db) : IDataCheck
{
    public string Name => "funding";

    public async Task<IReadOnlyList<string>> Find(CancellationToken cancel)
    {
        var findings = new List<string>();
        var entries = await db.Set<EntryRow>().AsNoTracking().ToListAsync(cancel);
        long Sum(EntryKind kind, Func<EntryRow, bool> which) => entries.Where(row => row.Kind == kind && which(row)).Sum(row => row.Amount);
        foreach (var source in await db.Set<SourceRow>().AsNoTracking().ToListAsync(cancel))
            Check(source.Planned == Sum(EntryKind.Planned, row => row.SourceId == source.Id) && source.Allocated == Sum(EntryKind.Allocated, row => row.SourceId == source.Id) && source.Planned >= source.Allocated, $"Source {source.Handle} does not equal its ledger.");
        foreach (var part in await db.Set<AllocationRow>().AsNoTracking().ToListAsync(cancel))
            Check(part.Committed == Sum(EntryKind.Committed, row => row.AllocationId == part.Id) && part.Planned >= part.Committed, $"Allocation {part.Handle} does not equal its ledger.");
        var lines = await db.Set<ContractLineRow>().AsNoTracking().ToListAsync(cancel);
        foreach (var contract in await db.Set<ContractRow>().AsNoTracking().ToListAsync(cancel))
        {
            var own = lines.Where(line => line.ContractId == contract.Id).ToList();
            var (spent, claimed, paid) = (Sum(EntryKind.Spent, row => row.ContractId == contract.Id), Sum(EntryKind.Claimed, row => row.ContractId == contract.Id), Sum(EntryKind.Paid, row => row.ContractId == contract.Id));
            Check(contract.Committed == own.Sum(line => line.Price * line.Volume) && spent == own.Sum(line => line.Price * line.Given), $"Contract {contract.Number} does not equal its ledger.");
            Check(contract.Committed >= spent && spent >= claimed && claimed >= paid && paid >= 0 && own.TrueForAll(line => line.Given >= 0 && line.Given <= line.Volume), $"Contract {contract.Number} is overspent.");
            foreach (var line in own) Check(line.Given == entries.Where(row => row.LineId == line.Id).Sum(row => row.Units), $"A line of contract {contract.Number} does not equal its deliveries.");
        }
        var bookings = await db.Set<BookingRow>().AsNoTracking().Where(row => !row.Undone).Select(row => row.Id).ToListAsync(cancel);
        var facts = (await db.Set<DeliveryFactRow>().AsNoTracking().Select(row => row.Id).ToListAsync(cancel)).ToHashSet();
        Check(facts.SetEquals(bookings), $"The facts of deliveries do not equal the bookings.");
        return findings;

        void Check(bool holds, FormattableString finding)
        {
            if (!holds) findings.Add(finding.ToString(CultureInfo.InvariantCulture));
        }
    }
}
