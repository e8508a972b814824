using System.Globalization;

namespace Throughline.Sop.Running;

/// <summary>Reads the events of a case from a file (docs/guides/sop-running.md): a list, one entry for each event, in the order in which they were recorded.</summary>
public static class CaseLog
{
    private static readonly string[] Kinds = ["do", "anyhow", "decline", "again", "reopen", "fact", "number", "give", "withdraw", "happened", "pause", "resume", "extend", "end"];

    /// <summary>The events, or every fault with its line, its column and what to do; exactly one of the two lists is not empty, except for an empty log.</summary>
    /// <param name="utf8">The file, at most 2 MB of UTF-8.</param>
    public static (IReadOnlyList<CaseEvent> Events, IReadOnlyList<SopFault> Faults) Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new List<SopFault>();
        var events = new List<CaseEvent>();
        if (YamlTree.Read(utf8, faults) is { } root)
        {
            var map = YamlMap.Of(root, faults, "the log", "events");
            if (map is not null && !map.Has("events"))
                map.Fault("the log has no 'events'; write '- { at: 2026-03-01T09:30, do: S0 }' below it");
            foreach (var node in map?.List("events") ?? [])
            {
                if (One(node, faults) is { } one)
                    events.Add(one with { Line = node.Line });
            }
        }
        return faults.Count > 0 ? ([], [.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column).Take(100)]) : (events, []);
    }

    private static CaseEvent? One(YamlNode node, List<SopFault> faults)
    {
        var map = YamlMap.Of(node, faults, "an event", ["at", "recorded", "value", "because", "by", .. Kinds]);
        if (map is null)
            return null;
        var kinds = Kinds.Where(map.Has).ToList();
        if (kinds.Count != 1)
        {
            map.Fault($"an event is exactly one of: {string.Join(", ", Kinds)}");
            return null;
        }
        if (Moment(map, "at", needed: true) is not { } at || map.Id(kinds[0]) is not { } what)
            return null;
        var recorded = Moment(map, "recorded", needed: false) ?? at;
        var foreign = new[] { "value", "because", "by" }.FirstOrDefault(k => map.Has(k) && !Goes(kinds[0], k));
        if (foreign is not null)
            map.Fault(map.Get(foreign)!, $"'{foreign}' does not go with '{kinds[0]}'; take it out");
        return kinds[0] switch
        {
            "do" => new StepDone(at, recorded, what),
            "anyhow" => new StepOutOfOrder(at, recorded, what),
            "decline" => map.Id("by", needed: true) is { } declined ? new StepSetAside(at, recorded, what, declined == ProcedureRun.ThePerson) : null,
            "again" => new StepTakenUp(at, recorded, what),
            "reopen" => new CaseReopened(at, recorded),
            "fact" => map.Text("value", needed: true) is { } value ? new FactRecorded(at, recorded, what, value) : null,
            "number" => ParameterEntry.Number(map, "value", needed: true) is { } number ? new NumberRecorded(at, recorded, what, number) : null,
            "give" => new ConsentGiven(at, recorded, what),
            "withdraw" => new ConsentWithdrawn(at, recorded, what),
            "happened" => new EventHappened(at, recorded, what),
            "pause" => map.Text("because", needed: true) is { } reason ? new ClockPaused(at, recorded, what, reason) : null,
            "resume" => new ClockResumed(at, recorded, what),
            "extend" => map.Text("because", needed: true) is { } ground && map.Id("by", needed: true) is { } who ? new ClockExtended(at, recorded, what, ground, who) : null,
            _ => map.Id("by", needed: true) is { } person ? new PeriodEnded(at, recorded, what, person) : null,
        };
    }

    private static bool Goes(string kind, string key) => key switch
    {
        "value" => kind is "fact" or "number",
        "because" => kind is "pause" or "extend",
        _ => kind is "extend" or "end" or "decline",
    };

    private static DateTime? Moment(YamlMap map, string key, bool needed)
    {
        if (map.Text(key, needed, longest: 40) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is > 1900 and < 2200)
            return moment;
        map.Fault(map.Get(key)!, $"'{key}' holds '{Shown.Short(text)}'; write the local time as 2026-03-01T09:30");
        return null;
    }
}
