using System.CommandLine;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;

namespace Throughline.App.Commands;

public static class DemoCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var command = new Command("demo", "Make the demonstration country Ardania in a new database, or make it again in a demonstration's; any other database is refused. Example: throughline demo --data /tmp/ardania");
        var people = new Option<int>("--people") { Description = "Number of invented persons; 80 unless said, 0 for the country without anybody.", DefaultValueFactory = _ => 80 };
        command.Add(people);
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Make(place.Read(parsed, demonstration: true), parsed.GetValue(people), cancel)));
        return command;
    }

    private static async Task<int> Make(ServeOptions options, int people, CancellationToken cancel)
    {
        if (people is < 0 or > 5000) throw new BadInputException($"--people {people}: use a number from 0 to 5000.");
        Directory.CreateDirectory(options.DataFolder);
        using var running = RunningMark.Take(options);
        if (DatabaseProbe.IsInUse(options.Database))
        {
            await using (var services = CommandServices.Open(options))
            await using (var scope = services.CreateAsyncScope())
                if (await scope.ServiceProvider.GetRequiredService<InstallationMark>().IsDemonstration(cancel) != true)
                    throw new BadInputException("This database is a real installation; the demonstration is never made in it. Name another with --data or --database.");
            await Clear(options, cancel);
        }
        else if (!await DatabaseCopy.IsEmpty(options.Database, cancel))
        {
            throw new BadInputException("This database holds something that is not Throughline's. Name an empty one with --data or --database.");
        }
        await Console.Error.WriteLineAsync("Making Ardania…");
        await using var app = WebHost.Build(options);
        await WebHost.Prepare(app, options, cancel);
        if (people == 0) await DemonstrationLoader.EnsureCountry(app.Services, cancel);
        else await DemonstrationLoader.EnsureLoaded(app.Services, cancel, people);
        await app.Services.GetRequiredService<AuditSequencer>().Settle(cancel);
        await Console.Out.WriteLineAsync("Ardania is made. Look around with: throughline serve --demo, and the same --data or --database.");
        return ExitCode.Done;
    }

    private static async Task Clear(ServeOptions options, CancellationToken cancel)
    {
        if (await DatabaseCopy.OthersConnected(options.Database, cancel)) throw new BadInputException("Somebody is connected to this database. Stop the servers first.");
        await DatabaseCopy.Empty(options.Database, cancel);
        AuditSeal.Forget(options.KeyFolder);
    }
}
