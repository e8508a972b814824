using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Databases;

/// <summary>Both histories of migrations: complete, applicable from nothing, and able to carry a filled database of every released version.</summary>
public sealed class MigrationTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Model_OfEachEngine_HasNoPendingChange(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        await using var scope = app.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.False(db.Database.HasPendingModelChanges(), "Entities changed without a migration: run script/migration NAME.");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void Migrations_OfBothEngines_HaveTheSameNamesInTheSameOrder()
    {
        static IReadOnlyList<string> Names(string provider) => [.. typeof(SqliteDb).Assembly.GetTypes()
            .Where(type => type.Namespace?.EndsWith("Migrations." + provider, StringComparison.Ordinal) == true && type.IsSubclassOf(typeof(Microsoft.EntityFrameworkCore.Migrations.Migration)))
            .OrderBy(type => type.GetCustomAttributes(false).OfType<Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute>().Single().Id, StringComparer.Ordinal).Select(type => type.Name)];
        Assert.NotEmpty(Names("Sqlite"));
        Assert.Equal(Names("Sqlite"), Names("Postgres"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Migrate_OfAFilledDatabaseOfEachVersion_CarriesEveryRowAndTheLogStaysWhole(Engine engine)
    {
        foreach (var release in FilledDatabase.Releases())
        {
            await using var filled = await FilledDatabase.Open(engine, release);
            await using var scope = filled.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await DatabaseSetUp.Prepare(db, default);
            Assert.True(await DatabaseSetUp.IsCurrent(db, default));
            Assert.Equal(await FilledDatabase.ExpectedRows(engine, release), await filled.Rows(engine, release));
            var report = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().Verify(default);
            Assert.Empty(report.Findings);
            Assert.True(report.Entries > 0);
        }
    }
}
