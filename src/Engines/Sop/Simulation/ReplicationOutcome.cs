namespace Throughline.Sop;

/// <summary>What one replication counted.</summary>
internal sealed class ReplicationOutcome
{
    private readonly int _profiles;
    private readonly Tally?[] _steps;
    private readonly Tally?[] _services;
    private readonly (long Judged, long Late)[][] _deadlines;
    private readonly double[] _heldSince;
    private readonly double[] _area;
    private readonly int[] _held;
    private readonly double _warmUp;

    public ReplicationOutcome(SimulatedModel model)
    {
        var scenario = model.Scenario;
        _profiles = scenario.People.Count;
        _warmUp = scenario.WarmUp;
        _steps = new Tally?[model.Steps.Length * _profiles];
        _services = new Tally?[scenario.Services.Count * _profiles];
        _deadlines = [.. model.Steps.Select(step => new (long, long)[step.Deadlines.Length])];
        _heldSince = [.. scenario.Services.Select(_ => _warmUp)];
        _area = new double[scenario.Services.Count];
        _held = new int[scenario.Services.Count];
        Unmet = new long[scenario.Services.Count * _profiles];
        NotPaid = new long[model.Steps.Length];
        Spent = new double[scenario.Budgets.Count];
        OutAt = [.. scenario.Budgets.Select(_ => double.PositiveInfinity)];
        Cost = new double[_profiles];
        Paid = new double[_profiles * scenario.Budgets.Count];
        Occupied = new double[scenario.Services.Count];
    }

    public long Arrived { get; set; }

    public long Finished { get; set; }

    public long Lost { get; set; }

    public long[] Unmet { get; }

    public long[] NotPaid { get; }

    public double[] Spent { get; }

    /// <summary>The hour the money was first too little; infinite when it never was.</summary>
    public double[] OutAt { get; }

    public double[] Cost { get; }

    /// <summary>By profile and budget.</summary>
    public double[] Paid { get; }

    /// <summary>Places held on average.</summary>
    public double[] Occupied { get; }

    public Tally Step(int step, int profile) => _steps[step * _profiles + profile] ??= new Tally();

    public Tally Service(int service, int profile) => _services[service * _profiles + profile] ??= new Tally();

    public Tally? StepOrNone(int step, int profile) => _steps[step * _profiles + profile];

    public Tally? ServiceOrNone(int service, int profile) => _services[service * _profiles + profile];

    public (long Judged, long Late) DeadlineOf(int step, int deadline) => _deadlines[step][deadline];

    public void Deadline(int step, int deadline, bool late)
    {
        ref var count = ref _deadlines[step][deadline];
        count = (count.Judged + 1, count.Late + (late ? 1 : 0));
    }

    public void Hold(int service, double now, int change)
    {
        if (now > _heldSince[service])
        {
            _area[service] += _held[service] * (now - _heldSince[service]);
            _heldSince[service] = now;
        }
        _held[service] += change;
    }

    public void Close(double until, double warmUp, int[] free)
    {
        for (var service = 0; service < free.Length; service++)
        {
            Hold(service, until, 0);
            Occupied[service] = until > warmUp ? _area[service] / (until - warmUp) : 0;
        }
    }
}
