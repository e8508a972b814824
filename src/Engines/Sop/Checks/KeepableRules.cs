using System.Globalization;
using Throughline.Sop.Calendars;

namespace Throughline.Sop.Checks;

/// <summary>
/// A deadline somebody can keep: the shortest times of the steps between its origin and its step fit into it, whenever it begins.
/// Of ways that the facts of a case choose, the slowest counts, for some person goes it; of ways taken side by side the first to arrive.
/// </summary>
internal static class KeepableRules
{
    public static void Check(SopGraph graph, WorkCalendar calendar, List<Finding> found)
    {
        if (graph.Steps.All(s => s.Shortest is null))
            return;
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            foreach (var time in graph.Steps[i].Deadlines.Where(d => d.NoneBecause is null && graph.Reached[i]))
                CheckTime(graph, i, time, calendar, found);
        }
    }

    private static void CheckTime(SopGraph graph, int at, Deadline time, WorkCalendar calendar, List<Finding> found)
    {
        var step = graph.Steps[at];
        var way = graph.IndexOf(time.From) is { } origin && origin != at ? Slowest(graph, origin, at) : [at];
        var work = way?.Where(s => graph.Steps[s].Shortest is not null).Select(s => (Step: s, Length: graph.Steps[s].Shortest!)).ToList();
        if (work is null or { Count: 0 })
            return;
        var (missed, kept, worst, worstDone, worstDue) = (false, false, DateTime.MinValue, DateTime.MinValue, DateTime.MinValue);
        foreach (var start in Beginnings(calendar))
        {
            var done = work.Aggregate(start, (now, w) => calendar.EarliestDone(now, w.Length));
            var due = calendar.Due(start, time.Amount, time.Unit);
            if (done <= due)
                kept = true;
            else if (!missed || done - due > worstDone - worstDue)
                (missed, worst, worstDone, worstDue) = (true, start, done, due);
        }
        if (!missed)
            return;
        var origins = graph.IndexOf(time.From) is { } o ? graph.Name(o) : time.From;
        var length = new LengthOfTime(time.Amount, time.Unit);
        List<string> path = [.. work.Select(w => $"{graph.Name(w.Step)}: at least {w.Length}"), $"begun {Told(worst)}, done {Told(worstDone)} at the earliest, due {Told(worstDue)}"];
        found.Add(kept
            ? new Finding(FindingSeverity.Error, "deadline-not-always-kept", step.Id, time.Line, $"{graph.Name(step)} is due {length} from {origins}; begun at an unlucky hour, or before days on which nobody works, it cannot be kept. Count working time, give it more, or let somebody work on those days.", path)
            : new Finding(FindingSeverity.Error, "deadline-cannot-be-kept", step.Id, time.Line, $"{graph.Name(step)} is due {length} from {origins}, and the work before and in it takes longer on some way, whenever it begins; give it more time.", path));
    }

    /// <summary>Every hour from a week before the first holiday the calendar knows to the last, at most three years; without any, of two ordinary weeks.</summary>
    private static IEnumerable<DateTime> Beginnings(WorkCalendar calendar)
    {
        var first = (calendar.Known?.First ?? new DateOnly(2026, 1, 12)).AddDays(-7);
        var last = calendar.Known?.Last ?? new DateOnly(2026, 1, 19);
        last = last.DayNumber - first.DayNumber > 1100 ? first.AddDays(1100) : last;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            for (var hour = 0; hour < 24; hour++)
                yield return day.ToDateTime(new TimeOnly(hour, 0));
        }
    }

    /// <summary>The steps after the origin up to the step, both ways of the class's summary applied; null when no way leads there.</summary>
    private static List<int>? Slowest(SopGraph graph, int origin, int goal)
    {
        var back = BackWays(graph, origin);
        var known = new Dictionary<int, (double Hours, List<int> Way)?>();
        (double Hours, List<int> Way)? From(int at)
        {
            if (at == goal)
                return (0, []);
            if (known.TryGetValue(at, out var before))
                return before;
            var ways = graph.From(at).Where(e => e.Open && e.Way is not null && !back.Contains(e))
                .Select(e => (Edge: e, After: From(e.To))).Where(p => p.After is not null)
                .Select(p => (p.Edge, Hours: p.After!.Value.Hours + Hours(graph.Steps[p.Edge.To].Shortest), Way: (List<int>)[p.Edge.To, .. p.After!.Value.Way])).ToList();
            (double, List<int>)? answer = null;
            if (ways.Count > 0)
            {
                var always = graph.Steps[at].Take == Take.Every ? ways.Where(w => w.Edge.Way!.Condition is null && !w.Edge.Way.Otherwise).ToList() : [];
                var chosen = always.Count > 0 ? always.MinBy(w => w.Hours) : ways.MaxBy(w => w.Hours);
                answer = (chosen.Hours, chosen.Way);
            }
            return known[at] = answer;
        }
        return From(origin)?.Way;
    }

    /// <summary>The ways that close a round, seen from the origin; without them nothing goes round.</summary>
    private static HashSet<Edge> BackWays(SopGraph graph, int origin)
    {
        var (back, state) = (new HashSet<Edge>(ReferenceEqualityComparer.Instance), new Dictionary<int, int>());
        var stack = new Stack<(int Step, int Next)>([(origin, 0)]);
        state[origin] = 1;
        while (stack.TryPop(out var top))
        {
            var ways = graph.From(top.Step);
            if (top.Next >= ways.Count)
            {
                state[top.Step] = 2;
                continue;
            }
            stack.Push((top.Step, top.Next + 1));
            var way = ways[top.Next];
            if (way.Way is null)
                continue;
            if (!state.TryGetValue(way.To, out var seen))
            {
                state[way.To] = 1;
                stack.Push((way.To, 0));
            }
            else if (seen == 1)
                back.Add(way);
        }
        return back;
    }

    /// <summary>Hours on the clock in an ordinary week, to choose between ways.</summary>
    private static double Hours(LengthOfTime? length) => length is null ? 0 : length.Amount * (length.Unit switch
    {
        DeadlineUnit.Hours => 1,
        DeadlineUnit.WorkingHours => 168.0 / 45,
        DeadlineUnit.Days => 24,
        DeadlineUnit.WorkingDays => 168.0 / 5,
        _ => 730,
    });

    private static string Told(DateTime at) => at.ToString("dddd d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
