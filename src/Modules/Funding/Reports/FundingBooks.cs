using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Forecasts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.Funding.Reports;

/// <summary>
/// Reads the books of money: sums from the ledger, units, pseudonyms and weeks. Whoever may not read money gets null, as if nothing were there. Nothing here can
/// lead to a case: neither its number nor its handle nor a day of a person is in these tables.
/// </summary>
public sealed class FundingBooks(AppDb db, TariffBook tariffs, CountryRegister countries, TimeProvider time)
{
    private const int LastShown = 12;

    /// <summary>All money; null when the viewer may not read it.</summary>
    public async Task<FundingHome?> Home(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Money)) return null;
        await using var snapshot = await db.BeginSnapshot(cancel);
        var all = await Read(cancel);
        return new FundingHome(
            [.. all.Sources.Select(all.Card).OrderBy(card => card.Until < all.Today).ThenBy(card => card.Pace.Ends).ThenBy(card => card.Name, StringComparer.Ordinal)],
            [.. all.Allocations.Select(all.Card).OrderBy(card => card.Name, StringComparer.Ordinal)],
            [.. all.Contracts.Select(all.Card).OrderBy(card => card.Until < all.Today).ThenBy(card => card.Pace.Ends).ThenBy(card => card.Number, StringComparer.Ordinal)]);
    }

    /// <summary>One contract; null when absent or not the viewer's to read.</summary>
    public async Task<ContractView?> Contract(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Money)) return null;
        await using var snapshot = await db.BeginSnapshot(cancel);
        var all = await Read(cancel);
        if (all.Contracts.Find(row => row.Handle == handle) is not { } contract) return null;
        var units = (await tariffs.Units(viewer, cancel)).ToDictionary(unit => unit.Id);
        var allocation = all.Allocations.Find(row => row.Id == contract.AllocationId)!;
        var lines = (await db.Set<ContractLineRow>().AsNoTracking().Where(row => row.ContractId == contract.Id).ToListAsync(cancel))
            .Select(row => new UnitLine(units[row.UnitId], row.Volume, row.Given, row.Price)).OrderByDescending(line => line.Price * line.Volume).ToList();
        var claims = await db.Set<ClaimRow>().AsNoTracking().Where(row => row.ContractId == contract.Id).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var daily = lines.Find(line => line.Unit.Daily);
        return new ContractView(
            all.Card(contract), all.Card(all.Sources.Find(row => row.Id == allocation.SourceId)!), all.Card(allocation), all.Contracts.Count(row => row.AllocationId == allocation.Id), lines,
            await db.Set<BookingRow>().CountAsync(row => row.ContractId == contract.Id && !row.Undone, cancel), await Last(contract.Id, claims, units, cancel),
            [.. claims.Select(row => new ClaimCard(row.Handle, row.Number, row.From, row.Until, row.Act, row.Deliveries, row.Amount, row.Paid, row.State, row.Made, row.Version))],
            daily?.Unit, daily?.Price ?? 0, daily is null ? null : await Gap(contract.ProviderId, daily.Unit.Id, all, cancel),
            contract.Milestones?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], contract.Recommendation);
    }

    /// <summary>One claim with its contract; null when absent or not the viewer's to read.</summary>
    public async Task<(ContractView Contract, ClaimCard Claim)?> Claim(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Money)) return null;
        var contract = await (from claim in db.Set<ClaimRow>() join row in db.Set<ContractRow>() on claim.ContractId equals row.Id where claim.Handle == handle select row.Handle).FirstOrDefaultAsync(cancel);
        if (contract is null || await Contract(contract, viewer, cancel) is not { } view) return null;
        return (view, view.Claims.First(card => card.Handle == handle));
    }

    /// <summary>
    /// What a source did in a stretch of time; null when absent or not the viewer's to read. People are counted as they are: whoever shows the counts protects them.
    /// </summary>
    public async Task<DonorReport?> Report(string source, DateOnly from, DateOnly until, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Money)) return null;
        await using var snapshot = await db.BeginSnapshot(cancel);
        var all = await Read(cancel);
        if (all.Sources.Find(row => row.Handle == source) is not { } row) return null;
        var units = (await tariffs.Units(viewer, cancel)).ToDictionary(unit => unit.Id);
        var parts = all.Allocations.Where(part => part.SourceId == row.Id).Select(part => part.Id).ToHashSet();
        var contracts = all.Contracts.Where(contract => parts.Contains(contract.AllocationId)).ToList();
        var ids = contracts.Select(contract => contract.Id).ToList();
        var bookings = await db.Set<BookingRow>().AsNoTracking().Where(booking => ids.Contains(booking.ContractId) && !booking.Undone && booking.Week >= Week.Of(from) && booking.Week <= until).ToListAsync(cancel);
        var lines = await db.Set<ContractLineRow>().AsNoTracking().Where(line => ids.Contains(line.ContractId)).ToListAsync(cancel);
        var people = bookings.GroupBy(booking => booking.Subject).Select(group => group.First()).ToList();
        return new DonorReport(
            all.Card(row), from, until, [.. contracts.Select(all.Card).OrderBy(card => card.Number, StringComparer.Ordinal)], people.Count,
            Count(people, booking => booking.Sex), Count(people, booking => booking.Age),
            [.. lines.GroupBy(line => line.UnitId).Select(group =>
            {
                var given = bookings.Where(booking => booking.UnitId == group.Key).ToList();
                return new ReportLine(units[group.Key], group.Sum(line => line.Volume), given.Sum(booking => booking.Quantity), given.Sum(booking => booking.Amount), given.Select(booking => booking.Subject).Distinct().Count());
            }).OrderBy(line => line.Unit.Service).ThenBy(line => line.Unit.Key, StringComparer.Ordinal)],
            bookings.Sum(booking => booking.Amount));
    }

    private static Dictionary<string, int> Count(List<BookingRow> people, Func<BookingRow, string> part) => people.GroupBy(part).ToDictionary(group => group.Key, group => group.Count());

    private async Task<IReadOnlyList<BookedLine>> Last(Guid contract, List<ClaimRow> claims, Dictionary<Guid, ServiceUnit> units, CancellationToken cancel)
    {
        var states = claims.ToDictionary(row => row.Id, row => row.State);
        var rows = await db.Set<BookingRow>().AsNoTracking().Where(row => row.ContractId == contract).OrderByDescending(row => row.Week).ThenBy(row => row.Pseudonym).ThenBy(row => row.UnitId).Take(LastShown).ToListAsync(cancel);
        return [.. rows.Select(row => new BookedLine(
            ISOWeek.GetYear(row.Week.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(row.Week.ToDateTime(TimeOnly.MinValue)), row.Pseudonym, units[row.UnitId], row.Quantity, row.Region,
            row.Undone ? DeliveryMark.Reversed : row.ClaimId is not { } claim ? DeliveryMark.Open : states[claim] == ClaimState.Paid ? DeliveryMark.Paid : DeliveryMark.Claimed))];
    }

    private async Task<GapForecast?> Gap(Guid provider, Guid unit, Books all, CancellationToken cancel)
    {
        var contracts = all.Contracts.Where(row => row.ProviderId == provider).ToDictionary(row => row.Id);
        var ids = contracts.Keys.ToList();
        var since = Week.Of(all.Today).AddDays(-7 * 26);
        var weeks = await db.Set<BookingRow>().Where(row => ids.Contains(row.ContractId) && row.UnitId == unit && !row.Undone && row.Week >= since)
            .GroupBy(row => row.Week).Select(group => new { group.Key, Units = group.Sum(row => row.Quantity) }).ToDictionaryAsync(row => row.Key, row => row.Units, cancel);
        var bought = await db.Set<ContractLineRow>().AsNoTracking().Where(row => ids.Contains(row.ContractId) && row.UnitId == unit && row.Given < row.Volume).ToListAsync(cancel);
        return GapForecast.Of(all.Today, weeks, [.. bought.Select(row => new BoughtUnits(contracts[row.ContractId].From, contracts[row.ContractId].Until, row.Volume - row.Given))]);
    }

    private async Task<Books> Read(CancellationToken cancel)
    {
        var today = (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow());
        var (first, end) = (Week.Of(today).AddDays(-Pace.Days), Week.Of(today));
        var sums = await db.Set<EntryRow>().GroupBy(row => new { row.SourceId, row.ContractId, row.Kind }).Select(group => new { group.Key.SourceId, group.Key.ContractId, group.Key.Kind, Sum = group.Sum(row => row.Amount) }).ToListAsync(cancel);
        var recent = await db.Set<BookingRow>().Where(row => !row.Undone && row.Week >= first && row.Week < end)
            .GroupBy(row => row.ContractId).Select(group => new { group.Key, Count = group.Count(), Sum = group.Sum(row => row.Amount) }).ToDictionaryAsync(row => row.Key, row => (row.Count, row.Sum), cancel);
        return new Books(
            today, await db.Set<SourceRow>().AsNoTracking().ToListAsync(cancel), await db.Set<AllocationRow>().AsNoTracking().ToListAsync(cancel), await db.Set<ContractRow>().AsNoTracking().ToListAsync(cancel),
            [.. sums.Select(row => (row.SourceId, row.ContractId, row.Kind, row.Sum))], recent);
    }

    // What every page of money begins with, read in one state of the data.
    private sealed record Books(
        DateOnly Today, List<SourceRow> Sources, List<AllocationRow> Allocations, List<ContractRow> Contracts,
        List<(Guid Source, Guid? Contract, EntryKind Kind, long Sum)> Sums, Dictionary<Guid, (int Count, long Sum)> Recent)
    {
        public SourceCard Card(SourceRow row)
        {
            long Sum(EntryKind kind) => Sums.Where(sum => sum.Source == row.Id && sum.Kind == kind).Sum(sum => sum.Sum);
            var parts = Allocations.Where(part => part.SourceId == row.Id).Select(part => part.Id).ToHashSet();
            var recent = Contracts.Where(contract => parts.Contains(contract.AllocationId)).Select(contract => Recent.GetValueOrDefault(contract.Id)).ToList();
            var (planned, spent) = (Sum(EntryKind.Planned), Sum(EntryKind.Spent));
            return new SourceCard(
                row.Handle, row.Name, row.Type, row.OwnerId, row.Basis, row.Provision, row.Code, row.Level, row.Year, row.Currency, row.From, row.Until, planned, Sum(EntryKind.Allocated),
                Sum(EntryKind.Committed), spent, Sum(EntryKind.Claimed), Sum(EntryKind.Paid), Pace.Of(Today, row.Until, planned - spent, recent.Sum(one => one.Sum), recent.Sum(one => one.Count)));
        }

        public AllocationCard Card(AllocationRow row)
        {
            var source = Sources.Find(known => known.Id == row.SourceId)!;
            return new AllocationCard(row.Handle, source.Handle, source.Name, row.Kind, row.Name, row.Code ?? source.Code, source.Currency, source.From, source.Until, row.Planned, row.Committed);
        }

        public ContractCard Card(ContractRow row)
        {
            var allocation = Allocations.Find(known => known.Id == row.AllocationId)!;
            var source = Sources.Find(known => known.Id == allocation.SourceId)!;
            long Sum(EntryKind kind) => Sums.Where(sum => sum.Contract == row.Id && sum.Kind == kind).Sum(sum => sum.Sum);
            var (committed, spent) = (Sum(EntryKind.Committed), Sum(EntryKind.Spent));
            var (count, recent) = Recent.GetValueOrDefault(row.Id);
            return new ContractCard(
                row.Handle, row.Number, allocation.Handle, source.Handle, source.Name, source.Currency, row.ProviderId, row.From, row.Until, committed, spent, Sum(EntryKind.Claimed),
                Sum(EntryKind.Paid), Pace.Of(Today, row.Until, committed - spent, recent, count));
        }
    }
}
