using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Contracts;
using Throughline.Funding.Facts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Sources;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Funding.Claims;

// Books deliveries in the caller's transaction. A delivery stands on one contract, once: the index on its key says so even if everything else failed.
internal sealed class DeliveryBook(AppDb db) : IDeliveryBook
{
    public async Task<bool> Book(DeliveryOrder order, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(process);
        ArgumentOutOfRangeException.ThrowIfLessThan(order.Quantity, 1);
        if (await Choose(order, cancel) is not var (contract, line)) return false;
        var allocation = await db.Set<AllocationRow>().FirstAsync(row => row.Id == contract.AllocationId, cancel);
        var source = await db.Set<SourceRow>().FirstAsync(row => row.Id == allocation.SourceId, cancel);
        var booking = new BookingRow
        {
            Id = RecordId.New(), Delivery = order.Key, Pseudonym = order.Pseudonym, Subject = order.Subject, ContractId = contract.Id, LineId = line.Id, UnitId = order.Unit.Id,
            Service = order.Unit.Service, Quantity = order.Quantity, Amount = line.Price * order.Quantity, Week = Week.Of(order.Day), Region = order.Region, Step = order.Step,
            Sex = order.Person.Sex, Age = order.Person.Age,
        };
        db.Add(booking);
        line.Given += order.Quantity;
        Enter(source, allocation, booking, 1, process, null);
        db.Add(new DeliveryFactRow
        {
            Id = booking.Id, Subject = order.Subject, Unit = order.Unit.Key, Service = order.Unit.Service.Word(), Region = order.Region, Month = new DateOnly(order.Day.Year, order.Day.Month, 1),
            Quantity = order.Quantity, Amount = booking.Amount, Currency = source.Currency, SourceType = source.Type.ToString(), Sex = order.Person.Sex, Age = order.Person.Age,
            Step = order.Step?[(order.Step.LastIndexOf('/') + 1)..],
        });
        return true;
    }

    public async Task<string?> Undo(string key, ReversalReason reason, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        var booking = await db.Set<BookingRow>().FirstOrDefaultAsync(row => row.Delivery == key, cancel);
        if (booking is null || booking.Undone) return null;
        if (booking.ClaimId is not null) return "This help stands in a claim for payment. Ask the funding officer to send the claim back first; once it is paid it stays.";
        var line = await db.Set<ContractLineRow>().FirstAsync(row => row.Id == booking.LineId, cancel);
        var contract = await db.Set<ContractRow>().FirstAsync(row => row.Id == booking.ContractId, cancel);
        var allocation = await db.Set<AllocationRow>().FirstAsync(row => row.Id == contract.AllocationId, cancel);
        var source = await db.Set<SourceRow>().FirstAsync(row => row.Id == allocation.SourceId, cancel);
        booking.Undone = true;
        line.Given -= booking.Quantity;
        Enter(source, allocation, booking, -1, process, reason.ToString());
        if (await db.Set<DeliveryFactRow>().FirstOrDefaultAsync(row => row.Id == booking.Id, cancel) is { } fact) db.Remove(fact);
        return null;
    }

    public async Task<bool> Funds(PartnerService service, DateOnly day, CancellationToken cancel) => await (
        from line in db.Set<ContractLineRow>()
        join contract in db.Set<ContractRow>() on line.ContractId equals contract.Id
        where line.Service == service && line.Given < line.Volume && contract.From <= day && contract.Until >= day
        select line.Id).AnyAsync(cancel);

    // Of the contracts of that provider for that unit, valid on the day, with enough left: the one that ends first, so that no money is lost by waiting.
    // The rows are tracked: what this transaction has taken already counts.
    private async Task<(ContractRow Contract, ContractLineRow Line)?> Choose(DeliveryOrder order, CancellationToken cancel)
    {
        var candidates = await (
            from line in db.Set<ContractLineRow>()
            join contract in db.Set<ContractRow>() on line.ContractId equals contract.Id
            where line.UnitId == order.Unit.Id && contract.ProviderId == order.ProviderId && contract.From <= order.Day && contract.Until >= order.Day
            select new { contract, line }).ToListAsync(cancel);
        var best = candidates.Where(pair => pair.line.Left >= order.Quantity).OrderBy(pair => pair.contract.Until).ThenBy(pair => pair.contract.Year).ThenBy(pair => pair.contract.Serial).FirstOrDefault();
        return best is null ? null : (best.contract, best.line);
    }

    private void Enter(SourceRow source, AllocationRow allocation, BookingRow booking, int sign, ProcessContext process, string? why) => db.Add(new EntryRow
    {
        Id = RecordId.New(), Kind = EntryKind.Spent, SourceId = source.Id, AllocationId = allocation.Id, ContractId = booking.ContractId, LineId = booking.LineId, RecordId = booking.Id,
        Units = sign * booking.Quantity, Amount = sign * booking.Amount, Day = booking.Week, By = process.Who.AccountId, Why = why,
    });
}
