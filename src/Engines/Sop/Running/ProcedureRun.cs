// Long because: every event of a case and every reason to refuse it are read together.
using System.Collections.Immutable;
using Throughline.Sop.Calendars;

namespace Throughline.Sop.Running;

/// <summary>
/// A procedure as the program a case runs under. Pure: an event and a state give the next state or a refusal with its reason, and the
/// same log always gives the same state. Made once per version and used for all its cases.
/// </summary>
public sealed class ProcedureRun
{
    /// <summary>How often a step may be done in one case where its file sets no bound.</summary>
    public const int UsualRounds = 100;

    /// <summary>Who decides about the person's own: accepted also where the file names no actor of the person's side.</summary>
    public const string ThePerson = "person";

    private readonly Dictionary<string, Step> _steps;
    private readonly Dictionary<string, FactDeclaration> _facts;
    private readonly Dictionary<string, ProcedureParameter> _parameters;
    private readonly ILookup<string, string> _leadHere;
    private readonly ILookup<string, Step> _wokenBy;
    private readonly CaseClocks _clocks;

    /// <summary>The program of a procedure.</summary>
    /// <param name="procedure">A procedure that <see cref="SopCheck"/> finds no error in; with others the run refuses what it cannot do.</param>
    /// <param name="calendar">Counts working time; <see cref="WorkCalendar.Usual"/> when left out.</param>
    public ProcedureRun(Procedure procedure, IWorkingTime? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        Procedure = procedure;
        Calendar = calendar ?? WorkCalendar.Usual;
        _steps = procedure.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _facts = procedure.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        _parameters = procedure.Parameters.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _leadHere = procedure.Steps.SelectMany(s => s.Next.Select(n => (n.To, s.Id))).Distinct().ToLookup(p => p.To, p => p.Id, StringComparer.Ordinal);
        _wokenBy = procedure.Steps.Where(s => s.AnyTime).SelectMany(s => s.Deadlines.Where(d => d.NoneBecause is null).Select(d => (d.From, Step: s))).Distinct().ToLookup(p => p.From, p => p.Step, StringComparer.Ordinal);
        _clocks = new CaseClocks(_steps, Calendar, Holds);
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure { get; }

    /// <summary>The calendar.</summary>
    public IWorkingTime Calendar { get; }

    /// <summary>A case before its first event.</summary>
    public CaseState Begin() => new() { ProcedureId = Procedure.Id, Version = Procedure.Version };

    /// <summary>The state after the event, or the reason why it cannot be.</summary>
    public Taken Take(CaseState state, CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        if (state.ProcedureId != Procedure.Id || state.Version != Procedure.Version)
            return new Taken(state, new Refusal("other-version", $"The case is pinned to {state.ProcedureId} {state.Version}; migrate it before it goes on under {Procedure.Id} {Procedure.Version}.", null, ""));
        if (happened.Happened > happened.Recorded)
            return new Taken(state, new Refusal("in-the-future", "An event cannot be recorded before it happened; check both times.", null, ""));
        if (happened.Recorded < state.LastRecorded)
            return new Taken(state, new Refusal("out-of-order", "Events are kept in the order in which they were recorded; record this one now and say when it happened.", null, ""));
        var (next, refusal) = happened switch
        {
            StepDone done => TakeStep(state, done),
            StepOutOfOrder done => TakeOutOfOrder(state, done),
            StepSetAside aside => TakeAside(state, aside),
            StepTakenUp again => TakeUp(state, again),
            CaseReopened again => state.EndedBy is { } ended
                ? (state with { Ended = null, EndedBy = null, Open = state.Open.SetItem(ended, again.Happened), Done = state.Done.Remove(ended) }, null)
                : (state, new Refusal("not-ended", "The case goes on; only one that ended is opened again.", null, "")),
            FactRecorded fact => TakeFact(state, fact),
            NumberRecorded number => Procedure.Numbers.Any(n => n.Id == number.Number)
                ? (Answered(state with { Numbers = state.Numbers.SetItem(number.Number, number.Value) }, number.Happened), null)
                : (state, Unknown("number", number.Number, Procedure.Numbers.Select(n => n.Id))),
            ConsentGiven given => Procedure.Consents.Any(c => c.Id == given.Consent)
                ? (state with { Consents = state.Consents.SetItem(given.Consent, given.Happened) }, null)
                : (state, Unknown("consent", given.Consent, Procedure.Consents.Select(c => c.Id))),
            ConsentWithdrawn withdrawn => state.Consents.ContainsKey(withdrawn.Consent)
                ? (state with { Consents = state.Consents.Remove(withdrawn.Consent) }, null)
                : (state, new Refusal("consent-not-given", $"The consent '{withdrawn.Consent}' is not in force; nothing can be taken back.", null, "")),
            EventHappened outside => TakeEvent(state, outside),
            ClockPaused paused => TakePause(state, paused),
            ClockResumed resumed => TakeResume(state, resumed),
            ClockExtended extended => TakeExtension(state, extended),
            PeriodEnded ended => TakeEndOfPeriod(state, ended),
            _ => (state, new Refusal("unknown-event", "This kind of event is not known.", null, "")),
        };
        return refusal is null ? new Taken(next with { LastRecorded = happened.Recorded }, null) : new Taken(state, refusal);
    }

    /// <summary>The state after a whole log; it stops at the first event that is refused.</summary>
    /// <param name="events">In the order in which they were recorded.</param>
    /// <param name="taken">How many were taken.</param>
    public Taken Replay(IEnumerable<CaseEvent> events, out int taken)
    {
        ArgumentNullException.ThrowIfNull(events);
        var last = new Taken(Begin(), null);
        taken = 0;
        foreach (var one in events)
        {
            last = Take(last.State, one);
            if (last.Refusal is not null)
                return last;
            taken++;
        }
        return last;
    }

    /// <summary>All open steps, those with the earliest due clock first.</summary>
    public IReadOnlyList<OpenWork> Ahead(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Ended is not null && state.Open.Count == 0)
            return [];
        var work = new List<OpenWork>(state.Open.Count);
        foreach (var (id, since) in state.Open)
        {
            var step = _steps[id];
            work.Add(new OpenWork(id, step.ActorId, since, _clocks.Of(state, step, since), Missing(state, step)));
        }
        return [.. work.OrderBy(w => w.Clocks.Min(c => c.Due) ?? DateTime.MaxValue).ThenBy(w => w.Since).ThenBy(w => w.StepId, StringComparer.Ordinal)];
    }

    /// <summary>The clocks of a step as if it had opened then: what it was due by, for one that is done. Empty for a step the procedure does not have.</summary>
    public IReadOnlyList<Clock> ClocksOf(CaseState state, string stepId, DateTime since)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _steps.TryGetValue(stepId, out var step) ? _clocks.Of(state, step, since) : [];
    }

    /// <summary>True when the procedure can take the step now: it is open, begins the case, or may begin at any time.</summary>
    public bool CanBegin(CaseState state, string stepId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Open.ContainsKey(stepId) || state.Ended is null && _steps.TryGetValue(stepId, out var step) && (step.Start && state.Done.Count == 0 || step.AnyTime && state.Done.Count > 0);
    }

    /// <summary>What a step lacks before it can be done; empty too for a step the procedure does not have.</summary>
    public IReadOnlyList<Lack> LacksOf(CaseState state, string stepId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _steps.TryGetValue(stepId, out var step) ? Missing(state, step) : [];
    }

    /// <summary>Periods that have begun and not been ended early, with the moment each ends.</summary>
    public IReadOnlyList<Clock> Periods(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Done.Where(d => _steps[d.Key].Runs is { NoneBecause: null } && !state.EndedEarly.ContainsKey(d.Key)).Select(d => _clocks.Period(state, _steps[d.Key], d.Value)).OfType<Clock>()];
    }

    /// <summary>The name of a step as the file writes it.</summary>
    public string Name(string stepId) => _steps.TryGetValue(stepId, out var step) ? $"{step.Id} {Localized.In(step.Title, Procedure.Language)}" : stepId;

    private static Refusal Unknown(string what, string id, IEnumerable<string> known) => new($"unknown-{what}", $"The procedure has no {what} '{Shown.Short(id)}'{Shown.Suggest(id, known)}", null, "");

    private static Refusal About(string rule, Step step, string message) => new(rule, message, step.Id, step.Basis.Select(Told).FirstOrDefault(b => b.Length > 0, ""));

    private static string Told(LegalBasis basis) => basis switch
    {
        ProvisionBasis law => law.Label,
        CriterionBasis criterion => criterion.CriterionId,
        _ => "",
    };

    private (CaseState State, Refusal? Refusal) TakeFact(CaseState state, FactRecorded told)
    {
        if (!_facts.TryGetValue(told.Fact, out var fact))
            return (state, Unknown("fact", told.Fact, _facts.Keys));
        if (fact.Derivation is not null || fact.Compares is not null)
            return (state, new Refusal("fact-derived", $"'{told.Fact}' is worked out from {(fact.Compares is { } c ? c.Number : string.Join(", ", fact.Sources))}; record that instead.", null, ""));
        var value = told.Value is "true" ? "yes" : told.Value is "false" ? "no" : told.Value;
        return fact.Values.Contains(value) ? (Answered(state with { Facts = state.Facts.SetItem(told.Fact, value) }, told.Happened), null)
            : (state, new Refusal("unknown-value", $"'{Shown.Short(told.Value)}' is no value of '{told.Fact}'{Shown.Suggest(told.Value, fact.Values)}", null, ""));
    }

    private (CaseState State, Refusal? Refusal) TakeEvent(CaseState state, EventHappened told)
    {
        if (Procedure.Events.All(e => e.Id != told.Event))
            return (state, Unknown("event", told.Event, Procedure.Events.Select(e => e.Id)));
        var open = state.Open;
        foreach (var woken in _wokenBy[told.Event].Where(s => !open.ContainsKey(s.Id) && (state.Ended is null || s.ReceivesComplaint)))
            open = open.Add(woken.Id, told.Happened);
        return (state with { Events = state.Events.SetItem(told.Event, told.Happened), Open = open }, null);
    }

    private (CaseState State, Refusal? Refusal) TakePause(CaseState state, ClockPaused told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        if (!state.Open.ContainsKey(told.Step))
            return (state, About("not-open", step, $"{Name(step.Id)} is not open; only the clock of an open step can stand still."));
        if (step.Pauses.Count == 0)
            return (state, About("no-pause", step, $"The clock of {Name(step.Id)} never stands still under this procedure."));
        var before = state.Pauses.GetValueOrDefault(told.Step, []);
        if (before.Length > 0 && before[^1].To is null)
            return (state, About("paused-already", step, $"The clock of {Name(step.Id)} stands still already."));
        if (step.Pauses.All(p => p.Values.All(v => v != told.Reason)))
            return (state, About("no-pause", step, $"'{Shown.Short(told.Reason)}' is no reason for which the clock of {Name(step.Id)} may stand still; reasons: {string.Join("; ", step.Pauses.Select(p => Localized.In(p, Procedure.Language)))}."));
        return told.Happened < state.Open[told.Step] ? (state, About("before-opened", step, $"{Name(step.Id)} opened later; check when it happened."))
            : (state with { Pauses = state.Pauses.SetItem(told.Step, before.Add((told.Happened, null))) }, null);
    }

    private (CaseState State, Refusal? Refusal) TakeResume(CaseState state, ClockResumed told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        var before = state.Pauses.GetValueOrDefault(told.Step, []);
        if (before.Length == 0 || before[^1].To is not null || told.Happened < before[^1].From)
            return (state, About("not-paused", step, $"The clock of {Name(step.Id)} did not stand still then; nothing goes on."));
        return (state with { Pauses = state.Pauses.SetItem(told.Step, before.SetItem(before.Length - 1, (before[^1].From, told.Happened))) }, null);
    }

    private (CaseState State, Refusal? Refusal) TakeExtension(CaseState state, ClockExtended told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        var given = state.Extensions.GetValueOrDefault(told.Step);
        if (step.Extension is not { } extension)
            return (state, About("no-extension", step, $"The time of {Name(step.Id)} cannot be extended under this procedure."));
        if (given >= extension.Times)
            return (state, About("no-extension", step, $"The time of {Name(step.Id)} was extended {given} times already, the most there is."));
        if (extension.DecidedBy is { } decides && told.DecidedBy != decides)
            return (state, About("no-extension", step, $"An extension of {Name(step.Id)} is decided by '{decides}', not by '{Shown.Short(told.DecidedBy)}'."));
        if (extension.Criteria.All(c => c.Values.All(v => v != told.Ground)))
            return (state, About("no-extension", step, $"'{Shown.Short(told.Ground)}' is no ground to extend {Name(step.Id)}; grounds: {string.Join("; ", extension.Criteria.Select(c => Localized.In(c, Procedure.Language)))}."));
        return state.Open.ContainsKey(step.Id) || step.Runs is not null && state.Done.ContainsKey(step.Id)
            ? (state with { Extensions = state.Extensions.SetItem(told.Step, given + 1) }, null)
            : (state, About("not-open", step, $"{Name(step.Id)} is neither open nor running."));
    }

    private (CaseState State, Refusal? Refusal) TakeEndOfPeriod(CaseState state, PeriodEnded told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        if (step.Runs is null || !state.Done.ContainsKey(step.Id))
            return (state, About("not-open", step, $"No period of {Name(step.Id)} is running."));
        return told.DecidedBy == ThePerson || Procedure.Actors.Any(a => a.Id == told.DecidedBy && a.Side == ActorSide.Person)
            ? (state with { EndedEarly = state.EndedEarly.SetItem(step.Id, told.Happened) }, null)
            : (state, About("I2-period", step, $"The period of {Name(step.Id)} ends early only by the free choice of the person (I2), not of '{Shown.Short(told.DecidedBy)}'."));
    }

    private (CaseState State, Refusal? Refusal) TakeStep(CaseState state, StepDone told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        if (state.Ended is not null && !step.ReceivesComplaint)
            return (state, About("case-ended", step, "The case has ended; a person who comes back begins again without proving anything twice."));
        var begins = step.Start && state.Done.Count == 0 || step.AnyTime && state.Done.Count > 0;
        if (!state.Open.TryGetValue(step.Id, out var since))
        {
            if (!begins)
                return (state, About("not-open", step, $"{Name(step.Id)} is not open. {NotOpen(state, step)}") with { OpensAfter = OpensAfter(state, step) });
            since = told.Happened;
        }
        if (told.Happened < since)
            return (state, About("before-opened", step, $"{Name(step.Id)} opened {since:yyyy-MM-dd HH:mm}, later than that; check when it was done.") with { Until = since });
        var missing = Missing(state, step);
        if (missing.Count > 0)
            return (state, About("missing", step, $"{Name(step.Id)} cannot be done yet: {string.Join("; ", missing.Select(m => m.Words))}.") with { Lacks = missing });
        if (state.Rounds.GetValueOrDefault(step.Id) >= (step.AtMost ?? UsualRounds))
            return (state, About("too-often", step, $"{Name(step.Id)} was done {step.AtMost ?? UsualRounds} times, the most this procedure allows; somebody above must decide what comes next."));
        return PeriodBars(state, step, told.Happened) is { } bars ? (state, bars) : Follow(state, step, told);
    }

    private Refusal? PeriodBars(CaseState state, Step step, DateTime at) => step.Closure && Periods(state).FirstOrDefault(p => p.Due is null || p.Due > at) is { } period
        ? About("I2-period", step, $"A period runs ({Name(period.StepId)}, until {period.Due:yyyy-MM-dd}); support is not ended while it does (I2), unless the person chooses so freely.") with { Until = period.Due }
        : null;

    private (CaseState State, Refusal? Refusal) TakeOutOfOrder(CaseState state, StepOutOfOrder told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        if (state.Ended is not null)
            return (state, About("case-ended", step, "The case has ended; a person who comes back begins again without proving anything twice."));
        List<Lack> consents = [.. Missing(state, step).Where(lack => lack.Kind is LackKind.Consent or LackKind.Sharing)];
        if (consents.Count > 0)
            return (state, About("missing", step, $"{Name(step.Id)} cannot be done yet: {string.Join("; ", consents.Select(m => m.Words))}.") with { Lacks = consents });
        if (PeriodBars(state, step, told.Happened) is { } bars)
            return (state, bars);
        var after = Behind(state, step, told.Happened);
        if (!state.Open.ContainsKey(step.Id))
            after = after with { Early = after.Early.Add(step.Id) };
        if (step.Closure && step.End && !step.EndsBranchOnly)
            return (Finished(after, step, told.Happened), null);
        after = after with { Unanswered = after.Unanswered.SetItem(step.Id, told.Happened) };
        foreach (var way in step.Next.Where(n => n.Condition is null && !n.Otherwise && _steps.ContainsKey(n.To)))
            after = ArriveOnce(after, step, _steps[way.To], told.Happened);
        return (Answered(after, told.Happened), null);
    }

    /// <summary>Opens what an answer decides for steps that were done out of order before it was known; nothing that is done opens again by it.</summary>
    private CaseState Answered(CaseState state, DateTime at)
    {
        foreach (var (id, _) in state.Unanswered)
        {
            var step = _steps[id];
            var conditional = step.Next.Where(n => n.Condition is not null).Select(n => (Way: n, Holds: Holds(state, n.Condition!))).ToList();
            var open = conditional.Where(w => w.Holds == true).Select(w => w.Way).ToList();
            var settled = conditional.TrueForAll(w => w.Holds is not null) || step.Take == Sop.Take.One && open.Count > 0;
            if (settled && open.Count == 0)
                open = [.. step.Next.Where(n => n.Otherwise)];
            foreach (var way in open.Take(step.Take == Sop.Take.One ? 1 : open.Count).Where(w => _steps.ContainsKey(w.To)))
                state = ArriveOnce(state, step, _steps[way.To], at);
            if (settled)
                state = state with { Unanswered = state.Unanswered.Remove(id) };
        }
        return state;
    }

    private (CaseState State, Refusal? Refusal) TakeAside(CaseState state, StepSetAside told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        if (!state.Open.TryGetValue(step.Id, out var since))
            return (state, About("not-open", step, $"{Name(step.Id)} is not open. {NotOpen(state, step)}") with { OpensAfter = OpensAfter(state, step) });
        var after = state with { Open = state.Open.Remove(step.Id), Aside = state.Aside.SetItem(step.Id, since), Pauses = state.Pauses.Remove(step.Id) };
        // A no of the person costs no other help: what needs no answer of this step goes on. What a body leaves undone is not gone round.
        foreach (var way in told.ByPerson ? step.Next.Where(n => n.Condition is null && !n.Otherwise && _steps.ContainsKey(n.To)) : [])
            after = ArriveOnce(after, step, _steps[way.To], told.Happened);
        return (after, null);
    }

    private (CaseState State, Refusal? Refusal) TakeUp(CaseState state, StepTakenUp told)
    {
        if (!_steps.TryGetValue(told.Step, out var step))
            return (state, Unknown("step", told.Step, _steps.Keys));
        return state.Aside.ContainsKey(step.Id) && state.Ended is null
            ? (state with { Aside = state.Aside.Remove(step.Id), Open = state.Open.SetItem(step.Id, told.Happened) }, null)
            : (state, About("not-aside", step, $"{Name(step.Id)} was not set aside; there is nothing to take up again."));
    }

    /// <summary>What is missing before an open step can be done, in words.</summary>
    private List<Lack> Missing(CaseState state, Step step)
    {
        var missing = new List<Lack>();
        foreach (var record in step.Uses.Where(r => !state.Records.Contains(r)))
            missing.Add(new Lack(LackKind.Record, record, $"the record '{record}' ({RecordName(record)}) is not made"));
        foreach (var consent in step.Needs.Where(c => !state.Consents.ContainsKey(c)))
            missing.Add(new Lack(LackKind.Consent, consent, $"the consent '{consent}' is not in force"));
        foreach (var sharing in step.Shares.Where(s => s.Basis is null && (s.Consent is null || !state.Consents.ContainsKey(s.Consent))))
            missing.Add(sharing.Consent is null
                ? new Lack(LackKind.Sharing, sharing.Record, $"'{sharing.Record}' may not be given to '{sharing.With}' without consent or a basis (I5)")
                : new Lack(LackKind.Consent, sharing.Consent, $"the consent '{sharing.Consent}' to give '{sharing.Record}' to '{sharing.With}' is not in force (I5)"));
        foreach (var fact in OpenQuestions(state, step))
        {
            var words = $"it is not known: {(Localized.In(fact.Title, Procedure.Language) is { Length: > 0 } title ? title : fact.Id)} ({string.Join(", ", fact.Values)})";
            foreach (var (kind, id) in Asked(state, fact.Id))
                missing.Add(new Lack(kind, id, words));
        }
        return missing;
    }

    /// <summary>What somebody must be asked for a fact to be known: itself, or what it is worked out from.</summary>
    private IEnumerable<(LackKind Kind, string Id)> Asked(CaseState state, string id, int depth = 0)
    {
        if (!_facts.TryGetValue(id, out var fact) || depth > 50 || Value(state, id) is not null)
            return [];
        if (fact.Compares is { } compares)
            return [(LackKind.Number, compares.Number)];
        return fact.Derivation is { } derivation ? derivation.Facts.SelectMany(f => Asked(state, f, depth + 1)).Distinct() : [(LackKind.Fact, id)];
    }

    /// <summary>Facts that decide the ways on and are not known.</summary>
    private IEnumerable<FactDeclaration> OpenQuestions(CaseState state, Step step)
    {
        var conditions = step.Next.Where(n => n.Condition is not null).Select(n => n.Condition!).ToList();
        if (conditions.Count == 0 || step.Take == Sop.Take.One && conditions.Exists(c => Holds(state, c) == true))
            return [];
        return conditions.Where(c => Holds(state, c) is null).SelectMany(c => c.Facts).Distinct().Where(f => Value(state, f) is null && _facts.ContainsKey(f)).Select(f => _facts[f]);
    }

    private (CaseState State, Refusal? Refusal) Follow(CaseState state, Step step, StepDone told)
    {
        List<Transition> conditional = [.. step.Next.Where(n => n.Condition is not null && Holds(state, n.Condition) == true)];
        List<Transition> ways = [.. step.Next.Where(n => n.Condition is null ? !n.Otherwise || conditional.Count == 0 : conditional.Contains(n))];
        if (step.Take == Sop.Take.One && ways.Count > 1)
            ways = [ways[0]];
        if (ways.Count == 0 && step.Next.Count > 0 && !step.End)
            return (state, About("no-way-on", step, $"No way out of {Name(step.Id)} fits what is known; check the facts."));
        var after = Behind(state, step, told.Happened);
        foreach (var way in ways.Where(w => _steps.ContainsKey(w.To)))
            after = Arrive(after, step, _steps[way.To], told.Happened);
        return ways.Count == 0 && step.End && !step.EndsBranchOnly ? (Finished(after, step, told.Happened), null) : (after, null);
    }

    private static CaseState Finished(CaseState state, Step step, DateTime at) =>
        state with { Ended = at, EndedBy = step.Id, Open = state.Open.Clear(), Arrived = state.Arrived.Clear(), Aside = state.Aside.Clear(), Unanswered = state.Unanswered.Clear() };

    private static CaseState Behind(CaseState state, Step step, DateTime at) => state with
    {
        Open = state.Open.Remove(step.Id),
        Aside = state.Aside.Remove(step.Id),
        Done = state.Done.SetItem(step.Id, at),
        Rounds = state.Rounds.SetItem(step.Id, state.Rounds.GetValueOrDefault(step.Id) + 1),
        Records = state.Records.Union(step.Records),
        Granted = step.Assistance ? state.Granted.Add(step.Id) : state.Granted,
        Pauses = state.Pauses.Remove(step.Id),
        Extensions = step.Runs is null ? state.Extensions.Remove(step.Id) : state.Extensions,
        EndedEarly = state.EndedEarly.Remove(step.Id),
    };

    /// <summary>Arrives at a step that is not done yet: what was done out of order leads to nothing that is behind already.</summary>
    private CaseState ArriveOnce(CaseState state, Step from, Step to, DateTime at) =>
        state.Done.ContainsKey(to.Id) ? state with { Early = state.Early.Remove(to.Id) } : Arrive(state, from, to, at);

    private CaseState Arrive(CaseState state, Step from, Step to, DateTime at)
    {
        // The procedure has now come to what was done before its time.
        if (state.Early.Contains(to.Id))
            return state with { Early = state.Early.Remove(to.Id) };
        if (to.JoinsAll)
        {
            var here = state.Arrived.GetValueOrDefault(to.Id, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(from.Id).Distinct().Order(StringComparer.Ordinal).ToList();
            if (!_leadHere[to.Id].All(here.Contains))
                return state with { Arrived = state.Arrived.SetItem(to.Id, string.Join(' ', here)) };
            state = state with { Arrived = state.Arrived.Remove(to.Id) };
        }
        return state.Open.ContainsKey(to.Id) ? state : state with { Open = state.Open.Add(to.Id, at), Granted = to.Assistance ? state.Granted.Add(to.Id) : state.Granted };
    }

    private string NotOpen(CaseState state, Step step)
    {
        if (state.Done.Count == 0)
            return $"A case begins with {string.Join(" or ", Procedure.Steps.Where(s => s.Start).Select(s => Name(s.Id)))}.";
        var before = OpensAfter(state, step);
        return before.Count > 0 ? $"It opens after {string.Join(" or ", before.Select(Name))}." : "What came before it led another way.";
    }

    private List<string> OpensAfter(CaseState state, Step step) => state.Done.Count == 0
        ? [.. Procedure.Steps.Where(s => s.Start).Select(s => s.Id)]
        : [.. _leadHere[step.Id].Where(s => !state.Done.ContainsKey(s)).Take(4)];

    private string RecordName(string id) => Procedure.Records.FirstOrDefault(r => r.Id == id) is { } record ? Localized.In(record.Name, Procedure.Language) : id;

    private bool? Holds(CaseState state, Condition condition) => condition.Root.Holds(fact => Value(state, fact));

    /// <summary>The value of a fact, worked out where it is derived; null when it is not known.</summary>
    private string? Value(CaseState state, string id, int depth = 0)
    {
        if (!_facts.TryGetValue(id, out var fact) || depth > 50)
            return null;
        if (fact.Compares is { } compares)
            return state.Numbers.TryGetValue(compares.Number, out var number) && _parameters.TryGetValue(compares.Parameter, out var parameter)
                ? compares.Holds(number, parameter.Value) ? "yes" : "no" : null;
        if (fact.Derivation is { } derivation)
            return derivation.Root.Holds(f => Value(state, f, depth + 1)) is { } holds ? holds ? "yes" : "no" : null;
        return state.Facts.GetValueOrDefault(id);
    }
}
