using System.IO.Compression;
using System.Text;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Throughline.App.Commands;
using Throughline.App.Hosting;
using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Sealing;
using Throughline.Database;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Backup;

public sealed class BackupTests
{
    private const string Canary = "Канарейка-7f3a canary words";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Backup_PutBack_GivesEqualRowsAndIsUnreadableWithoutKeys(Engine engine)
    {
        await using var archive = await Filled(engine);
        using var place = new Place(archive);
        Assert.Equal(0, await CommandLine.Run(["backup", place.Backup, .. archive.Where()]));
        Assert.Equal(2, await CommandLine.Run(["backup", place.Backup, .. archive.Where()]));

        foreach (var bytes in Contents(place.Backup))
        {
            foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode]) Assert.Equal(-1, bytes.AsSpan().IndexOf(encoding.GetBytes(Canary)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(WrappingKey(archive.Folder))));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Convert.FromBase64String(WrappingKey(archive.Folder))));
        }

        await using var target = await place.Target(engine);
        Assert.Equal(0, await CommandLine.Run(["restore", place.Backup, .. target.Where]));
        foreach (var table in Tables) Assert.Equal(await Dump(archive.Choice, table), await Dump(target.Choice, table));
        Assert.Equal(2, await CommandLine.Run(["restore", place.Backup, .. target.Where]));
        Assert.Equal(0, await CommandLine.Run(["restore", place.Backup, "--replace", .. target.Where]));
        Assert.Equal(0, await CommandLine.Run(["audit", "verify", .. target.Where]));
    }

    [Fact]
    public async Task Backup_Damaged_ChangesNothing()
    {
        await using var archive = await Filled(Engine.Sqlite);
        using var place = new Place(archive);
        Assert.Equal(0, await CommandLine.Run(["backup", place.Backup, .. archive.Where()]));
        var whole = await File.ReadAllBytesAsync(place.Backup);
        var expected = await Dump(archive.Choice, "test_leaf");
        var refused = 0;
        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[1, 255]).SampleAsync(async (at, by) =>
        {
            var bytes = whole.ToArray();
            bytes[at] ^= (byte)by;
            var damaged = Path.Combine(place.Folder, Guid.CreateVersion7().ToString("N"));
            await File.WriteAllBytesAsync(damaged, bytes);
            await using var target = await place.Target(Engine.Sqlite);
            if (await CommandLine.Run(["restore", damaged, .. target.Where]) == 0)
            {
                // A byte that means nothing, such as the time of an entry of the zip.
                Assert.Equal(expected, await Dump(target.Choice, "test_leaf"));
            }
            else
            {
                refused++;
                Assert.False(File.Exists(target.Choice.File));
            }
        }, iter: 40, threads: 1);
        Assert.True(refused >= 30, $"{refused} of 40 were refused");
        await File.WriteAllBytesAsync(place.Backup, whole[..(whole.Length / 2)]);
        await using var last = await place.Target(Engine.Sqlite);
        Assert.Equal(2, await CommandLine.Run(["restore", place.Backup, .. last.Where]));
        Assert.Equal(2, await CommandLine.Run(["restore", place.Backup + ".absent", .. last.Where]));
        Assert.False(File.Exists(last.Choice.File));
    }

    [Fact]
    public async Task Backup_OfAnotherKeyFile_IsRefused()
    {
        await using var archive = await Filled(Engine.Sqlite);
        using var place = new Place(archive);
        Assert.Equal(0, await CommandLine.Run(["backup", place.Backup, .. archive.Where()]));
        await using var target = await place.Target(Engine.Sqlite);
        File.Delete(Path.Combine(target.Keys, KeyFile.FileName));
        Assert.Equal(2, await CommandLine.Run(["restore", place.Backup, .. target.Where]));
        KeyFile.OpenOrCreate(target.Keys);
        Assert.Equal(2, await CommandLine.Run(["restore", place.Backup, .. target.Where]));
        Assert.False(File.Exists(target.Choice.File));
    }

    [Fact]
    public async Task Backup_WhilePeopleWork_IsWhole()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var folder = Template.Folder();
        var file = Path.Combine(folder, "busy.zip");
        using var stop = new CancellationTokenSource();
        var client = await app.SignIn(Role.Rapporteur);
        var work = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await client.GetAsync("/administration");
        });
        Assert.Equal(0, await CommandLine.Run(["backup", file, "--data", app.Options.DataFolder, "--keys", app.Options.KeyFolder]));
        await stop.CancelAsync();
        await work;
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(Path.Combine(app.Options.KeyFolder, KeyFile.FileName), Path.Combine(folder, "keys", KeyFile.FileName));
        Assert.Equal(0, await CommandLine.Run(["restore", file, "--data", folder]));
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Keys_MissingBesideADatabaseInUse_StopTheStartAndAreNotMadeAnew()
    {
        await using var archive = await Filled(Engine.Sqlite);
        var empty = Template.Folder();
        var options = ServeOptions.From("sqlite:" + archive.Choice.File, empty, empty, false, null);
        Assert.Contains("No key file", Assert.Throws<BadInputException>(() => WebHost.Build(options)).Message, StringComparison.Ordinal);
        Assert.Equal(2, await CommandLine.Run(["audit", "verify", "--database", "sqlite:" + archive.Choice.File, "--keys", empty]));
        Assert.Empty(Directory.GetFiles(empty));
        await File.WriteAllTextAsync(Path.Combine(empty, KeyFile.FileName), "{");
        Assert.Contains("damaged", Assert.Throws<BadInputException>(() => WebHost.Build(options)).Message, StringComparison.Ordinal);
        Directory.Delete(empty, true);
    }

    [Fact]
    public async Task Commands_OnAnAbsentOrWrongDatabase_SayItInOneLine()
    {
        var empty = Template.Folder();
        foreach (var command in (string[][])[["audit", "verify"], ["check", "data"], ["migrate"], ["backup", Path.Combine(empty, "x.zip")]])
            Assert.Equal(2, await CommandLine.Run([.. command, "--data", empty]));
        Assert.Empty(Directory.GetFileSystemEntries(empty));
        await File.WriteAllTextAsync(Path.Combine(empty, "throughline.db"), "This is no database, but long enough to be taken for one at first sight.");
        Assert.Equal(2, await CommandLine.Run(["audit", "verify", "--data", empty]));
        Assert.Equal(2, await CommandLine.Run(["migrate", "--database", "mysql:host"]));
        Directory.Delete(empty, true);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Demo_OnARealInstallation_IsRefusedAndOnItsOwnMadeAgain(Engine engine)
    {
        await using var archive = await Filled(engine);
        var before = await Dump(archive.Choice, "test_leaf");
        Assert.Equal(2, await CommandLine.Run(["demo", .. archive.Where()]));
        Assert.Equal(2, await CommandLine.Run(["demo", "--people", "-1", .. archive.Where()]));
        Assert.Equal(before, await Dump(archive.Choice, "test_leaf"));

        using var place = new Place(archive);
        await using var target = await place.Target(engine, withKeys: false);
        Assert.Equal(0, await CommandLine.Run(["demo", "--people", "0", .. target.Where]));
        var accounts = await Dump(target.Choice, "platform_account");
        Assert.Equal(0, await CommandLine.Run(["demo", "--people", "0", .. target.Where]));
        Assert.Equal(accounts.Count, (await Dump(target.Choice, "platform_account")).Count);
        Assert.NotEqual(accounts, await Dump(target.Choice, "platform_account"));
        Assert.Equal(0, await CommandLine.Run(["audit", "verify", .. target.Where]));
        Assert.Equal(0, await CommandLine.Run(["check", "data", "--json", .. target.Where]));
        Assert.Equal(0, await CommandLine.Run(["migrate", .. target.Where]));
        Assert.Equal(2, await CommandLine.Run(["setup", .. target.Where]));
    }

    [Fact]
    public async Task Verify_OfATamperedLog_AnswersOne()
    {
        await using var archive = await Filled(Engine.Sqlite);
        Assert.Equal(0, await CommandLine.Run(["audit", "verify", "--json", .. archive.Where()]));
        await archive.Sql("""UPDATE audit_entry SET "Actor" = 'x'""");
        Assert.Equal(1, await CommandLine.Run(["audit", "verify", "--json", .. archive.Where()]));
    }

    [Fact]
    public async Task Restore_WhileServed_IsRefused()
    {
        await using var archive = await Filled(Engine.Sqlite);
        using var place = new Place(archive);
        Assert.Equal(0, await CommandLine.Run(["backup", place.Backup, .. archive.Where()]));
        using (RunningMark.Take(ServeOptions.From("sqlite:" + archive.Choice.File, archive.Folder, archive.Folder, false, null)))
            Assert.Equal(2, await CommandLine.Run(["restore", place.Backup, "--replace", .. archive.Where()]));
        Assert.Equal(0, await CommandLine.Run(["restore", place.Backup, "--replace", .. archive.Where()]));
    }

    private static readonly string[] Tables = ["test_leaf", "platform_case_key", "platform_installation", "audit_entry", "audit_subject", "audit_link", "platform_account", "platform_organisation"];

    private static async Task<Archive> Filled(Engine engine)
    {
        var archive = await Archive.Open(engine);
        await archive.Do<InstallationMark>(mark => mark.Create(false, default));
        for (var at = 0; at < 5; at++) await archive.Write(Guid.CreateVersion7(), Canary + at);
        await archive.Services.GetRequiredService<AuditSequencer>().Settle(default);
        return archive;
    }

    private static string WrappingKey(string folder) =>
        System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, KeyFile.FileName))).RootElement.GetProperty("Wrapping").GetString()!;

    private static IEnumerable<byte[]> Contents(string zip)
    {
        yield return File.ReadAllBytes(zip);
        using var archive = ZipFile.OpenRead(zip);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            yield return memory.ToArray();
        }
    }

    private static async Task<List<string>> Dump(DatabaseChoice choice, string table)
    {
        await using System.Data.Common.DbConnection connection = choice.IsSqlite ? new Microsoft.Data.Sqlite.SqliteConnection(choice.Connection + ";Pooling=False") : new NpgsqlConnection(choice.Connection + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM " + table;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(string.Join('|', row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture))));
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>A folder for a backup and the places it is put back to.</summary>
    private sealed class Place(Archive archive) : IDisposable
    {
        public string Folder { get; } = Template.Folder();

        public string Backup => Path.Combine(Folder, "backup.zip");

        public async Task<Target> Target(Engine engine, bool withKeys = true)
        {
            var folder = Template.Folder();
            if (withKeys) File.Copy(Path.Combine(archive.Folder, KeyFile.FileName), Path.Combine(folder, KeyFile.FileName));
            if (engine == Engine.Sqlite) return new Target(DatabaseChoice.Sqlite(Path.Combine(folder, "back.db")), folder, null);
            var name = "back" + Guid.CreateVersion7().ToString("N");
            await Template.Run("CREATE DATABASE " + name);
            return new Target(new DatabaseChoice(false, Template.With(name)), folder, name);
        }

        public void Dispose() => Directory.Delete(Folder, true);
    }

    private sealed record Target(DatabaseChoice Choice, string Keys, string? PostgresName) : IAsyncDisposable
    {
        public string[] Where => ["--database", Choice.IsSqlite ? "sqlite:" + Choice.File : "postgres:" + Choice.Connection, "--keys", Keys, "--data", Keys];

        public async ValueTask DisposeAsync()
        {
            if (PostgresName is not null) await Template.Run($"DROP DATABASE IF EXISTS {PostgresName} WITH (FORCE)");
            else Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new(Choice.Connection));
            Directory.Delete(Keys, true);
        }
    }
}
