using System.CommandLine;
using System.Text.Json;
using Throughline.Sop.Running;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop migrate</c>: what a new version of a procedure would change for a case.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var old = new Argument<string>("OLD") { Description = "The version the case is pinned to, *.sop.yaml." };
        var @new = new Argument<string>("NEW") { Description = "The version it would move to." };
        var log = RunCommand.Log();
        var json = new Option<bool>("--json") { Description = "Write the changes as JSON." };
        var command = new Command("migrate", "Show what a new version would change for a case; nothing is moved. Ends with 1 when somebody must decide first.\nExample: throughline sop migrate samples/ardania/sop/adult-3.1.sop.yaml samples/ardania/sop/adult.sop.yaml --events samples/sop/runs/ardania.events.yaml")
        {
            old, @new, log, json,
        };
        command.SetAction(parsed =>
        {
            var (from, to) = (new ProcedureRun(SopCommands.Read(parsed.GetValue(old)!)), new ProcedureRun(SopCommands.Read(parsed.GetValue(@new)!)));
            if (from.Procedure.Id != to.Procedure.Id)
                throw new BadInputException($"OLD is '{from.Procedure.Id}' and NEW is '{to.Procedure.Id}'; a case moves between versions of one procedure only.");
            var events = RunCommand.Read(parsed.GetValue(log)!);
            var last = from.Replay(events, out var taken);
            if (last.Refusal is { } refusal)
                throw new BadInputException($"{parsed.GetValue(log)}:{events[taken].Line}: under {from.Procedure.Version} the log is refused: {refusal.Message}");
            var plan = CaseMigration.Of(from, last.State, to);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(new { from = from.Procedure.Version, to = to.Procedure.Version, needsDecision = plan.NeedsDecision, kept = plan.Kept, lost = plan.Lost, ahead = plan.Ahead, passedOver = plan.PassedOver, moved = plan.Moved.Select(m => new { step = m.StepId, was = m.Was, will = m.Will }), granted = plan.Granted, forgotten = plan.Forgotten }, SimulateCommand.Readable));
            else
                Write(from, to, plan);
            return plan.NeedsDecision ? ExitCode.ErrorFound : ExitCode.Done;
        });
        return command;
    }

    private static void Write(ProcedureRun from, ProcedureRun to, CaseMigration plan)
    {
        void Line(string words, IEnumerable<string> what)
        {
            if (string.Join("; ", what) is { Length: > 0 } told)
                Console.WriteLine($"{words}: {told}");
        }

        Console.WriteLine($"{from.Procedure.Id} {from.Procedure.Version} to {to.Procedure.Version}");
        Line("stay open", plan.Kept.Select(to.Name));
        Line("fall away, to be decided", plan.Lost.Select(from.Name));
        Line("new and ahead", plan.Ahead.Select(to.Name));
        Line("new and passed over, to be decided", plan.PassedOver.Select(to.Name));
        Line("clocks", plan.Moved.Select(m => $"{to.Name(m.StepId)} {(m.Was is null ? "begins" : RunCommand.At(m.Was))} to {(m.Will is null ? "none" : RunCommand.At(m.Will))}"));
        Line("stays granted (I6)", plan.Granted);
        Line("no longer asked", plan.Forgotten);
        Console.WriteLine(plan.NeedsDecision ? "Somebody must decide before this case is moved." : "Nothing stands against moving this case.");
    }
}
