using Microsoft.EntityFrameworkCore;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Partners.Deliveries;

/// <summary>
/// Deliveries of services in people's files. It reads and writes only against a permit for the file, and never commits: the caller stores help, booking and
/// facts at once.
/// </summary>
public sealed class DeliveryRegister(AppDb db, KeyFile keys, IDeliveryBook book, TariffBook units, OrganisationRegister organisations)
{
    /// <summary>Largest number of units in one delivery.</summary>
    public const int MostUnits = 366;

    private IReadOnlyDictionary<string, ServiceUnit>? _units;

    /// <summary>Deliveries of one file, the latest first. Throws <see cref="InvalidOperationException"/> for a permit of another section.</summary>
    public async Task<IReadOnlyList<DeliveryLine>> Of(Permit permit, CancellationToken cancel)
    {
        Demand(permit);
        var known = (await units.All(cancel)).ToDictionary(unit => unit.Id);
        var rows = await db.Set<DeliveryRow>().AsNoTracking().Where(row => row.File == permit.File).ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).Select(row => new DeliveryLine(
            row.Handle, known[row.UnitId], row.Quantity, row.ProviderId, row.Day, row.Step?[(row.Step.LastIndexOf('/') + 1)..], row.Referral, row.Funded, row.Reversed, row.Recorded))];
    }

    /// <summary>
    /// Puts a delivery into the caller's unit of work and asks the book to pay for it. Refused only for what cannot be: an unknown unit, a number outside 1 to
    /// <see cref="MostUnits"/>, a day to come, a body that does not help. That nobody pays is no refusal.
    /// </summary>
    public async Task<DeliveryRaised> Raise(HelpGiven help, PersonBands person, DateOnly today, Permit permit, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(help);
        ArgumentNullException.ThrowIfNull(process);
        Demand(permit);
        _units ??= (await units.All(cancel)).ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        if (help.Unit is null || !_units.TryGetValue(help.Unit, out var unit)) return Refused("Choose what was given from the list.");
        if (help.Quantity is < 1 or > MostUnits) return Refused("Say how many were given: a whole number from 1 to 366.");
        if (help.Day > today) return Refused("The day it was given lies in the future. Record it when it has been given.");
        if (help.Day < today.AddYears(-3)) return Refused("The day lies more than three years back. Check the year.");
        if (await organisations.Find(help.ProviderId, cancel) is not { Side: not Side.Enforcement } provider) return Refused("Choose the body that gave it.");
        var row = new DeliveryRow
        {
            Id = RecordId.New(), Handle = Handle.New(), File = permit.File, UnitId = unit.Id, Quantity = help.Quantity, ProviderId = help.ProviderId, Day = help.Day,
            Step = help.Step, Referral = help.Referral, Recorded = process.Recorded, By = process.Who.AccountId,
        };
        var order = new DeliveryOrder(
            Pseudonym.Key(keys, row.Id), Pseudonym.Of(keys, permit.File), Pseudonym.Subject(keys, permit.File), unit, help.Quantity, help.ProviderId, help.Day, provider.Region, help.Step, person);
        row.Funded = await book.Book(order, process, cancel);
        db.Add(row);
        return new DeliveryRaised(null, unit, row.Funded, row.Handle);
    }

    /// <summary>
    /// Reverses a delivery in the caller's unit of work: its units go back to the contract that paid. Null when it is done; else one clear line, and nothing
    /// changed: absent, reversed before, or part of a claim.
    /// </summary>
    public async Task<string?> Reverse(string handle, ReversalReason reason, Permit permit, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        Demand(permit);
        if (!Enum.IsDefined(reason)) return "Say why it is reversed.";
        var row = await db.Set<DeliveryRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.File == permit.File, cancel);
        if (row is null) return "This help is not in the file any more. Look at the list again.";
        if (row.Reversed is not null) return "This help was reversed before. Its units went back once.";
        if (await book.Undo(Pseudonym.Key(keys, row.Id), reason, process, cancel) is { } problem) return problem;
        (row.Reversed, row.ReversedRecorded, row.ReversedBy) = (reason, process.Recorded, process.Who.AccountId);
        return null;
    }

    private static DeliveryRaised Refused(string problem) => new(problem, null, false, null);

    private static void Demand(Permit permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        if (permit.Section != Section.SupportNotes) throw new InvalidOperationException("Deliveries belong to the section of support notes.");
    }
}
