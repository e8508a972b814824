namespace Throughline.Sop.Checks;

/// <summary>A time that can run: it counts from something that comes before, and leaves room for what lies between.</summary>
internal static class TimeRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            var step = graph.Steps[i];
            if (!graph.Reached[i])
                continue;
            foreach (var time in step.Deadlines.Where(d => d.NoneBecause is null))
            {
                if (graph.IndexOf(time.From) is not { } origin || origin == i)
                    continue;
                if (!graph.Reach([origin], _ => true)[i])
                    found.Add(new Finding(FindingSeverity.Error, "deadline-origin", step.Id, time.Line, $"The time of {graph.Name(step)} counts from {graph.Name(origin)}, which never comes before it; count from a step on the way to it.", graph.Tell(i)));
                else if (time is { When: null, Unit: not DeadlineUnit.Months })
                    CheckRoom(graph, i, origin, time, found);
            }
        }
    }

    /// <summary>A step on every way from the origin whose running time must be over before the next begins: a state that only this step leads out of.</summary>
    private static void CheckRoom(SopGraph graph, int at, int origin, Deadline time, List<Finding> found)
    {
        for (var b = 0; b < graph.Steps.Count; b++)
        {
            // A period holds the next step back only where the step waits for it: 'join: every'.
            if (b == at || !graph.Steps[at].JoinsAll || graph.Steps[b].Runs is not { } runs || runs.From != time.From || !graph.From(b).Any(e => e.To == at))
                continue;
            if (Longest(time) is { } most && Shortest(runs) is { } least && most < least)
                found.Add(new Finding(FindingSeverity.Error, "deadline-too-short", graph.Steps[at].Id, time.Line, $"{graph.Name(at)} is due {time.Amount} {Word(time.Unit)} from {graph.Name(origin)} and waits for {graph.Name(b)}, which runs {runs.Amount} {Word(runs.Unit)} from there; give it more time.", graph.Tell(at)));
        }
    }

    /// <summary>Hours at most, counted so that a working day may stand for no more than a calendar day and a week-end; null where no bound is known.</summary>
    private static int? Longest(Deadline time) => time.Unit switch { DeadlineUnit.Hours => time.Amount, DeadlineUnit.Days => checked(time.Amount * 24), _ => null };

    private static int? Shortest(Deadline time) => time.Unit switch
    {
        DeadlineUnit.Hours or DeadlineUnit.WorkingHours => time.Amount,
        DeadlineUnit.Days or DeadlineUnit.WorkingDays => checked(time.Amount * 24),
        _ => checked(time.Amount * 28 * 24),
    };

    private static string Word(DeadlineUnit unit) => unit switch
    {
        DeadlineUnit.Hours => "hours",
        DeadlineUnit.Days => "days",
        DeadlineUnit.WorkingHours => "working hours",
        DeadlineUnit.WorkingDays => "working days",
        _ => "months",
    };
}
