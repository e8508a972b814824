using System.Globalization;

namespace Throughline.Sop;

/// <summary>A scenario with one figure raised at a time.</summary>
internal static class ScenarioChanges
{
    public static IEnumerable<(string Figure, Scenario Changed)> Of(Scenario s, double by)
    {
        var more = string.Create(CultureInfo.InvariantCulture, $"{by * 100:0.#} % more");
        var times = 1 + by;
        foreach (var one in s.People)
            yield return ($"{more} people: {one.Id}", s with { People = Put(s.People, one, one with { PerHour = one.PerHour * times }) });
        foreach (var one in s.Bodies)
            yield return ($"one more at work: {one.ActorId}", s with { Bodies = Put(s.Bodies, one, one with { Staff = one.Staff + 1 }) });
        foreach (var one in s.Steps.Where(w => w.Work.Mean > 0))
            yield return ($"{more} work: {one.StepId}", s with { Steps = Put(s.Steps, one, one with { Work = Scaled(one.Work, times) }) });
        foreach (var one in s.Steps.Where(w => w.Lasts.Mean > 0))
            yield return ($"{more} time that passes: {one.StepId}", s with { Steps = Put(s.Steps, one, one with { Lasts = Scaled(one.Lasts, times) }) });
        foreach (var one in s.Services)
        {
            yield return ($"one more place: {one.Id}", s with { Services = Put(s.Services, one, one with { Places = one.Places + 1 }) });
            yield return ($"{more} stay: {one.Id}", s with { Services = Put(s.Services, one, one with { Stay = Scaled(one.Stay, times) }) });
            if (one.Patience is { } patience)
                yield return ($"{more} patience: {one.Id}", s with { Services = Put(s.Services, one, one with { Patience = patience * times }) });
        }
        foreach (var one in s.Budgets)
            yield return ($"{more} money: {one.Id}", s with { Budgets = Put(s.Budgets, one, one with { Amount = one.Amount * times }) });
        foreach (var (fact, shares) in s.Facts.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var (first, share) = shares.First();
            if (share is > 0 and < 1)
                yield return ($"{more} often {first}: {fact}", s with { Facts = With(s.Facts, fact, Shifted(shares, first, Math.Min(1, share * times))) });
        }
    }

    private static Duration Scaled(Duration d, double times) => d.Kind switch
    {
        DurationKind.Uniform => d with { A = d.A * times, B = d.B * times },
        DurationKind.Triangular => d with { A = d.A * times, B = d.B * times, C = d.C * times },
        _ => d with { A = d.A * times },
    };

    /// <summary>One value as often as asked, the others in their proportions.</summary>
    private static Dictionary<string, double> Shifted(IReadOnlyDictionary<string, double> shares, string value, double share)
    {
        var rest = shares.Where(p => p.Key != value).Sum(p => p.Value);
        return shares.ToDictionary(p => p.Key, p => p.Key == value ? share : rest > 0 ? p.Value / rest * (1 - share) : 0, StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, double>> With(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> all, string fact, IReadOnlyDictionary<string, double> shares) =>
        all.ToDictionary(p => p.Key, p => p.Key == fact ? shares : p.Value, StringComparer.Ordinal);

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> all, T old, T now) where T : class => [.. all.Select(one => ReferenceEquals(one, old) ? now : one)];
}
