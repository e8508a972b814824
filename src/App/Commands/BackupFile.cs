using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Throughline.App.Commands;

/// <summary>A backup: one zip with the database, and a manifest that says what it is. The key file is never in it.</summary>
internal static class BackupFile
{
    private const int Form = 1;
    private const string ManifestName = "manifest.json";
    private const string KeysWord = "The key file is not in this file. Without it nothing sealed in here can be read; keep your own copies elsewhere.";

    public static async Task Write(string path, string engine, string database, string? auditHead, DateTime at, CancellationToken cancel)
    {
        var name = engine == "sqlite" ? "database.sqlite" : "database.pgdump";
        var part = new Part(name, await Hash(database, cancel), new FileInfo(database).Length);
        var manifest = new Manifest(Form, engine, typeof(BackupFile).Assembly.GetName().Version?.ToString() ?? "", at, [part], auditHead, KeysWord);
        var unfinished = path + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new FileStream(unfinished, options))
        {
            await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, true, null, cancel))
            {
                await zip.CreateEntryFromFileAsync(database, name, CompressionLevel.Fastest, cancel);
                await using var written = await zip.CreateEntry(ManifestName).OpenAsync(cancel);
                await JsonSerializer.SerializeAsync(written, manifest, JsonSerializerOptions.Web, cancel);
            }
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, false);
    }

    /// <summary>Checks everything and leaves the database's copy in <paramref name="folder"/>. Throws one clear line when anything is wrong.</summary>
    public static async Task<(Manifest Manifest, string Database)> Open(string path, string folder, CancellationToken cancel)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, cancel);
            if (zip.GetEntry(ManifestName) is not { } entry) throw new BadInputException($"{path} is no Throughline backup: it has no {ManifestName}.");
            Manifest? manifest;
            await using (var stream = await entry.OpenAsync(cancel)) manifest = await JsonSerializer.DeserializeAsync<Manifest>(stream, JsonSerializerOptions.Web, cancel);
            if (manifest is not { Form: Form, Parts: [{ } part] }) throw new BadInputException($"{path} was made by another version of Throughline; use that version to restore it.");
            if (zip.GetEntry(part.Name) is not { } packed) throw new BadInputException($"{path} is not whole: {part.Name} is missing.");
            var database = Path.Combine(folder, "database");
            await packed.ExtractToFileAsync(database, true, cancel);
            if (new FileInfo(database).Length != part.Bytes || await Hash(database, cancel) != part.Sha256)
                throw new BadInputException($"{path} is damaged: {part.Name} does not have the SHA-256 that was written down. Nothing was changed; use another copy.");
            return (manifest, database);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException)
        {
            throw new BadInputException($"{path} is damaged or no Throughline backup. Nothing was changed; use another copy.");
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"There is no file {path}.");
        }
    }

    private static async Task<string> Hash(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    internal sealed record Part(string Name, string Sha256, long Bytes);

    internal sealed record Manifest(int Form, string Engine, string Version, DateTime At, IReadOnlyList<Part> Parts, string? AuditHead, string Keys);
}
