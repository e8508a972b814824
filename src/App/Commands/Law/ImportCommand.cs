using System.CommandLine;
using System.Globalization;
using Throughline.App.Hosting;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law import</c>: a folder of texts onto the shelf.</summary>
internal static class ImportCommand
{
    private static readonly string[] Endings = [".md", ".txt", ".xml", ".akn", ".html", ".htm", ".docx", ".json"];

    public static Command Build()
    {
        var place = new PlaceOptions();
        var folder = new Argument<string>("FOLDER") { Description = "Folder with the texts of acts, one file an edition; folders below are read too. Each file says at its head which act it is (identifier), of which country, and from which day it holds (in_force or effective_from)." };
        var command = new Command("import", "Put a folder of texts on the shelf: many acts, each with its editions. What is there already is left as it is, so a run that was ended goes on. Example: throughline law import texts/ --data /srv/throughline") { folder };
        place.AddTo(command);
        command.SetAction((parsed, cancel) => CommandServices.Run(() => Import(place.Read(parsed), parsed.GetValue(folder)!, cancel)));
        return command;
    }

    private static async Task<int> Import(ServeOptions options, string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder)) throw new BadInputException(File.Exists(folder) ? $"{folder} is a file; name the folder it is in." : $"{folder}: there is no such folder. Check the name.");
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !string.Equals(Path.GetFileName(path), "README.md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new BadInputException($"{folder} holds no text of an act. Files that end in {string.Join(", ", Endings)} are read.");
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var now = clock.UtcNow();
        var system = new Viewer(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);
        var process = new ProcessContext(system, "acts.import", "texts of law from a folder", "command line", now, now);
        var collected = files.Select(path => new CollectedFile(Path.GetRelativePath(folder, path), () => Open(path)));
        var count = new Dictionary<FilingEnd, int>();
        var (begun, shown) = (clock.GetTimestamp(), clock.GetTimestamp());
        await foreach (var filed in scope.ServiceProvider.GetRequiredService<ActAccession>().Store(collected, process, cancel))
        {
            count[filed.End] = count.GetValueOrDefault(filed.End) + 1;
            if (filed.Refusal is { } refusal) await Console.Error.WriteLineAsync($"{filed.File}: {refusal}");
            if (clock.GetElapsedTime(shown).TotalSeconds < 2) continue;
            shown = clock.GetTimestamp();
            var done = count.Values.Sum();
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} of {files.Count} files, {done / clock.GetElapsedTime(begun).TotalSeconds:0} a second"));
        }
        var (stored, there, refused) = (count.GetValueOrDefault(FilingEnd.Stored), count.GetValueOrDefault(FilingEnd.WasThere), count.GetValueOrDefault(FilingEnd.Refused));
        var seconds = clock.GetElapsedTime(begun).TotalSeconds;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{stored} texts are on the shelf now, {there} were there, {refused} refused. {seconds:0.0} s, {stored / Math.Max(seconds, 0.001):0} stored a second."));
        return refused > 0 ? ExitCode.ErrorFound : ExitCode.Done;
    }

    private static (ReadOnlyMemory<byte>? Bytes, string? Trouble) Open(string path)
    {
        try
        {
            return new FileInfo(path).Length > ActUpload.Limit ? (null, "The file is larger than 50 MB. Split the act, or hand it in without pictures.") : (File.ReadAllBytes(path), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, "The file cannot be read; check its permissions.");
        }
    }
}
