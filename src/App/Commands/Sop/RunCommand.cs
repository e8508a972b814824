using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Throughline.Sop;
using Throughline.Sop.Running;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop run</c>: where a case stands after a log of events.</summary>
internal static class RunCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml." };
        var log = Log();
        var country = CountryOptions.Parameters();
        var on = CountryOptions.On();
        var region = CountryOptions.Region();
        var now = new Option<string?>("--now") { Description = "The moment clocks are told for, 2026-03-01T09:30; the last event when left out." };
        var json = new Option<bool>("--json") { Description = "Write the state as JSON." };
        var command = new Command("run", "Run a case: what is open, what is missing, which clocks run. An event that cannot be taken is told with its reason and ends the command with 1.\nExample: throughline sop run samples/sop/reference/adult.sop.yaml --events samples/sop/runs/first-week.events.yaml")
        {
            file, log, country, on, region, now, json,
        };
        command.SetAction(parsed =>
        {
            var set = CountryOptions.Apply(SopCommands.Read(parsed.GetValue(file)!), parsed.GetValue(country), parsed.GetValue(on), parsed.GetValue(region));
            var run = new ProcedureRun(set.Procedure, set.Calendar);
            var events = Read(parsed.GetValue(log)!);
            var last = run.Replay(events, out var taken);
            var moment = Moment(parsed.GetValue(now)) ?? last.State.LastRecorded ?? DateTime.MinValue;
            if (parsed.GetValue(json))
                WriteJson(run, last, events, taken, moment);
            else
                Write(run, last, parsed.GetValue(log)!, events, taken, moment);
            return last.Refusal is null ? ExitCode.Done : ExitCode.ErrorFound;
        });
        return command;
    }

    internal static Option<string> Log() => new("--events") { Description = "The log of the case, *.events.yaml.", Required = true };

    internal static IReadOnlyList<CaseEvent> Read(string path)
    {
        var (events, faults) = CaseLog.Read(EngineFiles.Read(path));
        return faults.Count == 0 ? events : throw new BadInputException($"{path}:{faults[0].Line}:{faults[0].Column}: {faults[0].Message}{(faults.Count > 1 ? $" ({faults.Count - 1} more)" : "")}");
    }

    internal static string At(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "stands still";

    private static DateTime? Moment(string? text) =>
        text is null ? null
        : DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment
        : throw new BadInputException($"--now '{text}': write a moment as 2026-03-01T09:30.");

    private static void Write(ProcedureRun run, Taken last, string path, IReadOnlyList<CaseEvent> events, int taken, DateTime now)
    {
        Console.WriteLine($"{run.Procedure.Id} {run.Procedure.Version}: {taken} of {events.Count} events taken{(last.State.Ended is { } end ? $"; the case ended {At(end)}" : "")}");
        foreach (var work in run.Ahead(last.State))
        {
            Console.WriteLine($"open   {run.Name(work.StepId)} ({work.ActorId}), since {At(work.Since)}");
            foreach (var clock in work.Clocks)
                Console.WriteLine($"       due {At(clock.Due)}{(clock.IsOverdue(now) ? ", overdue" : "")}: {new LengthOfTime(clock.Time.Amount, clock.Time.Unit)} from {clock.Time.From}");
            foreach (var missing in work.Missing)
                Console.WriteLine($"       missing: {missing}");
        }
        foreach (var period in run.Periods(last.State))
            Console.WriteLine($"period {run.Name(period.StepId)}, until {At(period.Due)}");
        if (last.State.Granted.Count > 0)
            Console.WriteLine($"granted {string.Join(", ", last.State.Granted)}");
        if (last.Refusal is { } refusal)
            Console.WriteLine($"{path}:{events[taken].Line}: refused [{refusal.Rule}] {refusal.Message}{(refusal.Basis.Length > 0 ? $" ({refusal.Basis})" : "")}");
    }

    private static void WriteJson(ProcedureRun run, Taken last, IReadOnlyList<CaseEvent> events, int taken, DateTime now) =>
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            procedure = run.Procedure.Id,
            version = run.Procedure.Version,
            events = events.Count,
            taken,
            ended = last.State.Ended,
            open = run.Ahead(last.State).Select(w => new { step = w.StepId, actor = w.ActorId, since = w.Since, missing = w.Missing, clocks = w.Clocks.Select(c => new { began = c.Began, due = c.Due, overdue = c.IsOverdue(now), amount = c.Time.Amount, unit = LengthOfTime.Word(c.Time.Unit), from = c.Time.From, parameter = c.Time.Parameter }) }),
            periods = run.Periods(last.State).Select(p => new { step = p.StepId, began = p.Began, until = p.Due }),
            done = last.State.Done,
            granted = last.State.Granted,
            consents = last.State.Consents.Keys,
            refusal = last.Refusal is { } r ? new { line = events[taken].Line, rule = r.Rule, message = r.Message, step = r.StepId, basis = r.Basis } : null,
        }, SimulateCommand.Readable));
}
