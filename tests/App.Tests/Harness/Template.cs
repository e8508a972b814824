using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Harness;

/// <summary>
/// A database made once per run and engine and copied for each test: the invented country's set-up alone, or the whole demonstration.
/// </summary>
internal sealed class Template
{
    private static readonly Dictionary<(Engine, bool), Task<Template>> Made = [];
    private static readonly Lock Gate = new();

    private readonly string _folder;
    private readonly string? _postgresName;

    private Template(string folder, string? postgresName) => (_folder, _postgresName) = (folder, postgresName);

    public static string? Postgres => Environment.GetEnvironmentVariable("THROUGHLINE_POSTGRES");

    public static Task<Template> Of(Engine engine, bool demonstration)
    {
        if (engine == Engine.Postgres && Postgres is null) Assert.Skip("PostgreSQL: THROUGHLINE_POSTGRES is not set; script/test starts a cluster.");
        lock (Gate)
        {
            if (!Made.TryGetValue((engine, demonstration), out var task)) Made[(engine, demonstration)] = task = Make(engine, demonstration);
            return task;
        }
    }

    /// <summary>A fresh copy and how to reach it.</summary>
    public async Task<ServeOptions> Copy()
    {
        var folder = Folder();
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(Path.Combine(_folder, "keys", KeyFile.FileName), Path.Combine(folder, "keys", KeyFile.FileName));
        var heads = Path.Combine(_folder, "keys", "audit-heads.jsonl");
        if (File.Exists(heads)) File.Copy(heads, Path.Combine(folder, "keys", "audit-heads.jsonl"));
        DatabaseChoice choice;
        if (_postgresName is null)
        {
            File.Copy(Path.Combine(_folder, "throughline.db"), Path.Combine(folder, "throughline.db"));
            choice = DatabaseChoice.Sqlite(Path.Combine(folder, "throughline.db"));
        }
        else
        {
            var name = "t" + Guid.CreateVersion7().ToString("N");
            await Run($"CREATE DATABASE {name} TEMPLATE {_postgresName}");
            choice = new DatabaseChoice(false, With(name));
        }
        return new ServeOptions(choice, folder, Path.Combine(folder, "keys"), true, "http://127.0.0.1:0");
    }

    public static async Task Drop(ServeOptions options)
    {
        if (!options.Database.IsSqlite)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(options.Database.Connection));
            await Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(options.Database.Connection).Database} WITH (FORCE)");
        }
        try
        {
            Directory.Delete(options.DataFolder, true);
        }
        catch (IOException)
        {
            // Left to the system's own cleaning of the temporary folder.
        }
    }

    public static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static string With(string database) => new NpgsqlConnectionStringBuilder(Postgres) { Database = database, MaxPoolSize = 20 }.ToString();

    public static string Folder() => Directory.CreateTempSubdirectory("throughline-test-").FullName;

    private static async Task<Template> Make(Engine engine, bool demonstration)
    {
        var folder = Folder();
        string? name = null;
        DatabaseChoice choice;
        if (engine == Engine.Sqlite)
        {
            choice = DatabaseChoice.Sqlite(Path.Combine(folder, "throughline.db"));
        }
        else
        {
            name = "template" + Guid.CreateVersion7().ToString("N");
            await Run($"CREATE DATABASE {name}");
            choice = new DatabaseChoice(false, With(name));
        }
        var options = new ServeOptions(choice, folder, Path.Combine(folder, "keys"), true, "http://127.0.0.1:0");
        await using (var app = WebHost.Build(options, builder => builder.WebHost.UseTestServer()))
        {
            await WebHost.Prepare(app, options, default);
            if (demonstration) await DemonstrationLoader.EnsureLoaded(app.Services, default);
            else await DemonstrationLoader.EnsureCountry(app.Services, default);
            await app.Services.GetRequiredService<Platform.Audit.AuditSequencer>().Settle(default);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (name is not null) NpgsqlConnection.ClearAllPools();
        if (engine == Engine.Sqlite)
        {
            // Everything of the log is moved into the one file that is copied.
            await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(choice.Connection + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        return new Template(folder, name);
    }
}
