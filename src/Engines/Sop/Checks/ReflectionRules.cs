namespace Throughline.Sop.Checks;

/// <summary>
/// I2: the recovery and reflection period is long enough on every way that opens it, and support is not closed before it is over. The floor is
/// that of the parameter, else thirty days (Council of Europe Convention, art. 13(1)).
/// </summary>
internal static class ReflectionRules
{
    private const int FloorDays = 30;

    public static void Check(SopGraph graph, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            var step = graph.Steps[i];
            if (!step.OpensReflection || !graph.Reached[i])
                continue;
            var floor = Floor(graph, step.Runs);
            if (step.Runs is null)
                Add(i, step.Line, $"{graph.Name(step)} opens the recovery and reflection period and does not say how long it runs (I2); write 'runs'.");
            else if (step.Runs.NoneBecause is null && Days(step.Runs) < floor)
                Add(i, step.Runs.Line, $"The period of {graph.Name(step)} runs {new LengthOfTime(step.Runs.Amount, step.Runs.Unit)}, shorter than the floor of {floor} days (I2); on this way the person has too little time.");
            else if (step.Runs.NoneBecause is null)
                CheckClosures(i, step.Runs);
        }

        void CheckClosures(int opened, Deadline runs)
        {
            for (var c = 0; c < graph.Steps.Count; c++)
            {
                foreach (var time in graph.Steps[c].Closure && graph.Reached[c] ? graph.Steps[c].Deadlines.Where(d => d.NoneBecause is null && (d.From == graph.Steps[opened].Id || d.From == runs.From)) : [])
                {
                    if (Days(time) < Days(runs))
                        Add(c, time.Line, $"{graph.Name(c)} is due {new LengthOfTime(time.Amount, time.Unit)} from {time.From}, before the period of {graph.Name(opened)} is over (I2); support is not closed while it runs.");
                }
            }
        }

        void Add(int at, int line, string message) => found.Add(new Finding(FindingSeverity.Error, "I2-short", graph.Steps[at].Id, line, message, graph.Tell(at)));
    }

    private static long Floor(SopGraph graph, Deadline? runs) =>
        graph.Procedure.Parameters.FirstOrDefault(p => p.Id == runs?.Parameter) is { Least: { } least } parameter && LengthOfTime.UnitOf(parameter.Unit) is DeadlineUnit.Days ? least : FloorDays;

    /// <summary>Whole days the time lasts at least; a working day is one day or more.</summary>
    private static int Days(Deadline time) => time.Unit switch
    {
        DeadlineUnit.Hours or DeadlineUnit.WorkingHours => time.Amount / 24,
        DeadlineUnit.Months => checked(time.Amount * 28) + (time.Amount > 0 ? 2 : 0),
        _ => time.Amount,
    };
}
