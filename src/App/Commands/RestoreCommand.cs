using System.CommandLine;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Audit;
using Throughline.Platform.Sealing;

namespace Throughline.App.Commands;

public static class RestoreCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var file = new Argument<string>("file") { Description = "Backup to put back." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of the database that is there; what that one holds is gone." };
        var command = new Command("restore", "Put a backup back into an empty place, then read its log again. Its key file must be there. Example: throughline restore /media/backup/2026-11-23.zip --data /srv/throughline --keys /media/keys") { file, replace };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Restore(place.Read(parsed), Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(replace), cancel)));
        return command;
    }

    private static async Task<int> Restore(ServeOptions options, string path, bool replace, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-restore-");
        try
        {
            await Console.Error.WriteLineAsync("Checking the backup…");
            var (manifest, database) = await BackupFile.Open(path, folder.FullName, cancel);
            if ((manifest.Engine == "sqlite") != options.Database.IsSqlite)
                throw new BadInputException($"{path} holds a {manifest.Engine} database; name one of that kind with --database.");
            var keys = KeyFile.Open(options.KeyFolder);
            if (manifest.AuditHead is { } head && !AuditSeal.IsOurs(keys, head))
                throw new BadInputException($"{path} belongs to another key file than the one in {options.KeyFolder}. Nothing was changed; name the right folder with --keys.");
            using var running = RunningMark.Take(options);
            if (!await DatabaseCopy.IsEmpty(options.Database, cancel))
            {
                if (!replace) throw new BadInputException("There is a database already. Nothing was changed; restore into an empty place, or say --replace.");
                if (await DatabaseCopy.OthersConnected(options.Database, cancel)) throw new BadInputException("Somebody is connected to this database. Stop the servers first.");
            }
            await DatabaseCopy.PutBack(options.Database, database, cancel);
            await using (var services = CommandServices.Open(options))
            await using (var scope = services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<AuditSeal>().PutBack(manifest.AuditHead, cancel);
            await Console.Out.WriteLineAsync($"Put back as of {manifest.At:yyyy-MM-dd HH:mm} UTC.");
        }
        finally
        {
            folder.Delete(true);
        }
        return await AuditCommand.Verify(options, false, cancel);
    }
}
