using System.Globalization;
using Throughline.Sop;

namespace Throughline.Procedures.Forecasts;

/// <summary>What somebody changes about a scenario before asking what would happen; what is not named stays as the file has it.</summary>
/// <param name="Places">Service → places, 0 to 2,000.</param>
/// <param name="Staff">Actor → people at work, 1 to 500.</param>
/// <param name="Arrivals">Profile → people a year, 0 to 5,000.</param>
/// <param name="Money">Budget → amount, 0 to 10,000,000,000.</param>
/// <param name="Surge">Percent more people of every profile, 0 to 300.</param>
/// <param name="Years">Length of each run, 1 to 5.</param>
/// <param name="Seed">The same seed gives the same forecast.</param>
public sealed record ForecastKnobs(
    IReadOnlyDictionary<string, int> Places, IReadOnlyDictionary<string, int> Staff, IReadOnlyDictionary<string, int> Arrivals, IReadOnlyDictionary<string, long> Money, int Surge, int Years, int Seed)
{
    /// <summary>The scenario with the changes.</summary>
    public Scenario Applied(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario with
        {
            Services = [.. scenario.Services.Select(one => Places.TryGetValue(one.Id, out var places) ? one with { Places = places } : one)],
            Bodies = [.. scenario.Bodies.Select(one => Staff.TryGetValue(one.ActorId, out var staff) ? one with { Staff = staff } : one)],
            People = [.. scenario.People.Select(one => one with { PerHour = (Arrivals.TryGetValue(one.Id, out var people) && people != PerYear(one) ? people / SimulationPlan.HoursOfYear : one.PerHour) * (1 + Surge / 100.0) })],
            Budgets = [.. scenario.Budgets.Select(one => Money.TryGetValue(one.Id, out var amount) ? one with { Amount = amount } : one)],
        };
    }

    /// <summary>True when nothing differs from the scenario.</summary>
    public bool ChangeNothing(Scenario scenario) => Surge == 0
        && scenario.Services.All(one => Places.GetValueOrDefault(one.Id, one.Places) == one.Places)
        && scenario.Bodies.All(one => Staff.GetValueOrDefault(one.ActorId, one.Staff) == one.Staff)
        && scenario.People.All(one => Arrivals.GetValueOrDefault(one.Id, PerYear(one)) == PerYear(one))
        && scenario.Budgets.All(one => Money.GetValueOrDefault(one.Id, (long)one.Amount) == (long)one.Amount);

    /// <summary>People of a profile in a year before seasons and surges, rounded.</summary>
    public static int PerYear(PeopleProfile profile) => (int)Math.Round(profile.PerHour * SimulationPlan.HoursOfYear);

    /// <summary>The same knobs give the same text.</summary>
    internal string Key
    {
        get
        {
            static string All<T>(IReadOnlyDictionary<string, T> of) => string.Join(',', of.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}")));
            return string.Create(CultureInfo.InvariantCulture, $"{All(Places)};{All(Staff)};{All(Arrivals)};{All(Money)};{Surge};{Years};{Seed}");
        }
    }
}
