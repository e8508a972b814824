namespace Throughline.Sop;

/// <summary>How many places keep a wait under a bound.</summary>
/// <param name="Places">The fewest; null when even the most tried do not.</param>
/// <param name="Within">Share that waits no longer than the bound with so many places.</param>
/// <param name="Fewer">The same with one place fewer; null when none is needed.</param>
/// <param name="Tried">Each number of places tried with its share, in the order of trying.</param>
public sealed record PlacesAnswer(int? Places, Estimate? Within, Estimate? Fewer, IReadOnlyList<(int Places, Estimate Within)> Tried);

/// <summary>Answers the question a ministry asks of a shelter.</summary>
public static class PlacesNeeded
{
    private const int Most = 4096;

    /// <summary>
    /// The fewest places of a service with which a share of a profile waits no longer than the plan's bound. Each number is tried on the same
    /// people (common random numbers), so that more places never look worse by chance.
    /// </summary>
    public static PlacesAnswer Find(Procedure procedure, Scenario scenario, string service, string profile, double share, SimulationPlan plan, Action<int>? tried = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var known = new SortedDictionary<int, Estimate>();
        var order = new List<(int, Estimate)>();
        bool Enough(int places)
        {
            if (!known.TryGetValue(places, out var within))
            {
                var changed = scenario with { Services = [.. scenario.Services.Select(one => one.Id == service ? one with { Places = places } : one)] };
                var result = Simulation.Run(procedure, changed, plan, null, cancel);
                within = result.Services.FirstOrDefault(one => one.Id == service && one.Profile == profile)?.Within ?? new Estimate(0, 0, plan.Replications);
                known[places] = within;
                order.Add((places, within));
                tried?.Invoke(places);
            }
            return within.Mean >= share;
        }
        var (low, high) = (0, 1);
        while (!Enough(high))
        {
            (low, high) = (high, high * 2);
            if (high > Most)
            {
                return new PlacesAnswer(null, null, null, order);
            }
        }
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Enough(middle) ? (low, middle) : (middle, high);
        }
        if (high > 1)
        {
            _ = Enough(high - 1);
        }
        return new PlacesAnswer(high, known[high], high > 1 ? known[high - 1] : null, order);
    }
}
