using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Throughline.App.Demonstration;
using Throughline.Sop;
using Throughline.Sop.Running;

namespace Throughline.Benchmarks;

/// <summary>What comes next in ten thousand open cases: logs of a usual length replayed under the reference procedure, then all open steps with their clocks.</summary>
internal static class ProceduresBenchmark
{
    private const int Cases = 10_000;
    private const int Rounds = 5;

    public static async Task<int> Run(bool json)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Country, "sop", "adult.sop.yaml"));
        var run = new ProcedureRun(SopReader.Read(bytes, "adult").Procedure ?? throw new InvalidDataException("samples/ardania/sop/adult.sop.yaml is no procedure."));
        var logs = Enumerable.Range(0, Cases).Select(Log).ToArray();
        var taken = 0L;
        double Best(Action<IReadOnlyList<CaseEvent>> each) => Enumerable.Range(0, Rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            foreach (var log in logs) each(log);
            return watch.Elapsed.TotalSeconds;
        });
        foreach (var log in logs.Take(100))
        {
            if (run.Replay(log, out var count).Refusal is { } refusal) throw new InvalidDataException(refusal.Message);
            taken += count;
        }
        var open = 0L;
        var replay = Best(log => run.Replay(log, out _));
        var whole = Best(log => open += run.Ahead(run.Replay(log, out _).State).Count);
        var result = new { cases = Cases, eventsEach = taken / 100.0, replaySeconds = Math.Round(replay, 3), nextStepsSeconds = Math.Round(whole, 3), openStepsEach = Math.Round(open / (double)(Cases * Rounds), 2) };
        Console.WriteLine(json ? JsonSerializer.Serialize(result)
            : string.Create(CultureInfo.InvariantCulture, $"{Cases} cases of {result.eventsEach} events: next steps in {result.nextStepsSeconds} s, {result.replaySeconds} s of it replay; {result.openStepsEach} open steps each"));
        return 0;
    }

    // A case some weeks old; the days differ so that no two logs are the same.
    private static IReadOnlyList<CaseEvent> Log(int number)
    {
        var at = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified).AddHours(number % 500);
        var log = new List<CaseEvent>();
        void Fact(string fact, string value) => log.Add(new FactRecorded(at, at, fact, value));
        void Done(string step, double hours)
        {
            at = at.AddHours(hours);
            log.Add(new StepDone(at, at, step));
        }
        Fact("danger", "yes");
        Done("S0", 0);
        Done("S1", 1);
        Fact("result", "positive");
        Done("S2", 3);
        Fact("entry", "given");
        Fact("needs-guardian", "no");
        Done("S3", 1);
        Done("S4", 5);
        Done("S6", 9);
        Fact("grounds", "found");
        Done("S7", 70);
        if (number % 3 == 0) return log;
        Fact("needs-papers", number % 2 == 0 ? "yes" : "no");
        Done("S8", 20);
        Fact("answer", "accepted");
        Done("S9", 30);
        Fact("claims", "no");
        Fact("wants-return", "no");
        Done("S10", 50);
        return log;
    }
}
