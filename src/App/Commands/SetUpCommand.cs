using System.CommandLine;
using Throughline.App.Hosting;
using Throughline.Platform.Installation;

namespace Throughline.App.Commands;

public static class SetUpCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var urls = new Option<string?>("--urls") { Description = $"Address the server has for people; {ServeOptions.DefaultUrl} unless said." };
        var command = new Command("setup", "Print a new one-time link for setting up a new installation; the one before stops working. Example: throughline setup --data /srv/throughline --keys /media/keys --urls https://cases.example") { urls };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => SetUp(place.Read(parsed, urls: parsed.GetValue(urls)), cancel)));
        return command;
    }

    /// <summary>Prints a new link; when it is not needed says so in one line, or nothing.</summary>
    public static async Task PrintLink(IServiceProvider services, string url, bool onlyWhenNeeded, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<SetUpLink>().Make(cancel);
        if (key is not null)
            await Console.Out.WriteLineAsync($"Set up this installation, once and within 24 hours, at {url.Split(';')[0].TrimEnd('/')}/set-up?key={key}");
        else if (!onlyWhenNeeded)
            throw new BadInputException("This database is set up already, or a demonstration; neither has a set-up link.");
    }

    private static async Task<int> SetUp(ServeOptions options, CancellationToken cancel)
    {
        await using var services = await CommandServices.OpenOrCreate(options, cancel);
        if (options.KeysLieBesideData)
            await Console.Error.WriteLineAsync("throughline: warning: the keys lie inside the data folder; whoever copies that folder can read everything. Name another place with --keys.");
        await PrintLink(services, options.Urls, onlyWhenNeeded: false, cancel);
        return ExitCode.Done;
    }
}
