namespace Throughline.Sop;

/// <summary>A procedure and a scenario as numbers: what one replication runs on. It is shared by all and never changed.</summary>
internal sealed class SimulatedModel
{
    public const int NoBody = -1;

    public SimulatedModel(Procedure procedure, Scenario scenario)
    {
        Procedure = procedure;
        Scenario = scenario;
        var number = procedure.Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var bodies = scenario.Bodies.Select((body, i) => (body.ActorId, i)).ToDictionary(pair => pair.ActorId, pair => pair.i, StringComparer.Ordinal);
        var work = scenario.Steps.ToDictionary(step => step.StepId, StringComparer.Ordinal);
        var budgets = scenario.Budgets.Select((budget, i) => (budget.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        FactIndex = procedure.Facts.Select((fact, i) => (fact.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var into = procedure.Steps.SelectMany(step => step.Next).GroupBy(way => way.To, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Steps = [.. procedure.Steps.Select(step => new SimulatedStep(
            bodies.GetValueOrDefault(step.ActorId, NoBody),
            work.TryGetValue(step.Id, out var known) ? known.Work : Duration.None,
            known?.Lasts ?? Duration.None,
            known?.Cost ?? 0,
            known?.PaidBy is { } payer ? budgets[payer] : NoBody,
            [.. step.Next.Where(way => number.ContainsKey(way.To)).Select(way => (number[way.To], way.Condition, way.Otherwise))],
            step.Take == Take.Every, step.End && !step.EndsBranchOnly, step.JoinsAll ? into.GetValueOrDefault(step.Id, 1) : 1,
            [.. scenario.Services.Select((service, i) => (service, i)).Where(pair => pair.service.StepId == step.Id).Select(pair => pair.i)],
            [.. step.Deadlines.Where(deadline => deadline.NoneBecause is null && deadline.When is null && deadline.Amount > 0 && number.ContainsKey(deadline.From)).Select(deadline => (number[deadline.From], Hours(deadline), deadline.Unit is DeadlineUnit.WorkingDays or DeadlineUnit.WorkingHours))]))];
        Starts = [.. procedure.Steps.Select((step, i) => (step, i)).Where(pair => pair.step.Start).Select(pair => pair.i)];
        if (Starts.Length == 0)
        {
            Starts = [0];
        }
        Shares = [.. scenario.People.Select(profile => procedure.Facts.Select(fact => Cumulative(fact, profile.Facts.GetValueOrDefault(fact.Id) ?? scenario.Facts.GetValueOrDefault(fact.Id))).ToArray())];
        SetBy = [.. procedure.Facts.Select(fact => fact.SetBy is { } step ? number.GetValueOrDefault(step, -1) : -1)];
        ServicePayer = [.. scenario.Services.Select(service => service.PaidBy is { } payer ? budgets[payer] : NoBody)];
        Takes = [.. scenario.Services.Select(service => scenario.People.Select(profile => service.For.Count == 0 || service.For.Contains(profile.Id, StringComparer.Ordinal)).ToArray())];
        StepKeys = [.. procedure.Steps.Select(step => KeyOf("step", step.Id))];
        FactKeys = [.. procedure.Facts.Select(fact => KeyOf("fact", fact.Id))];
        ServiceKeys = [.. scenario.Services.Select(service => KeyOf("service", service.Id))];
        Assumed = [.. procedure.Facts.Where(fact => fact.Derivation is null && !scenario.Facts.ContainsKey(fact.Id) && scenario.People.Any(profile => !profile.Facts.ContainsKey(fact.Id))).Select(fact => fact.Id)];
    }

    public Procedure Procedure { get; }

    public Scenario Scenario { get; }

    public SimulatedStep[] Steps { get; }

    public int[] Starts { get; }

    public Dictionary<string, int> FactIndex { get; }

    /// <summary>By profile and fact: the shares of the values added up.</summary>
    public double[][][] Shares { get; }

    /// <summary>By fact: the step that settles it, -1 when none does.</summary>
    public int[] SetBy { get; }

    public int[] ServicePayer { get; }

    public bool[][] Takes { get; }

    /// <summary>By step: what its draws are counted from. By its id, so that a person meets the same fate in another version of the procedure.</summary>
    public ulong[] StepKeys { get; }

    /// <summary>By fact, likewise.</summary>
    public ulong[] FactKeys { get; }

    /// <summary>By service, likewise.</summary>
    public ulong[] ServiceKeys { get; }

    /// <summary>Facts of which the scenario says nothing: each value counts as equally likely.</summary>
    public IReadOnlyList<string> Assumed { get; }

    /// <summary>The week by which working days are counted.</summary>
    public WorkingWeek Week { get; } = new(9, 17, [0, 1, 2, 3, 4]);

    /// <summary>FNV-1a, 64 bits, over the UTF-16 units.</summary>
    private static ulong KeyOf(string kind, string id) => $"{kind} {id}".Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

    // Working time in working hours of the week above, calendar time in hours.
    private static double Hours(Deadline deadline) => deadline.Amount * deadline.Unit switch { DeadlineUnit.Days => 24.0, DeadlineUnit.WorkingDays => 8, DeadlineUnit.Months => 730.5, _ => 1 };

    private static double[] Cumulative(FactDeclaration fact, IReadOnlyDictionary<string, double>? shares)
    {
        var sum = 0.0;
        return [.. fact.Values.Select(value => sum += shares is null ? 1.0 / fact.Values.Count : shares.GetValueOrDefault(value))];
    }
}

/// <summary>A step as numbers.</summary>
/// <param name="Body">Index of the body; <see cref="SimulatedModel.NoBody"/> when nobody waits for it.</param>
/// <param name="Work">Work it takes.</param>
/// <param name="Lasts">Time that passes afterwards, without staff.</param>
/// <param name="Cost">What it costs each time.</param>
/// <param name="Payer">Index of the budget, or <see cref="SimulatedModel.NoBody"/>.</param>
/// <param name="Next">Ways on.</param>
/// <param name="Every">True when every open way is taken.</param>
/// <param name="Ends">True when the case ends.</param>
/// <param name="Joins">How many must arrive before it begins.</param>
/// <param name="Services">Indexes of the services a place is needed of.</param>
/// <param name="Deadlines">From which step, how many hours, working hours or not.</param>
internal sealed record SimulatedStep(
    int Body, Duration Work, Duration Lasts, double Cost, int Payer, (int To, Condition? When, bool Otherwise)[] Next, bool Every, bool Ends, int Joins, int[] Services, (int From, double Hours, bool Working)[] Deadlines);
