using Throughline.Sop.Calendars;

namespace Throughline.Sop.Running;

/// <summary>When the times of a case began and when they end: pauses push the end away by what stood still, extensions by their length.</summary>
internal sealed class CaseClocks(IReadOnlyDictionary<string, Step> steps, IWorkingTime calendar, Func<CaseState, Condition, bool?> holds)
{
    /// <summary>The deadlines of an open step that have begun; one with a condition only while that is known to hold.</summary>
    public IReadOnlyList<Clock> Of(CaseState state, Step step, DateTime since)
    {
        var clocks = new List<Clock>(1);
        foreach (var time in step.Deadlines)
        {
            if (time.NoneBecause is null && (time.When is null || holds(state, time.When) == true) && Began(state, step, time, since) is { } began)
                clocks.Add(new Clock(step.Id, time, began, Due(state, step, time, began), false));
        }
        return clocks;
    }

    /// <summary>The period a step has opened; null when its beginning is not known.</summary>
    public Clock? Period(CaseState state, Step step, DateTime done) =>
        step.Runs is { NoneBecause: null } runs && Began(state, step, runs, done) is { } began ? new Clock(step.Id, runs, began, Due(state, step, runs, began), true) : null;

    private DateTime? Began(CaseState state, Step step, Deadline time, DateTime since)
    {
        if (time.From == step.Id)
            return since;
        if (steps.ContainsKey(time.From))
            return state.Done.TryGetValue(time.From, out var done) ? done : null;
        return state.Events.TryGetValue(time.From, out var happened) ? happened : null;
    }

    private DateTime? Due(CaseState state, Step step, Deadline time, DateTime began)
    {
        var amount = time.Amount;
        var extended = state.Extensions.GetValueOrDefault(step.Id);
        if (extended > 0 && step.Extension is { } extension && extension.By.Unit == time.Unit)
            (amount, extended) = (amount + extended * extension.By.Amount, 0);
        var due = calendar.Due(began, amount, time.Unit);
        for (; extended > 0 && step.Extension is { } other; extended--)
            due = calendar.Due(due, other.By.Amount, other.By.Unit);
        if (!state.Pauses.TryGetValue(step.Id, out var pauses))
            return due;
        foreach (var (from, to) in pauses)
        {
            if (to is not { } end)
                return null;
            due = time.Unit is DeadlineUnit.WorkingDays or DeadlineUnit.WorkingHours ? calendar.AddWork(due, calendar.WorkBetween(from, end)) : due + (end - from);
        }
        return due;
    }
}
