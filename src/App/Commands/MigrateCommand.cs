using System.CommandLine;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Data;

namespace Throughline.App.Commands;

public static class MigrateCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var command = new Command("migrate", "Bring a database to this version's tables; serve does the same at its start. Example: throughline migrate --database \"postgres:Host=db;Database=throughline;Username=app\" --keys /media/keys");
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Migrate(place.Read(parsed), cancel)));
        return command;
    }

    private static async Task<int> Migrate(ServeOptions options, CancellationToken cancel)
    {
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var applied = await DatabaseSetUp.Apply(db, cancel);
        foreach (var name in applied) await Console.Out.WriteLineAsync($"applied {name}");
        await Console.Out.WriteLineAsync(applied.Count == 0 ? "Nothing to apply: the database has this version's tables." : $"{applied.Count} applied.");
        return ExitCode.Done;
    }
}
