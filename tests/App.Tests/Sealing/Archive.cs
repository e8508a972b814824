using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Throughline.Platform;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Sealing;

/// <summary>A row of a person's file, for tests of the locks alone.</summary>
internal sealed class LeafRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid? ParentId { get; set; }
    public Guid File { get; set; }
    public Section Section { get; set; }
    public byte[]? Text { get; set; }
    public int Place { get; set; }
}

/// <summary>The platform over a real database with one table of leaves, without a web host.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _postgresName;

    private Archive(ServiceProvider services, DatabaseChoice choice, string folder, string? postgresName) => (_services, Choice, Folder, _postgresName) = (services, choice, folder, postgresName);

    public DatabaseChoice Choice { get; }

    public string Folder { get; }

    public IServiceProvider Services => _services;

    public static Viewer Keeper { get; } = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.CaseManager, Side.Support, UserState.Normal);

    public static Permit Permit(Guid file, Section section = Section.SupportNotes, ActionKind action = ActionKind.Write) =>
        AccessDecision.Ask(new AccessFacts(Role.CaseManager, action, section, Relation.Owner, ConsentBasis.NotNeeded, Side.Support, Side.Support, CaseState.Open, UserState.Normal), file, out _)!;

    public static ProcessContext Process(string name = "leaf.write")
    {
        var now = TimeProvider.System.UtcNow();
        return new ProcessContext(Keeper, name, "test", "test", now, now);
    }

    /// <summary>A new archive, or one over a copy of <paramref name="like"/>: its rows, keys and signed heads.</summary>
    public static async Task<Archive> Open(Engine engine, Archive? like = null)
    {
        if (engine == Engine.Postgres) Assert.SkipWhen(Template.Postgres is null, "PostgreSQL: THROUGHLINE_POSTGRES is not set; script/test starts a cluster.");
        var folder = Template.Folder();
        string? name = null;
        DatabaseChoice choice;
        if (like is not null) foreach (var file in Directory.GetFiles(like.Folder).Where(file => !file.Contains("leaves.db", StringComparison.Ordinal))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        if (engine == Engine.Sqlite)
        {
            choice = DatabaseChoice.Sqlite(Path.Combine(folder, "leaves.db"));
            if (like is not null) await DatabaseCopy.Write(like.Choice, choice.File!, default);
        }
        else
        {
            name = "leaves" + Guid.CreateVersion7().ToString("N");
            if (like is not null) NpgsqlConnection.ClearAllPools();
            await Template.Run($"CREATE DATABASE {name}{(like is null ? "" : " TEMPLATE " + like._postgresName)}");
            choice = new DatabaseChoice(false, Template.With(name));
        }
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(KeyFile.OpenOrCreate(folder));
        services.AddPlatform();
        services.AddSingleton<IEnumerable<IModelPart>>([new Leaves()]);
        if (engine == Engine.Sqlite)
        {
            services.AddDbContext<SqliteDb>(options => options.UseSqlite(choice.Connection).ReplaceService<IModelCacheKeyFactory, LeavesKey>());
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<SqliteDb>());
        }
        else
        {
            services.AddDbContext<PostgresDb>(options => options.UseNpgsql(choice.Connection).ReplaceService<IModelCacheKeyFactory, LeavesKey>());
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<PostgresDb>());
        }
        var archive = new Archive(services.BuildServiceProvider(), choice, folder, name);
        if (like is null) await archive.Do<AppDb>(db => db.Database.EnsureCreatedAsync());
        return archive;
    }

    public async Task Do<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> work) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Writes a leaf with a sealed text and gives its row key.</summary>
    public async Task<Guid> Write(Guid file, string text, Section section = Section.SupportNotes, string field = "leaf.text/1")
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var permit = Permit(file, section);
        var row = new LeafRow { Id = Guid.CreateVersion7(), File = file, Section = section };
        row.Text = await scope.ServiceProvider.GetRequiredService<Sealer>().Seal(permit, field, row.Id, text, default);
        db.Add(row);
        Assert.Equal(Commitment.Done, await db.Commit(Process(), [permit], default));
        return row.Id;
    }

    /// <summary>What somebody with the database but without the program does.</summary>
    public async Task<int> Sql(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = await Connect();
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<object[]>> Rows(string sql)
    {
        await using var connection = await Connect();
        await using var command = Command(connection, sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public async Task<long> Count(string table) => Convert.ToInt64((await Rows($"SELECT count(*) FROM {table}"))[0][0], CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_postgresName is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Choice.Connection));
            await Template.Run($"DROP DATABASE IF EXISTS {_postgresName} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(Choice.Connection));
        }
        Directory.Delete(Folder, true);
    }

    private async Task<DbConnection> Connect()
    {
        DbConnection connection = Choice.IsSqlite ? new SqliteConnection(Choice.Connection + ";Pooling=False;Foreign Keys=False") : new NpgsqlConnection(Choice.Connection);
        await connection.OpenAsync();
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private sealed class Leaves : IModelPart
    {
        public void Build(ModelBuilder model) => model.Entity<LeafRow>(table =>
        {
            table.ToTable("test_leaf");
            table.HasOne<LeafRow>().WithMany().HasForeignKey(row => row.ParentId);
        });
    }

    // The model is kept per context type; this one has other parts.
    private sealed class LeavesKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (typeof(Leaves), context.GetType(), designTime);
    }
}
