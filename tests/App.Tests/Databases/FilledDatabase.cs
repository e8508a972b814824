using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Throughline.App.Hosting;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Databases;

/// <summary>
/// A database as a released version left it, kept under Databases/Filled/RELEASE: <c>throughline.db.gz</c>, <c>postgres.sql.gz</c>, the keys it was
/// written with (they open invented people only) and <c>rows-ENGINE.txt</c> with the rows of each table. Docs: docs/guides/releases.md.
/// </summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private readonly ServeOptions _options;

    private FilledDatabase(ServeOptions options, ServiceProvider services) => (_options, Services) = (options, services);

    public ServiceProvider Services { get; }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Databases", "Filled");

    public static IReadOnlyList<string> Releases() => [.. Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)];

    public static async Task<FilledDatabase> Open(Engine engine, string release)
    {
        if (engine == Engine.Postgres && Template.Postgres is null) Assert.Skip("PostgreSQL: THROUGHLINE_POSTGRES is not set; script/test starts a cluster.");
        var folder = Template.Folder();
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(release, "keys-" + Word(engine)))) File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        var choice = engine == Engine.Sqlite ? await Sqlite(folder, release) : await Postgres(release);
        var options = new ServeOptions(choice, folder, keys, true, "http://127.0.0.1:0");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddModules(options, KeyFile.Open(keys));
        return new FilledDatabase(options, services.BuildServiceProvider());
    }

    public static async Task<IReadOnlyDictionary<string, long>> ExpectedRows(Engine engine, string release) =>
        (await File.ReadAllLinesAsync(Path.Combine(release, $"rows-{Word(engine)}.txt"))).Where(line => line.Length > 0).Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Rows of the tables that the release names, as they are now.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Rows(Engine engine, string release)
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var scope = Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in (await ExpectedRows(engine, release)).Keys)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            rows[table] = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Template.Drop(_options);
    }

    private static string Word(Engine engine) => engine == Engine.Sqlite ? "sqlite" : "postgres";

    private static async Task<DatabaseChoice> Sqlite(string folder, string release)
    {
        var path = Path.Combine(folder, "throughline.db");
        await using (var zipped = new GZipStream(File.OpenRead(Path.Combine(release, "throughline.db.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(path)) await zipped.CopyToAsync(file);
        SqliteConnection.ClearAllPools();
        return DatabaseChoice.Sqlite(path);
    }

    private static async Task<DatabaseChoice> Postgres(string release)
    {
        var name = "filled" + Guid.CreateVersion7().ToString("N");
        await Template.Run($"CREATE DATABASE {name}");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(release, "postgres.sql.gz")), CompressionMode.Decompress));
        // Lines that begin with a backslash are for psql alone.
        var sql = string.Join('\n', (await reader.ReadToEndAsync()).Split('\n').Where(line => !line.StartsWith('\\')));
        await using var connection = new NpgsqlConnection(Template.With(name) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
        return new DatabaseChoice(false, Template.With(name));
    }
}
