// Long because: one event loop, in which every case of waiting, working, paying and going on must be seen together to be trusted.
namespace Throughline.Sop;

/// <summary>One run of a scenario from its first hour to its last: a loop over what happens next.</summary>
internal sealed class Replication
{
    private const int MostVisits = 100;
    private const int Kinds = 4;
    private const int WorkDone = 0;
    private const int StayOver = 1;
    private const int PatienceOver = 2;
    private const int LastsOver = 3;
    private const double Year = 8766;

    private readonly SimulatedModel _model;
    private readonly double _bound;
    private readonly ulong _key;
    private readonly EventHeap _next = new();
    private readonly int _steps;
    private readonly bool _tracks;
    private readonly int[] _busy;
    private readonly WaitingLine[] _lines;
    private readonly int[] _free;
    private readonly WaitingLine[] _waiting;
    private readonly double[] _left;
    private readonly double[] _rates;
    private readonly ulong[] _coming;
    private readonly int[] _entrance;
    private Person[] _people = new Person[256];
    private double[] _doneAt = [];
    private short[] _visits = [];
    private int[] _slots = new int[256];
    private int _freeSlots;
    private int _used;
    private int _year;
    private double _now;

    // Who waits for which service since when, and the step that goes on then.
    private readonly Dictionary<long, (int Step, double Since)> _wants = [];

    public Replication(SimulatedModel model, ulong seed, int number, double bound)
    {
        (_model, _bound, _steps) = (model, bound, model.Steps.Length);
        _key = Draws.Key(Draws.Key(0x5EED, seed), (ulong)number);
        _tracks = _steps > 1;
        _busy = new int[model.Scenario.Bodies.Count];
        _lines = [.. _busy.Select(_ => new WaitingLine())];
        _free = [.. model.Scenario.Services.Select(service => service.Places)];
        _waiting = [.. _free.Select(_ => new WaitingLine())];
        _left = [.. model.Scenario.Budgets.Select(budget => budget.Amount)];
        _coming = new ulong[model.Scenario.People.Count];
        _entrance = model.Starts;
        _rates = [.. model.Scenario.People.Select(profile => profile.PerHour * (profile.Seasons.Count == 0 ? 1 : profile.Seasons.Max()) * profile.Surges.Aggregate(1.0, (most, surge) => most * Math.Max(1, surge.Times)))];
        Outcome = new ReplicationOutcome(model);
    }

    public ReplicationOutcome Outcome { get; }

    /// <summary>Runs until an hour, or until so many counted people are through.</summary>
    public void Run(double hours, long people, CancellationToken cancel)
    {
        for (var profile = 0; profile < _rates.Length; profile++)
        {
            Announce(profile, 0);
        }
        var until = people > 0 ? double.MaxValue : hours;
        var ticks = 0;
        while (_next.Count > 0)
        {
            var happening = _next.Next();
            if (happening.At > until || people > 0 && Outcome.Finished >= people)
            {
                break;
            }
            if ((++ticks & 0xFFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
            _now = happening.At;
            if (happening.What < 0)
            {
                Arrive(-1 - happening.What);
                continue;
            }
            Happen(happening.Who, happening.What / Kinds, happening.What % Kinds);
        }
        Outcome.Close(people > 0 ? _now : hours, _model.Scenario.WarmUp, _free);
    }

    private void Announce(int profile, double from)
    {
        var most = _rates[profile];
        if (most <= 0)
        {
            return;
        }
        var at = from;
        for (; ; )
        {
            var key = Draws.Key(_key, unchecked(((ulong)profile << 40) + _coming[profile]++));
            at -= Math.Log(Draws.Share(key)) / most;
            var rate = Rate(profile, at);
            if (rate >= most || Draws.Share(Draws.Key(key, 3)) * most < rate)
            {
                _next.Add(at, 0, -1 - profile);
                return;
            }
        }
    }

    private double Rate(int profile, double at)
    {
        var of = _model.Scenario.People[profile];
        if (of.Seasons.Count == 0 && of.Surges.Count == 0)
        {
            return of.PerHour;
        }
        var rate = of.PerHour * (of.Seasons.Count == 0 ? 1 : of.Seasons[(int)(at % Year / Year * 12)]);
        foreach (var surge in of.Surges)
        {
            rate *= at >= surge.From && at < surge.Until ? surge.Times : 1;
        }
        return rate;
    }

    private void Arrive(int profile)
    {
        var key = Draws.Key(_key, unchecked(0xA000_0000_0000 + ((ulong)profile << 40) + _coming[profile]));
        Announce(profile, _now);
        var who = _freeSlots > 0 ? _slots[--_freeSlots] : _used++;
        if (who >= _people.Length)
        {
            Array.Resize(ref _people, _people.Length * 2);
            Array.Resize(ref _slots, _people.Length);
        }
        if (_tracks)
        {
            if (_doneAt.Length < _people.Length * _steps)
            {
                Array.Resize(ref _doneAt, _people.Length * _steps);
                Array.Resize(ref _visits, _people.Length * _steps * 2);
            }
            Array.Fill(_doneAt, double.NaN, who * _steps, _steps);
            Array.Clear(_visits, who * _steps * 2, _steps * 2);
        }
        _people[who] = new Person(profile, key, _now >= _model.Scenario.WarmUp) { Tokens = 1 };
        Outcome.Arrived += _people[who].Counted ? 1 : 0;
        var start = _entrance.Length == 1 ? _entrance[0] : _entrance[(int)(Draws.Share(Draws.Key(key, 5)) * _entrance.Length)];
        Enter(who, start);
        Leave(who);
    }

    private void Happen(int who, int step, int kind)
    {
        if (kind == StayOver)
        {
            Outcome.Hold(step, _now, -1);
            _free[step]++;
            Place(step);
            return;
        }
        ref var person = ref _people[who];
        person.Pending--;
        if (kind == PatienceOver)
        {
            if (_wants.TryGetValue(Want(who, step), out var wait) && _now - wait.Since >= _model.Scenario.Services[step].Patience - 1e-9)
            {
                _wants.Remove(Want(who, step));
                Unmet(who, step);
                if (!person.Done)
                {
                    Begin(who, wait.Step);
                }
            }
        }
        else if (kind == LastsOver)
        {
            if (!person.Done)
            {
                Through(who, step);
            }
        }
        else
        {
            var body = _model.Steps[step].Body;
            if (body >= 0)
            {
                _busy[body]--;
                TakeNext(body);
            }
            if (!_people[who].Done)
            {
                Worked(who, step);
            }
        }
        Leave(who);
    }

    private void Worked(int who, int step)
    {
        if (_tracks)
        {
            // A deadline asks when the step was done, not when the period it opens is over.
            _doneAt[who * _steps + step] = _now;
            Judge(who, step, _model.Steps[step]);
        }
        var lasts = _model.Steps[step].Lasts;
        if (lasts is { Kind: DurationKind.Fixed, A: 0 })
        {
            Through(who, step);
            return;
        }
        _people[who].Pending++;
        _next.Add(_now + Draws.Sample(lasts, Draws.Key(_people[who].Key, unchecked(_model.StepKeys[step] + (ulong)(2 * Visit(who, step) + 1)))), who, step * Kinds + LastsOver);
    }

    private int Visit(int who, int step) => _tracks ? _visits[who * _steps * 2 + step] : 0;

    // The first who still wants a place gets it; those who have gone on without are passed over.
    private void Place(int service)
    {
        while (_free[service] > 0 && _waiting[service].Count > 0)
        {
            var (who, step, since, _) = _waiting[service].Next();
            _people[who].Pending--;
            if (_wants.TryGetValue(Want(who, service), out var wait) && wait.Since == since && _wants.Remove(Want(who, service)))
            {
                if (_people[who].Done)
                {
                    // The case was over before a place was free: the person went without.
                    Unmet(who, service);
                    Leave(who);
                    continue;
                }
                if (!Hold(who, service, since))
                {
                    Unmet(who, service);
                }
                Begin(who, step);
            }
            Leave(who);
        }
    }

    private void Enter(int who, int step)
    {
        var of = _model.Steps[step];
        if (_tracks)
        {
            ref var arrived = ref _visits[who * _steps * 2 + _steps + step];
            if (of.Joins > 1 && ++arrived % of.Joins != 0)
            {
                _people[who].Tokens--;
                return;
            }
            if (++_visits[who * _steps * 2 + step] > MostVisits)
            {
                Outcome.Lost += _people[who].Counted ? 1 : 0;
                _people[who].Done = true;
                return;
            }
        }
        foreach (var service in of.Services)
        {
            if (!_model.Takes[service][_people[who].Profile])
            {
                continue;
            }
            if (_free[service] > 0)
            {
                if (!Hold(who, service, _now))
                {
                    Unmet(who, service);
                }
                break;
            }
            ref var person = ref _people[who];
            if (!_wants.TryAdd(Want(who, service), (step, _now)))
            {
                // Another line of work of the same case waits for the place already: the two go on as one.
                person.Tokens--;
                return;
            }
            person.Pending++;
            _waiting[service].Add(who, step, _now, 0);
            if (_model.Scenario.Services[service].Patience is { } patience)
            {
                person.Pending++;
                _next.Add(_now + patience, who, service * Kinds + PatienceOver);
            }
            return;
        }
        Begin(who, step);
    }

    private static long Want(int who, int service) => ((long)who << 16) + service;

    private bool Hold(int who, int service, double since)
    {
        var of = _model.Scenario.Services[service];
        var stay = Draws.Sample(of.Stay, Draws.Key(_people[who].Key, _model.ServiceKeys[service]));
        if (!Pay(who, _model.ServicePayer[service], stay / 24 * of.CostPerDay))
        {
            return false;
        }
        if (_people[who].Counted)
        {
            Outcome.Service(service, _people[who].Profile).Add(_now - since, _bound);
        }
        Outcome.Hold(service, _now, 1);
        _free[service]--;
        _next.Add(_now + stay, 0, service * Kinds + StayOver);
        return true;
    }

    private void Unmet(int who, int service) => Outcome.Unmet[service * _rates.Length + _people[who].Profile] += _people[who].Counted ? 1 : 0;

    private void Begin(int who, int step)
    {
        var of = _model.Steps[step];
        if (of.Cost > 0 && !Pay(who, of.Payer, of.Cost))
        {
            Outcome.NotPaid[step] += _people[who].Counted ? 1 : 0;
            Through(who, step);
            return;
        }
        _people[who].Pending++;
        if (of.Body < 0)
        {
            _next.Add(_now + Work(who, step), who, step * Kinds);
        }
        else if (_busy[of.Body] < _model.Scenario.Bodies[of.Body].Staff)
        {
            Start(who, step, _now);
        }
        else
        {
            _lines[of.Body].Add(who, step, _now, 0);
        }
    }

    private void TakeNext(int body)
    {
        while (_lines[body].Count > 0)
        {
            var (who, step, since, _) = _lines[body].Next();
            if (_people[who].Done)
            {
                _people[who].Pending--;
                Leave(who);
                continue;
            }
            Start(who, step, since);
            return;
        }
    }

    private void Start(int who, int step, double since)
    {
        var body = _model.Steps[step].Body;
        var week = _model.Scenario.Bodies[body].Hours;
        var from = week?.NextOpen(_now) ?? _now;
        _busy[body]++;
        ref var person = ref _people[who];
        if (person.Counted)
        {
            Outcome.Step(step, person.Profile).Add(from - since, _bound);
        }
        var work = Work(who, step);
        _next.Add(week is null ? from + work : Math.Max(from, week.HourOf(week.Worked(from) + work)), who, step * Kinds);
    }

    private double Work(int who, int step) =>
        Draws.Sample(_model.Steps[step].Work, Draws.Key(_people[who].Key, unchecked(_model.StepKeys[step] + (ulong)(2 * Visit(who, step)))));

    private void Through(int who, int step)
    {
        var of = _model.Steps[step];
        if (of.Ends || of.Next.Length == 0)
        {
            _people[who].Tokens = of.Ends ? 0 : _people[who].Tokens - 1;
            return;
        }
        var taken = 0;
        foreach (var (to, when, otherwise) in of.Next)
        {
            if (otherwise || when is not null && !Holds(who, step, when) || taken > 0 && !of.Every)
            {
                continue;
            }
            taken++;
            Go(who, to, taken);
        }
        foreach (var (to, _, otherwise) in of.Next)
        {
            if (otherwise && taken == 0)
            {
                taken++;
                Go(who, to, taken);
            }
        }
        if (taken == 0)
        {
            _people[who].Tokens--;
        }
    }

    private void Go(int who, int to, int taken)
    {
        if (taken > 1)
        {
            _people[who].Tokens++;
        }
        Enter(who, to);
    }

    private void Judge(int who, int step, SimulatedStep of)
    {
        for (var i = 0; i < of.Deadlines.Length; i++)
        {
            var (origin, hours, working) = of.Deadlines[i];
            var from = _doneAt[who * _steps + origin];
            if (double.IsNaN(from) || !_people[who].Counted)
            {
                continue;
            }
            var took = working ? _model.Week.Worked(_now) - _model.Week.Worked(from) : _now - from;
            Outcome.Deadline(step, i, took > hours + 1e-9);
        }
    }

    private bool Holds(int who, int step, Condition when) => when.Root.Holds(fact => Value(fact, who, step, 0)) == true;

    // A fact keeps its value until the step that settles it is done again; one that no step settles is asked anew each time it is needed.
    private string? Value(string fact, int who, int step, int deep)
    {
        if (!_model.FactIndex.TryGetValue(fact, out var at) || deep > 20)
        {
            return null;
        }
        var of = _model.Procedure.Facts[at];
        if (of.Derivation is { } derivation)
        {
            return derivation.Root.Holds(source => Value(source, who, step, deep + 1)) switch { true => "yes", false => "no", null => null };
        }
        ref readonly var person = ref _people[who];
        var shares = _model.Shares[person.Profile][at];
        var asked = _model.SetBy[at] is >= 0 and var settled ? Math.Max(0, Visit(who, settled) - 1) : Math.Max(0, Visit(who, step) - 1);
        var drawn = Draws.Share(Draws.Key(person.Key, unchecked(_model.FactKeys[at] + (ulong)asked)));
        for (var i = 0; i < shares.Length - 1; i++)
        {
            if (drawn < shares[i])
            {
                return of.Values[i];
            }
        }
        return of.Values[^1];
    }

    private bool Pay(int who, int payer, double cost)
    {
        if (cost <= 0)
        {
            return true;
        }
        var year = (int)(_now / Year);
        if (year > _year)
        {
            _year = year;
            for (var i = 0; i < _left.Length; i++)
            {
                _left[i] = _model.Scenario.Budgets[i].Yearly ? _model.Scenario.Budgets[i].Amount : _left[i];
            }
        }
        if (payer >= 0)
        {
            if (_left[payer] < cost)
            {
                Outcome.OutAt[payer] = Math.Min(Outcome.OutAt[payer], _now);
                return false;
            }
            _left[payer] -= cost;
            Outcome.Spent[payer] += cost;
            Outcome.Paid[_people[who].Profile * _left.Length + payer] += cost;
        }
        Outcome.Cost[_people[who].Profile] += cost;
        return true;
    }

    // A place in the table is used again when nothing that is still to come speaks of the person.
    private void Leave(int who)
    {
        ref var person = ref _people[who];
        if (person.Tokens <= 0 && !person.Done)
        {
            person.Done = true;
            Outcome.Finished += person.Counted ? 1 : 0;
        }
        if (person.Done && person.Pending == 0 && !person.Freed)
        {
            person.Freed = true;
            _slots[_freeSlots++] = who;
        }
    }

    private struct Person(int profile, ulong key, bool counted)
    {
        public readonly int Profile = profile;
        public readonly ulong Key = key;
        public readonly bool Counted = counted;
        public int Tokens;
        public int Pending;
        public bool Done;
        public bool Freed;
    }
}
