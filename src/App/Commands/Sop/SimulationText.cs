using System.Globalization;
using System.Text;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary>A simulation in words and lines for a terminal.</summary>
internal static class SimulationText
{
    // A mean wait under a minute is not worth a line.
    private const double Noticed = 1 / 60.0;

    public static string Write(Procedure procedure, Scenario scenario, SimulationResult result, SimulationResult? other)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        string Title(string step) => procedure.Find(step) is { } found ? step + " " + Localized.In(found.Title, "en") : step;
        Line($"{result.Replications} replications, seed {result.Seed}: {Count(result.Arrived)} people come in one, {Count(result.Finished)} cases end.");
        if (result.Lost.Mean > 0)
            Line($"{Count(result.Lost)} went round more than 100 times: the procedure leaves them no way out.");
        foreach (var service in result.Services)
        {
            var before = other?.Services.FirstOrDefault(one => one.Id == service.Id && one.Profile == service.Profile);
            var places = result.Occupancy.First(one => one.Id == service.Id);
            Line($"\n{service.Id}, {service.Profile}: with {places.Places} places, {Share(service.Within)} wait no longer than {Hours(result.Bound)}{(before is null ? "" : $"; with {other!.Occupancy.First(one => one.Id == service.Id).Places}, {Share(before.Within)}")}.");
            Line($"  mean wait {Hours(service.Wait.Mean)} (± {Hours(service.Wait.Half)}), half within {Hours(service.Median)}, 95 in 100 within {Hours(service.Most)}; {Count(service.Unmet)} go without; {places.Occupied.Mean:0.0} places held on average");
        }
        foreach (var step in result.Steps.Where(one => one.Wait.Mean >= Noticed))
            Line($"\n{Title(step.Id)}, {step.Profile}: mean wait for the body {Hours(step.Wait.Mean)} (± {Hours(step.Wait.Half)}), 95 in 100 within {Hours(step.Most)}");
        foreach (var deadline in result.Deadlines.Where(one => one.Late.Mean > 0))
            Line($"\n{Title(deadline.StepId)}: {deadline.Late.Mean * 100:0.#} in 100 miss {deadline.Hours:0.#} {(deadline.Working ? "working hours" : "hours")} from {deadline.From} (± {deadline.Late.Half * 100:0.#})");
        foreach (var budget in result.Budgets)
            Line($"\n{budget.Id}: {budget.Spent.Mean:0} {scenario.Currency} spent (± {budget.Spent.Half:0}){(budget.OutOnDay is { } out_ ? $"; in {budget.RunsOut * 100:0} of 100 runs it is too little, first on day {out_.Mean:0} (± {out_.Half:0})" : "; it suffices in every run")}");
        foreach (var (step, times) in result.NotPaid)
            Line($"{Title(step)} is left undone {Count(times)} times for want of money.");
        foreach (var (profile, cost) in result.CostPerPerson.Where(one => one.Cost.Mean > 0))
            Line($"{profile}: {cost.Mean:0.00} {scenario.Currency} a person (± {cost.Half:0.00}){(result.CostBySource.Count(one => one.Profile == profile) > 1 ? $": {string.Join(", ", result.CostBySource.Where(one => one.Profile == profile).Select(one => Text($"{one.Budget} {one.Cost.Mean:0.00}")))}" : "")}");
        if (result.Assumed.Count > 0)
            Line($"\nThe scenario says nothing of {string.Join(", ", result.Assumed)}: each value counted as equally likely.");
        return text.ToString();
    }

    /// <summary>Differences between two scenarios, those that are not chance first.</summary>
    public static string Write(IReadOnlyList<Difference> differences)
    {
        var text = new StringBuilder("\nAgainst, the same people, 95 % intervals:\n");
        foreach (var one in differences.Where(d => d.Between.Mean != 0).OrderBy(d => Math.Abs(d.Between.Mean) <= d.Between.Half))
            text.Append(Text($"  {one.Measure.Words}: {one.First.Mean:0.###} to {one.Second.Mean:0.###}, {one.Between.Mean:+0.###;-0.###} (± {one.Between.Half:0.###}){(Math.Abs(one.Between.Mean) <= one.Between.Half ? ", may be chance" : "")}\n"));
        return text.ToString();
    }

    /// <summary>What a figure of the scenario does to one measure.</summary>
    public static string Write(Measure measure, IReadOnlyList<(string Figure, Difference Effect)> effects)
    {
        var text = new StringBuilder(Text($"{measure.Words}: {(effects.Count > 0 ? effects[0].Effect.First.Mean : 0):0.###}\n"));
        foreach (var (figure, effect) in effects)
            text.Append(Text($"  {effect.Between.Mean,12:+0.###;-0.###;0} (± {effect.Between.Half:0.###}){(Math.Abs(effect.Between.Mean) <= effect.Between.Half ? " may be chance" : "")}  {figure}\n"));
        return text.ToString();
    }

    internal static string Share(Estimate share) => Text($"{share.Mean * 100:0.#} in 100")
        + (share.Replications > 1 ? Text($" ({Math.Max(0, share.Mean - share.Half) * 100:0.#}–{Math.Min(1, share.Mean + share.Half) * 100:0.#})") : "");

    internal static string Hours(double hours) => hours switch { < 0.0001 => "0", < 1 => Text($"{hours * 60:0.#} minutes"), < 72 => Text($"{hours:0.#} hours"), _ => Text($"{hours / 24:0.#} days") };

    private static string Count(Estimate count) => Text($"{count.Mean:0.#}") + (count.Half > 0 ? Text($" (± {count.Half:0.#})") : "");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
