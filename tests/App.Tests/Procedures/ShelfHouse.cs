using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Throughline.Database;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Platform;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;
using Throughline.Platform.Texts;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Procedures;

/// <summary>The modules over a real database without a web host: SQLite in a folder of its own, or a PostgreSQL database of its own.</summary>
public sealed class ShelfHouse : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly string? _database;

    private ShelfHouse(ServiceProvider services, string folder, string? database) => (_services, _folder, _database) = (services, folder, database);

    public static TheoryData<string> Engines => [Sqlite, Postgres];

    public static Viewer Coordinator { get; } = Somebody(Role.Coordinator, Side.Coordination);

    public static Viewer Lawyer { get; } = Somebody(Role.LegalExpert, Side.Coordination);

    public static Viewer Somebody(Role role, Side side, UserState state = UserState.Normal) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), role, side, state);

    public static async Task<ShelfHouse> Open(string engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("throughline-shelf-").FullName;
        string? database = null;
        DatabaseChoice choice;
        if (engine == Sqlite)
        {
            choice = DatabaseChoice.Sqlite(Path.Combine(folder, "test.db"));
        }
        else
        {
            var server = Environment.GetEnvironmentVariable("THROUGHLINE_POSTGRES");
            Assert.SkipWhen(string.IsNullOrEmpty(server), "THROUGHLINE_POSTGRES names no server.");
            database = "shelf_" + Path.GetFileName(folder)[^6..].ToLowerInvariant();
            choice = new DatabaseChoice(false, new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString());
        }
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(KeyFile.InMemory(folder));
        services.AddLogging();
        services.AddPlatform().AddLaw().AddProcedures().AddPartners();
        choice.AddTo(services);
        var house = new ShelfHouse(services.BuildServiceProvider(), folder, database);
        await house.Do<AppDb>(async db =>
        {
            if (database is not null) await db.Database.EnsureDeletedAsync(cancel);
            await db.Database.EnsureCreatedAsync(cancel);
        });
        return house;
    }

    /// <summary>One request: a scope of its own.</summary>
    public async Task Do<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>One request that answers something.</summary>
    public async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> work) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public static ProcessContext Process(Viewer who) => new(who, "test.write", "test", "test", UtcClock.Cut(TimeProvider.System.UtcNow()), UtcClock.Cut(TimeProvider.System.UtcNow()));

    public Task<OrganisationCard?> AddBody(string key, Side side, string? region) => Ask<OrganisationRegister, OrganisationCard?>(register =>
        register.Add(key, LocalizedText.Of("en", key), side, OrganisationKind.CivilSociety, region, Process(Coordinator), TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await Do<AppDb>(db => db.Database.EnsureDeletedAsync());
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }
}
