using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Funding.Ledger;

/// <summary>
/// Plans, commits, claims and pays. At each level what is planned covers what is committed and that covers what is spent, checked in the transaction that
/// stores; every sum is explained by lines that are added and never changed.
/// </summary>
public sealed class FundingLedger(AppDb db, TariffBook tariffs, OrganisationRegister organisations)
{
    private const int MostLines = 12;

    /// <summary>Adds a source. Returns its handle.</summary>
    public Task<MoneyAnswer> AddSource(NewSource source, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await Wrong(source, cancel) is { } wrong) return wrong;
        var row = new SourceRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Name = source.Name.Trim(), Type = source.Type, OwnerId = source.OwnerId, Basis = source.Basis.Trim(), Provision = Blank(source.Provision),
            Code = Blank(source.Code), Level = source.Level, Year = source.Year, Currency = source.Amount.Currency, From = source.From, Until = source.Until, Planned = source.Amount.Minor,
        };
        db.Add(row);
        Enter(EntryKind.Planned, row, null, null, row.Id, row.Planned, process);
        return MoneyAnswer.Done(row.Handle);
    }, cancel);

    /// <summary>Sets a part of a source aside. Returns its handle.</summary>
    public Task<MoneyAnswer> AddAllocation(NewAllocation allocation, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await db.Set<SourceRow>().FirstOrDefaultAsync(known => known.Handle == allocation.Source, cancel) is not { } source) return MoneyAnswer.Absent;
        if (!Enum.IsDefined(allocation.Kind)) return MoneyAnswer.Refused("kind", "Choose whether it is a line, a lot or a grant.");
        if (BadName(allocation.Name) is { } name) return name;
        if (BadCode(allocation.Code) is { } code) return code;
        if (BadAmount(allocation.Amount, source.Currency) is { } amount) return amount;
        if (allocation.Amount.Minor > source.Planned - source.Allocated)
            return MoneyAnswer.Refused("amount", "The source has {0} left to set aside, and this asks for {1}. Enter a smaller amount.", Money.Say(source.Planned - source.Allocated), Money.Say(allocation.Amount.Minor));
        var row = new AllocationRow
        {
            Id = RecordId.New(), Handle = Handle.New(), SourceId = source.Id, Kind = allocation.Kind, Name = allocation.Name.Trim(), Code = Blank(allocation.Code), Planned = allocation.Amount.Minor,
        };
        db.Add(row);
        source.Allocated += row.Planned;
        Enter(EntryKind.Allocated, source, row.Id, null, row.Id, row.Planned, process);
        return MoneyAnswer.Done(row.Handle);
    }, cancel);

    /// <summary>Makes a contract: its lines at their prices are committed. Returns its handle.</summary>
    public Task<MoneyAnswer> AddContract(NewContract contract, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await db.Set<AllocationRow>().FirstOrDefaultAsync(known => known.Handle == contract.Allocation, cancel) is not { } allocation) return MoneyAnswer.Absent;
        var source = await db.Set<SourceRow>().FirstAsync(known => known.Id == allocation.SourceId, cancel);
        if (await organisations.Find(contract.ProviderId, cancel) is not { Side: Side.Support }) return MoneyAnswer.Refused("provider", "Choose the body that gives the services.");
        if (contract.Until < contract.From) return MoneyAnswer.Refused("until", "The last day lies before the first one. Enter a later day.");
        if (contract.From < source.From || contract.Until > source.Until) return MoneyAnswer.Refused("from", "The source pays from {0} to {1} only. Choose days within.", Say(source.From), Say(source.Until));
        if (contract.Milestones is { Length: > 1000 }) return MoneyAnswer.Refused("milestones", "The milestones are longer than 1,000 characters. Shorten them.");
        if (contract.Recommendation is { } proposal && !Handle.LooksRight(proposal)) return MoneyAnswer.Refused("recommendation", "Choose a recommendation from the list, or none.");
        var (lines, wrong) = await Lines(contract, source, process, cancel);
        if (wrong is not null) return wrong;
        var committed = lines.Sum(line => line.Price * line.Volume);
        if (committed > allocation.Planned - allocation.Committed)
            return MoneyAnswer.Refused("lines", "The allocation has {0} left, and this contract needs {1}. Buy fewer units, or choose another allocation.", Money.Say(allocation.Planned - allocation.Committed), Money.Say(committed));
        var year = contract.From.Year;
        var serial = contract.Serial ?? await db.Set<ContractRow>().Where(known => known.Year == year).MaxAsync(known => (int?)known.Serial, cancel) + 1 ?? 1;
        if (serial < 1 || await db.Set<ContractRow>().AnyAsync(known => known.Year == year && known.Serial == serial, cancel)) return MoneyAnswer.Refused("number", "This number is taken. Leave it out to get the next one.");
        var row = new ContractRow
        {
            Id = RecordId.New(), Handle = Handle.New(), AllocationId = allocation.Id, Year = year, Serial = serial, ProviderId = contract.ProviderId, From = contract.From, Until = contract.Until,
            Milestones = Blank(contract.Milestones), Recommendation = Blank(contract.Recommendation), Committed = committed,
        };
        db.Add(row);
        foreach (var line in lines) line.ContractId = row.Id;
        db.AddRange(lines);
        allocation.Committed += committed;
        Enter(EntryKind.Committed, source, allocation.Id, row.Id, row.Id, committed, process);
        return MoneyAnswer.Done(row.Handle);
    }, cancel);

    /// <summary>Claims every open delivery of a contract whose week began by the day named. A delivery is claimed once. Returns the handle of the claim.</summary>
    public Task<MoneyAnswer> Claim(NewClaim claim, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await db.Set<ContractRow>().FirstOrDefaultAsync(known => known.Handle == claim.Contract, cancel) is not { } contract) return MoneyAnswer.Absent;
        if (claim.Act is { Length: > 60 }) return MoneyAnswer.Refused("act", "The number of the act is longer than 60 characters. Shorten it.");
        var open = await db.Set<BookingRow>().Where(row => row.ContractId == contract.Id && row.ClaimId == null && !row.Undone && row.Week <= claim.Until).ToListAsync(cancel);
        if (open.Count == 0) return MoneyAnswer.Refused("until", "No delivery of this contract is open up to that day: all are claimed already, or none was booked.");
        var row = new ClaimRow
        {
            Id = RecordId.New(), Handle = Handle.New(), ContractId = contract.Id, Number = await db.Set<ClaimRow>().CountAsync(known => known.ContractId == contract.Id, cancel) + 1,
            From = open.Min(booking => booking.Week), Until = open.Max(booking => booking.Week), Act = Blank(claim.Act), Deliveries = open.Count, Amount = open.Sum(booking => booking.Amount),
            State = ClaimState.Claimed, Made = DateOnly.FromDateTime(process.Happened),
        };
        db.Add(row);
        foreach (var booking in open) booking.ClaimId = row.Id;
        await Enter(EntryKind.Claimed, contract, row.Id, row.Amount, process, null, cancel);
        return MoneyAnswer.Done(row.Handle);
    }, cancel);

    /// <summary>Sends an unpaid claim back: its deliveries are open again. Refused once anything was paid on it.</summary>
    public Task<MoneyAnswer> SendBack(string handle, string why, int version, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await db.Set<ClaimRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel) is not { } claim) return MoneyAnswer.Absent;
        if (claim.Version != version) return MoneyAnswer.Of(Commitment.Stale, handle);
        if (string.IsNullOrWhiteSpace(why) || why.Length > 200) return MoneyAnswer.Refused("why", "Say in a few words why it goes back, at most 200 characters and nothing about a person.");
        if (claim.State != ClaimState.Claimed || claim.Paid > 0) return MoneyAnswer.Refused("why", "Something was paid on this claim, or it was sent back before. It stays as it is.");
        claim.State = ClaimState.SentBack;
        foreach (var booking in await db.Set<BookingRow>().Where(row => row.ClaimId == claim.Id).ToListAsync(cancel)) booking.ClaimId = null;
        var contract = await db.Set<ContractRow>().FirstAsync(known => known.Id == claim.ContractId, cancel);
        await Enter(EntryKind.Claimed, contract, claim.Id, -claim.Amount, process, why.Trim(), cancel);
        return MoneyAnswer.Done(handle);
    }, cancel);

    /// <summary>Pays on a claim, at most what is still owed. Returns the handle of the claim.</summary>
    public Task<MoneyAnswer> Pay(NewPayment payment, ProcessContext process, CancellationToken cancel) => FundingWrite.Run(db, process, async () =>
    {
        if (await db.Set<ClaimRow>().FirstOrDefaultAsync(known => known.Handle == payment.Claim, cancel) is not { } claim) return MoneyAnswer.Absent;
        var contract = await db.Set<ContractRow>().FirstAsync(known => known.Id == claim.ContractId, cancel);
        var (_, source) = await Above(contract, cancel);
        if (BadAmount(payment.Amount, source.Currency) is { } amount) return amount;
        if (payment.Reference is { Length: > 60 }) return MoneyAnswer.Refused("reference", "The number of the payment is longer than 60 characters. Shorten it.");
        if (payment.Day < claim.Made || payment.Day > DateOnly.FromDateTime(process.Recorded).AddDays(1)) return MoneyAnswer.Refused("day", "A claim is paid between the day it was made and today. Check the day.");
        if (claim.State != ClaimState.Claimed) return MoneyAnswer.Refused("amount", "This claim is paid in full, or it was sent back. Nothing is owed on it.");
        if (payment.Amount.Minor > claim.Amount - claim.Paid) return MoneyAnswer.Refused("amount", "{0} is still owed on this claim. Enter that or less.", Money.Say(claim.Amount - claim.Paid));
        var row = new PaymentRow { Id = RecordId.New(), ClaimId = claim.Id, Amount = payment.Amount.Minor, Day = payment.Day, Reference = Blank(payment.Reference) };
        db.Add(row);
        claim.Paid += row.Amount;
        if (claim.Paid == claim.Amount) claim.State = ClaimState.Paid;
        await Enter(EntryKind.Paid, contract, row.Id, row.Amount, process, null, cancel);
        return MoneyAnswer.Done(claim.Handle);
    }, cancel);

    private async Task<(List<ContractLineRow> Lines, MoneyAnswer? Wrong)> Lines(NewContract contract, SourceRow source, ProcessContext process, CancellationToken cancel)
    {
        if (contract.Lines.Count is 0 or > MostLines) return ([], MoneyAnswer.Refused("lines", "A contract buys from 1 to 12 kinds of units. Enter at least one."));
        if (contract.Lines.DistinctBy(line => line.Unit).Count() != contract.Lines.Count) return ([], MoneyAnswer.Refused("lines", "Each unit stands in a contract once. Put the numbers of one unit together."));
        var units = (await tariffs.Units(process.Who, cancel)).ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        var rows = new List<ContractLineRow>();
        foreach (var line in contract.Lines)
        {
            if (line.Unit is null || !units.TryGetValue(line.Unit, out var unit)) return ([], MoneyAnswer.Refused("lines", "Choose the units from the list."));
            if (BadAmount(line.Price, source.Currency) is { } amount) return ([], amount with { Field = "lines" });
            if (line.Volume is < 1 or > 1_000_000) return ([], MoneyAnswer.Refused("lines", "Say how many units are bought: a whole number from 1 to 1,000,000."));
            if (line.Price.Minor > Money.Largest / line.Volume) return ([], MoneyAnswer.Refused("lines", "Price times number is more than the books can hold. Check both."));
            rows.Add(new ContractLineRow { Id = RecordId.New(), UnitId = unit.Id, Service = unit.Service, Price = line.Price.Minor, Volume = line.Volume });
        }
        return (rows, null);
    }

    private async Task<MoneyAnswer?> Wrong(NewSource source, CancellationToken cancel)
    {
        if (BadName(source.Name) is { } name) return name;
        if (BadCode(source.Code) is { } code) return code;
        if (!Enum.IsDefined(source.Type) || !Enum.IsDefined(source.Level)) return MoneyAnswer.Refused("type", "Choose the type of the source and the level of its budget.");
        if (await organisations.Find(source.OwnerId, cancel) is null) return MoneyAnswer.Refused("owner", "Choose the body that answers for the source.");
        if (string.IsNullOrWhiteSpace(source.Basis) || source.Basis.Length > 300) return MoneyAnswer.Refused("basis", "Say on which act, order or agreement it rests, in at most 300 characters.");
        if (source.Provision is { Length: > 0 } provision && !Handle.LooksRight(provision)) return MoneyAnswer.Refused("basis", "The provision is not one of the law room. Choose one, or none.");
        if (source.Year is < 2000 or > 2200) return MoneyAnswer.Refused("year", "Enter the budget year in four digits.");
        if (source.Until < source.From) return MoneyAnswer.Refused("until", "The last day lies before the first one. Enter a later day.");
        return BadAmount(source.Amount, source.Amount.Currency);
    }

    private static MoneyAnswer? BadAmount(Money amount, string currency)
    {
        if (!Money.IsCurrency(amount.Currency)) return MoneyAnswer.Refused("amount", "Name the currency by its three letters.");
        if (amount.Currency != currency) return MoneyAnswer.Refused("amount", "The source is kept in {0}. Enter the amount in that currency.", currency);
        return amount.Minor is <= 0 or > Money.Largest ? MoneyAnswer.Refused("amount", "Enter an amount above 0 and at most ten thousand million, for example 240 or 240.50.") : null;
    }

    private static MoneyAnswer? BadName(string? name) => name?.Trim().Length is >= 3 and <= 120 ? null : MoneyAnswer.Refused("name", "Give it a name of 3 to 120 characters.");

    private static MoneyAnswer? BadCode(string? code) => code is { Length: > 40 } ? MoneyAnswer.Refused("code", "The budget code is longer than 40 characters. Shorten it.") : null;

    private async Task<(AllocationRow Allocation, SourceRow Source)> Above(ContractRow contract, CancellationToken cancel)
    {
        var allocation = await db.Set<AllocationRow>().FirstAsync(known => known.Id == contract.AllocationId, cancel);
        return (allocation, await db.Set<SourceRow>().FirstAsync(known => known.Id == allocation.SourceId, cancel));
    }

    private async Task Enter(EntryKind kind, ContractRow contract, Guid record, long amount, ProcessContext process, string? why, CancellationToken cancel)
    {
        var (allocation, source) = await Above(contract, cancel);
        Enter(kind, source, allocation.Id, contract.Id, record, amount, process, why);
    }

    private void Enter(EntryKind kind, SourceRow source, Guid? allocation, Guid? contract, Guid record, long amount, ProcessContext process, string? why = null) => db.Add(new EntryRow
    {
        Id = RecordId.New(), Kind = kind, SourceId = source.Id, AllocationId = allocation, ContractId = contract, RecordId = record, Amount = amount,
        Day = DateOnly.FromDateTime(process.Happened), By = process.Who.AccountId, Why = why,
    });

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
