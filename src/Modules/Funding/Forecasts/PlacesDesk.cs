using System.Globalization;
using Throughline.Funding.Reports;
using Throughline.Partners.Units;
using Throughline.Platform.Accounts;

namespace Throughline.Funding.Forecasts;

/// <summary>Answers what places would cost by the tariffs, and which allocation has room for it.</summary>
public sealed class PlacesDesk(FundingBooks books, TariffBook tariffs)
{
    /// <summary>Works it out; a problem with the field it is about when it cannot be asked so, and null for both when the viewer may not read money.</summary>
    public async Task<(PlacesCost? Cost, MoneyAnswer? Problem)> Ask(PlacesQuestion question, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await books.Home(viewer, cancel) is not { } home) return (null, null);
        return Of(question, await tariffs.Units(viewer, cancel), await tariffs.Tariffs(viewer, cancel), home.Allocations);
    }

    internal static (PlacesCost? Cost, MoneyAnswer? Problem) Of(PlacesQuestion question, IReadOnlyList<ServiceUnit> units, IReadOnlyList<Tariff> tariffs, IReadOnlyList<AllocationCard> allocations)
    {
        if (units.FirstOrDefault(known => known.Key == question.Unit) is not { } unit) return (null, MoneyAnswer.Refused("unit", "Choose what is to be bought from the list."));
        if (question.Places is < 1 or > 10_000) return (null, MoneyAnswer.Refused("places", "Say how many: a whole number from 1 to 10,000."));
        if (question.Until < question.From || question.Until > question.From.AddYears(5)) return (null, MoneyAnswer.Refused("until", "The last day lies before the first one, or more than five years after it. Check both."));
        var stretches = new List<PriceStretch>();
        string? currency = null;
        for (var day = question.From; day <= question.Until;)
        {
            if (TariffBook.On(tariffs, unit.Key, question.ProviderId, day) is not { } tariff)
                return (null, MoneyAnswer.Refused("from", "No tariff of this unit holds on {0}. Add one, or choose other days.", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            if ((currency ??= tariff.Price.Currency) != tariff.Price.Currency) return (null, MoneyAnswer.Refused("from", "The tariffs of these days are in different currencies. Ask for one part at a time."));
            var last = LastDay(tariffs, tariff, question, day);
            // A unit that is not used daily is bought once, at the price of the first day.
            stretches.Add(new PriceStretch(day, unit.Daily ? last : question.Until, unit.Daily ? (long)question.Places * (last.DayNumber - day.DayNumber + 1) : question.Places, tariff.Price.Minor, tariff.Basis));
            if (!unit.Daily) break;
            day = last.AddDays(1);
        }
        var amount = stretches.Sum(stretch => stretch.Amount);
        // What pays on none of the days is no answer.
        var rooms = allocations.Where(allocation => allocation.From <= question.Until && allocation.Until >= question.From).Select(allocation => new PlacesRoom(allocation, amount, allocation.From <= question.From && question.Until <= allocation.Until, allocation.Currency == currency));
        return (new PlacesCost(question, unit, currency!, stretches,
            [.. rooms.OrderBy(room => !room.Fits).ThenBy(room => !(room.InTime && room.SameCurrency)).ThenBy(room => room.Missing).ThenBy(room => room.Allocation.Name, StringComparer.Ordinal)]), null);
    }

    // The last day on which the same tariff is the one that counts.
    private static DateOnly LastDay(IReadOnlyList<Tariff> tariffs, Tariff tariff, PlacesQuestion question, DateOnly day)
    {
        var last = tariff.Until is { } end && end < question.Until ? end : question.Until;
        var sooner = tariffs.Where(other => other.Unit.Key == tariff.Unit.Key && other.ProviderId is not null && other.ProviderId == question.ProviderId && other.From > day && other.From <= last).Select(other => other.From).Order().ToList();
        return tariff.ProviderId is null && sooner.Count > 0 ? sooner[0].AddDays(-1) : last;
    }
}
