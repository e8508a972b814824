using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Texts;

namespace Throughline.Partners.Units;

/// <summary>
/// The units that services are counted in and what each costs on which day. Units are open to whoever reads the directory; prices to whoever reads
/// money. Funding officers and the coordinator edit. A tariff is never rewritten: it is ended and another one begins.
/// </summary>
public sealed class TariffBook(AppDb db, CountryRegister countries, OrganisationRegister organisations)
{
    private const int LongestBasis = 300;

    /// <summary>True when the viewer may add and end tariffs.</summary>
    public static bool MayEdit(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.Write, Section.Money) || (viewer.Role == Role.Coordinator && viewer.May(ActionKind.Write, Section.Partners));
    }

    /// <summary>All units by service and key; empty when the viewer may not read the directory.</summary>
    public async Task<IReadOnlyList<ServiceUnit>> Units(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.List, Section.Partners) ? await All(cancel) : [];
    }

    /// <summary>All tariffs, by unit, the latest first; empty when the viewer may not read money.</summary>
    public async Task<IReadOnlyList<Tariff>> Tariffs(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Money)) return [];
        var units = (await All(cancel)).ToDictionary(unit => unit.Id);
        var rows = await db.Set<TariffRow>().AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(row => new Tariff(row.Handle, units[row.UnitId], row.ProviderId, new Money(row.Price, row.Currency), row.From, row.Until, row.Basis, row.Version))
            .OrderBy(tariff => tariff.Unit.Service).ThenBy(tariff => tariff.Unit.Key, StringComparer.Ordinal).ThenBy(tariff => tariff.ProviderId is not null).ThenByDescending(tariff => tariff.From)];
    }

    /// <summary>The tariff of a unit on a day: the provider's own, else the national one; null when none holds that day.</summary>
    public static Tariff? On(IEnumerable<Tariff> tariffs, string unit, Guid? provider, DateOnly day) =>
        tariffs.Where(tariff => tariff.Unit.Key == unit && tariff.HoldsOn(day) && (tariff.ProviderId is null || tariff.ProviderId == provider))
            .OrderBy(tariff => tariff.ProviderId is null).FirstOrDefault();

    /// <summary>Adds a unit.</summary>
    public async Task<MoneyAnswer> AddUnit(NewUnit unit, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(process);
        if (!MayEdit(process.Who)) return MoneyAnswer.Absent;
        if (unit.Key is not { Length: >= 2 and <= 40 } || !unit.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return MoneyAnswer.Refused("key", "Give the unit a short word of small letters and hyphens, for example bed-night-men.");
        if (!Said(unit.Name) || !Said(unit.Many)) return MoneyAnswer.Refused("name", "Say what one of it is called and what many are, for example bed-night and bed-nights.");
        if (!Enum.IsDefined(unit.Service)) return MoneyAnswer.Refused("service", "Choose the service that the unit counts.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<UnitRow>().AnyAsync(row => row.Key == unit.Key, cancel)) return MoneyAnswer.Refused("key", "A unit of this word exists. Choose another word.");
        var row = new UnitRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Key = unit.Key, Name = new LocalizedText(unit.Name, []), Many = new LocalizedText(unit.Many, []), Service = unit.Service, Daily = unit.Daily,
        };
        db.Add(row);
        return MoneyAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Adds a tariff. Two tariffs of one unit and one provider never hold on the same day.</summary>
    public async Task<MoneyAnswer> AddTariff(NewTariff tariff, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        ArgumentNullException.ThrowIfNull(process);
        if (!MayEdit(process.Who)) return MoneyAnswer.Absent;
        if (await Wrong(tariff, cancel) is { } wrong) return wrong;
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<UnitRow>().FirstOrDefaultAsync(row => row.Key == tariff.Unit, cancel) is not { } unit) return MoneyAnswer.Refused("unit", "Choose a unit from the list.");
        var rest = await db.Set<TariffRow>().AsNoTracking().Where(row => row.UnitId == unit.Id && row.ProviderId == tariff.ProviderId).ToListAsync(cancel);
        if (rest.Exists(other => (other.Until is not { } last || tariff.From <= last) && (tariff.Until is not { } end || other.From <= end)))
            return MoneyAnswer.Refused("from", "Another tariff of this unit holds on some of these days. End it first, or choose other days.");
        var row = new TariffRow
        {
            Id = RecordId.New(), Handle = Handle.New(), UnitId = unit.Id, ProviderId = tariff.ProviderId, Price = tariff.Price.Minor, Currency = tariff.Price.Currency,
            From = tariff.From, Until = tariff.Until, Basis = tariff.Basis.Trim(),
        };
        db.Add(row);
        return MoneyAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Ends a tariff on its last day. Its price and beginning never change.</summary>
    public async Task<MoneyAnswer> EndTariff(string handle, DateOnly last, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayEdit(process.Who)) return MoneyAnswer.Absent;
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<TariffRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (row is null) return MoneyAnswer.Absent;
        if (row.Version != version) return MoneyAnswer.Of(Commitment.Stale, handle);
        if (last < row.From) return MoneyAnswer.Refused("last", "The last day lies before the first one. Enter a later day.");
        if (row.Until is { } known && last > known) return MoneyAnswer.Refused("last", "This tariff ends earlier already. Add a new one for later days.");
        row.Until = last;
        return MoneyAnswer.Of(await db.Commit(process, [], cancel), handle);
    }

    internal async Task<IReadOnlyList<ServiceUnit>> All(CancellationToken cancel) =>
        [.. (await db.Set<UnitRow>().AsNoTracking().ToListAsync(cancel)).Select(row => row.Unit()).OrderBy(unit => unit.Service).ThenBy(unit => unit.Key, StringComparer.Ordinal)];

    private async Task<MoneyAnswer?> Wrong(NewTariff tariff, CancellationToken cancel)
    {
        if (tariff.Price.Minor <= 0 || tariff.Price.Minor > Money.Largest) return MoneyAnswer.Refused("price", "A price is an amount above 0, for example 240 or 240.50.");
        if (!Money.IsCurrency(tariff.Price.Currency) || (await countries.Find(cancel))?.Currency is { Length: 3 } currency && currency != tariff.Price.Currency)
            return MoneyAnswer.Refused("price", "Tariffs are kept in the currency of the country. Enter the price in it.");
        if (tariff.Until < tariff.From) return MoneyAnswer.Refused("until", "The last day lies before the first one. Enter a later day.");
        if (string.IsNullOrWhiteSpace(tariff.Basis) || tariff.Basis.Length > LongestBasis) return MoneyAnswer.Refused("basis", "Say on which act or order the price rests, in at most 300 characters.");
        return tariff.ProviderId is { } provider && await organisations.Find(provider, cancel) is not { Side: not Side.Enforcement }
            ? MoneyAnswer.Refused("provider", "Choose a body that helps, or the whole country.")
            : null;
    }

    private static bool Said(IReadOnlyDictionary<string, string>? words) =>
        words is not null && words.ContainsKey("en") && words.All(pair => pair.Value.Trim() is { Length: > 0 and <= 60 } && pair.Key.Length is >= 2 and <= 12);
}
