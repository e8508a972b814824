using System.CommandLine;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;

namespace Throughline.App.Commands;

public static class BackupCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var file = new Argument<string>("file") { Description = "New file to write; an existing one is never overwritten." };
        var command = new Command("backup", "Copy the database into one file while people work. The key file is not in it. Example: throughline backup /media/backup/2026-11-23.zip --data /srv/throughline --keys /media/keys") { file };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Backup(place.Read(parsed), Path.GetFullPath(parsed.GetValue(file)!), cancel)));
        return command;
    }

    private static async Task<int> Backup(ServeOptions options, string path, CancellationToken cancel)
    {
        if (File.Exists(path)) throw new BadInputException($"{path} exists already; name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new BadInputException($"There is no folder {Path.GetDirectoryName(path)}.");
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        await Console.Error.WriteLineAsync("Copying the database…");
        // The head first: what it was signed over is in the copy, and perhaps more.
        var head = await scope.ServiceProvider.GetRequiredService<AuditSeal>().Head(cancel);
        var folder = Directory.CreateTempSubdirectory("throughline-backup-");
        try
        {
            var copy = Path.Combine(folder.FullName, "database");
            await DatabaseCopy.Write(options.Database, copy, cancel);
            await BackupFile.Write(path, options.Database.IsSqlite ? "sqlite" : "postgres", copy, head, services.GetRequiredService<TimeProvider>().UtcNow(), cancel);
        }
        finally
        {
            folder.Delete(true);
        }
        await Console.Out.WriteLineAsync($"Written to {path}. The key file is not in it: without {Platform.Sealing.KeyFile.FileName} nothing sealed in it can be read.");
        return ExitCode.Done;
    }
}
