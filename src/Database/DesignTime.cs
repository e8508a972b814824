using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Throughline.Platform.Sealing;

namespace Throughline.Database;

// Only the migration tool uses these; no database is opened.
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, ModelParts.All, KeyFile.InMemory(Path.GetTempPath()));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=none").Options, ModelParts.All, KeyFile.InMemory(Path.GetTempPath()));
}
