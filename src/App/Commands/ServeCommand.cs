using System.CommandLine;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.App.Practice;

namespace Throughline.App.Commands;

public static class ServeCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on; {ServeOptions.DefaultUrl} unless said." };
        var demo = new Option<bool>("--demo") { Description = "Load the invented country Ardania into a new database and offer sign-in with one click." };
        var practice = new Option<string?>("--practice") { Description = "Addresses of a practice room to serve beside it: the same screens with invented people, on a database of its own." };
        var door = new Option<string?>("--practice-address") { Description = "Where people find the practice room, when that is another address than the server listens on." };
        var command = new Command("serve", "Serve the app. Example: throughline serve --data /srv/throughline --keys /media/keys --urls http://127.0.0.1:5080") { urls, demo, practice, door };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Serve(
            place.Read(parsed, parsed.GetValue(demo), parsed.GetValue(urls)) with { PracticeAddress = Door(parsed.GetValue(practice), parsed.GetValue(door)) }, parsed.GetValue(practice), cancel)));
        return command;
    }

    private static string? Door(string? practice, string? door)
    {
        var said = door ?? practice?.Split(';')[0];
        if (said is null) return null;
        if (practice is null) throw new BadInputException("--practice-address names a practice room, but none is served. Add --practice with the addresses to listen on.");
        return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? said
            : throw new BadInputException($"'{said}' is no address of a practice room; write it as http://127.0.0.1:5081.");
    }

    private static async Task<int> Serve(ServeOptions options, string? practice, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        if (!options.Demonstration && options.KeysLieBesideData)
            await Console.Error.WriteLineAsync("throughline: warning: the keys lie inside the data folder; whoever copies that folder can read everything. Name another place with --keys.");
        using var running = RunningMark.Take(options);
        await using var app = WebHost.Build(options);
        await WebHost.Prepare(app, options, cancel);
        WebHost.CheckAccess(app);
        await PracticeSupply.Ensure(app.Services, cancel);
        if (options.Demonstration) await DemonstrationLoader.EnsureLoaded(app.Services, cancel);
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync($"Throughline is ready at {string.Join(", ", app.Urls)}");
        await SetUpCommand.PrintLink(app.Services, app.Urls.First(), onlyWhenNeeded: true, cancel);
        if (practice is null)
        {
            await app.WaitForShutdownAsync(cancel);
            return ExitCode.Done;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        var room = Task.Run(() => Practise(PracticeRoom.Beside(options, practice), stop.Token), CancellationToken.None);
        await app.WaitForShutdownAsync(cancel);
        await stop.CancelAsync();
        await room;
        return ExitCode.Done;
    }

    // What goes wrong in the practice room never stops the real one.
    private static async Task Practise(ServeOptions options, CancellationToken cancel)
    {
        try
        {
            await new PracticeRoom(options).Run(address => Console.Out.WriteLine($"The practice room is ready at {address}"), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        catch (Exception wrong) when (wrong is BadInputException or IOException)
        {
            await Console.Error.WriteLineAsync($"throughline: there is no practice room: {wrong.Message}");
        }
    }
}
