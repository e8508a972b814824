namespace Throughline.Sop.Running;

/// <summary>What moving a case to another version of its procedure would change. Computed and shown; nobody is moved silently.</summary>
/// <param name="State">The case under the new version, for whoever decides to move it.</param>
/// <param name="Kept">Open steps that stay open.</param>
/// <param name="Lost">Open steps the new version does not have: somebody must decide what takes their place.</param>
/// <param name="Ahead">Steps only the new version has, and the case will come to.</param>
/// <param name="PassedOver">Steps only the new version has, and the case is past: to be made up for, or not.</param>
/// <param name="Moved">Clocks that end at another time, begin or fall away.</param>
/// <param name="Granted">Assistance granted under the old version: it stays granted also where the new one lacks the step (I6).</param>
/// <param name="Forgotten">Facts, consents and events the new version does not ask; they stay in the log.</param>
public sealed record CaseMigration(
    CaseState State, IReadOnlyList<string> Kept, IReadOnlyList<string> Lost, IReadOnlyList<string> Ahead, IReadOnlyList<string> PassedOver,
    IReadOnlyList<MovedClock> Moved, IReadOnlyList<string> Granted, IReadOnlyList<string> Forgotten)
{
    /// <summary>True when somebody must decide before the case can be moved.</summary>
    public bool NeedsDecision => Lost.Count > 0 || PassedOver.Count > 0;

    /// <summary>Compares the case under both versions.</summary>
    /// <param name="from">The version the case is pinned to.</param>
    /// <param name="state">Its state there.</param>
    /// <param name="to">The version it would move to, of the same procedure.</param>
    public static CaseMigration Of(ProcedureRun from, CaseState state, ProcedureRun to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(to);
        var known = to.Procedure.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var old = from.Procedure.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var facts = to.Procedure.Facts.Where(f => f.Derivation is null && f.Compares is null).ToDictionary(f => f.Id, StringComparer.Ordinal);
        var consents = to.Procedure.Consents.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var events = to.Procedure.Events.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var numbers = to.Procedure.Numbers.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var lost = state.Open.Keys.Where(k => !known.Contains(k)).ToList();
        var forgotten = state.Facts.Where(f => !facts.TryGetValue(f.Key, out var fact) || !fact.Values.Contains(f.Value)).Select(f => $"{f.Key} = {f.Value}")
            .Concat(state.Consents.Keys.Where(c => !consents.Contains(c))).Concat(state.Events.Keys.Where(e => !events.Contains(e))).ToList();
        var moved = state with
        {
            ProcedureId = to.Procedure.Id,
            Version = to.Procedure.Version,
            Open = state.Open.RemoveRange(lost),
            Done = state.Done.RemoveRange(state.Done.Keys.Where(k => !known.Contains(k))),
            Rounds = state.Rounds.RemoveRange(state.Rounds.Keys.Where(k => !known.Contains(k))),
            Arrived = state.Arrived.RemoveRange(state.Arrived.Keys.Where(k => !known.Contains(k))),
            Facts = state.Facts.RemoveRange(state.Facts.Where(f => !facts.TryGetValue(f.Key, out var fact) || !fact.Values.Contains(f.Value)).Select(f => f.Key)),
            Numbers = state.Numbers.RemoveRange(state.Numbers.Keys.Where(k => !numbers.Contains(k))),
            Consents = state.Consents.RemoveRange(state.Consents.Keys.Where(c => !consents.Contains(c))),
            Events = state.Events.RemoveRange(state.Events.Keys.Where(e => !events.Contains(e))),
            Pauses = state.Pauses.RemoveRange(state.Pauses.Keys.Where(k => !known.Contains(k))),
            Extensions = state.Extensions.RemoveRange(state.Extensions.Keys.Where(k => !known.Contains(k))),
            Aside = state.Aside.RemoveRange(state.Aside.Keys.Where(k => !known.Contains(k))),
            Early = [.. state.Early.Where(known.Contains)],
            Unanswered = state.Unanswered.RemoveRange(state.Unanswered.Keys.Where(k => !known.Contains(k))),
            EndedBy = state.EndedBy is { } by && known.Contains(by) ? by : null,
            EndedEarly = state.EndedEarly.RemoveRange(state.EndedEarly.Keys.Where(k => !known.Contains(k))),
        };
        var added = to.Procedure.Steps.Where(s => !old.Contains(s.Id)).Select(s => s.Id).ToList();
        var ahead = Reach(to.Procedure, moved.Open.Keys);
        return new CaseMigration(moved, [.. moved.Open.Keys], lost, [.. added.Where(ahead.Contains)],
            [.. added.Where(a => !ahead.Contains(a) && Reach(to.Procedure, [a]).Overlaps(moved.Open.Keys.Concat(moved.Done.Keys)) && to.Procedure.Find(a)?.AnyTime != true)],
            [.. Clocks(from, state, to, moved)], [.. state.Granted], forgotten);
    }

    private static IEnumerable<MovedClock> Clocks(ProcedureRun from, CaseState state, ProcedureRun to, CaseState moved)
    {
        static Dictionary<(string, string, int), DateTime?> All(ProcedureRun run, CaseState at) => run.Ahead(at).SelectMany(w => w.Clocks).Concat(run.Periods(at))
            .GroupBy(c => (c.StepId, c.Time.From)).SelectMany(g => g.Select((c, i) => (Key: (c.StepId, c.Time.From, i), c.Due))).ToDictionary(p => p.Key, p => p.Due);
        var (before, after) = (All(from, state), All(to, moved));
        foreach (var key in before.Keys.Union(after.Keys).Order())
        {
            var (was, will) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            if (was != will)
                yield return new MovedClock(key.Item1, was, will);
        }
    }

    private static HashSet<string> Reach(Procedure procedure, IEnumerable<string> sources)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(sources);
        while (queue.TryDequeue(out var at))
        {
            foreach (var way in procedure.Find(at)?.Next ?? [])
            {
                if (reached.Add(way.To))
                    queue.Enqueue(way.To);
            }
        }
        return reached;
    }
}

/// <summary>A clock that ends at another time under the new version; null where it does not run.</summary>
public sealed record MovedClock(string StepId, DateTime? Was, DateTime? Will);
