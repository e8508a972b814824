using System.CommandLine;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;

namespace Throughline.App.Commands;

public static class ServeCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on; {ServeOptions.DefaultUrl} unless said." };
        var demo = new Option<bool>("--demo") { Description = "Load the invented country Ardania into a new database and offer sign-in with one click." };
        var command = new Command("serve", "Serve the app. Example: throughline serve --data /srv/throughline --keys /media/keys --urls http://127.0.0.1:5080") { urls, demo };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Serve(place.Read(parsed, parsed.GetValue(demo), parsed.GetValue(urls)), cancel)));
        return command;
    }

    private static async Task<int> Serve(ServeOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        if (!options.Demonstration && options.KeysLieBesideData)
            await Console.Error.WriteLineAsync("throughline: warning: the keys lie inside the data folder; whoever copies that folder can read everything. Name another place with --keys.");
        using var running = RunningMark.Take(options);
        await using var app = WebHost.Build(options);
        await WebHost.Prepare(app, options, cancel);
        WebHost.CheckAccess(app);
        if (options.Demonstration) await DemonstrationLoader.EnsureLoaded(app.Services, cancel);
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync($"Throughline is ready at {string.Join(", ", app.Urls)}");
        await SetUpCommand.PrintLink(app.Services, app.Urls.First(), onlyWhenNeeded: true, cancel);
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
