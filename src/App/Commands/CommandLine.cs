using System.CommandLine;

namespace Throughline.App.Commands;

/// <summary>
/// The one vocabulary of <c>throughline</c>. Exit codes: 0 done (warnings and notes included), 1 at least one error found
/// by a check, 2 bad use or bad input, told in one line on standard error.
/// </summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Throughline: from a criterion of the Protocol to what was done for a person, and back.");
        root.Subcommands.Add(LawCommands.Build());
        root.Subcommands.Add(SopCommands.Build());
        root.Subcommands.Add(ScreenCommands.Build());
        root.Subcommands.Add(ReleaseCommands.Build());
        root.Subcommands.Add(CaseCommands.Build());
        root.Add(ServeCommand.Build());
        root.Add(SetUpCommand.Build());
        root.Add(DemoCommand.Build());
        root.Add(MigrateCommand.Build());
        root.Add(BackupCommand.Build());
        root.Add(RestoreCommand.Build());
        root.Add(AuditCommand.Build());
        root.Add(CheckCommand.Build());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"throughline: {parsed.Errors[0].Message} Try 'throughline --help'.");
            return ExitCode.BadUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("throughline: stopped.");
            return ExitCode.ErrorFound;
        }
        catch (BadInputException bad)
        {
            await Console.Error.WriteLineAsync($"throughline: {bad.Message}");
            return ExitCode.BadUse;
        }
    }
}
