using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Throughline.App.Hosting;
using Throughline.Cases.Past;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Statistics.Population;

namespace Throughline.App.Commands;

/// <summary><c>throughline cases</c>: work on the whole stock of cases, never on one.</summary>
public static class CaseCommands
{
    public static Command Build() => new("cases", "Past cases and the count of persons.") { ImportPast(), Recount() };

    private static Command ImportPast()
    {
        var place = new PlaceOptions();
        var file = new Argument<string>("FILE.csv") { Description = "Register of past cases without names (docs/guides/rapporteur.md)." };
        var source = new Option<string>("--source") { Description = "Whose register it is.", Required = true };
        var account = new Option<string>("--as") { Description = "Sign-in name of the coordinator who brings it in.", Required = true };
        var command = new Command("import-past", "Bring in a register of past cases, whole or not at all, never twice. Example: throughline cases import-past register-2021.csv --source \"Register of the Coordinator\" --as coordinator@nrm.example") { file, source, account };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Import(place.Read(parsed), parsed.GetValue(file)!, parsed.GetValue(source)!, parsed.GetValue(account)!, cancel)));
        return command;
    }

    private static async Task<int> Import(ServeOptions options, string path, string source, string account, CancellationToken cancel)
    {
        var bytes = EngineFiles.Read(path);
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var viewer = await Named(scope.ServiceProvider, account, cancel) ?? throw new BadInputException("There is no such account. Name the coordinator with --as.");
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow();
        var process = new ProcessContext(viewer, "past-cases.import", "years before this system", "SOP step S20", now, now);
        var regions = await scope.ServiceProvider.GetRequiredService<PopulationRegister>().Regions(cancel);
        var answer = await scope.ServiceProvider.GetRequiredService<PastCaseRegister>().Import(bytes, source, regions, process, cancel);
        if (answer.IsAbsent) throw new BadInputException("Only a coordinator brings in past cases. Name their account with --as.");
        if (answer.Stored is not { } stored)
        {
            var (line, problem) = answer.Refusals[0];
            var more = answer.Refusals.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({answer.Refusals.Count - 1} more)") : "";
            throw new BadInputException(line == 0 ? $"{path}: {problem}{more}" : string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}{more}"));
        }
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{stored.Persons} persons from {stored.First:yyyy-MM} to {stored.Last:yyyy-MM} are counted now."));
        return ExitCode.Done;
    }

    private static async Task<Viewer?> Named(IServiceProvider services, string name, CancellationToken cancel)
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(name) is not { } account) return null;
        return (await services.GetRequiredService<AccountRegister>().Find(account.Id, account.SecurityStamp, cancel))?.Viewer;
    }

    private static Command Recount()
    {
        var place = new PlaceOptions();
        var command = new Command("recount", "Note again what counting may know of each case; for an installation older than the figures. Example: throughline cases recount --data /srv/throughline");
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Recount(place.Read(parsed), cancel)));
        return command;
    }

    private static async Task<int> Recount(ServeOptions options, CancellationToken cancel)
    {
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow();
        var system = new Viewer(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);
        var cases = await scope.ServiceProvider.GetRequiredService<PersonRecount>().Run(new ProcessContext(system, "persons.recount", "count of persons", "command line", now, now), cancel);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{cases} cases are counted."));
        return ExitCode.Done;
    }
}
