using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Platform.Data;

namespace Throughline.Database;

/// <summary>Which engine and where: <c>sqlite:PATH</c> or <c>postgres:CONNECTION STRING</c>.</summary>
public sealed record DatabaseChoice(bool IsSqlite, string Connection)
{
    /// <summary>The SQLite file, or null for PostgreSQL.</summary>
    public string? File => IsSqlite ? new SqliteConnectionStringBuilder(Connection).DataSource : null;

    /// <summary>Reads the text of <c>--database</c>; null when it names neither engine.</summary>
    public static DatabaseChoice? Parse(string text)
    {
        if (text.StartsWith("sqlite:", StringComparison.Ordinal) && text.Length > 7) return Sqlite(text[7..]);
        return text.StartsWith("postgres:", StringComparison.Ordinal) && text.Length > 9 ? new DatabaseChoice(false, text[9..]) : null;
    }

    public static DatabaseChoice Sqlite(string path) =>
        new(true, new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString());

    /// <summary>Adds the context for this choice, as <see cref="AppDb"/> and by its own type.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        services.AddSingleton<IEnumerable<IModelPart>>(ModelParts.All);
        if (IsSqlite)
        {
            services.AddDbContext<SqliteDb>(options => Configure(options));
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<SqliteDb>());
        }
        else
        {
            services.AddDbContext<PostgresDb>(options => Configure(options));
            services.AddScoped<AppDb>(provider => provider.GetRequiredService<PostgresDb>());
        }
        return services;
    }

    internal void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlite) options.UseSqlite(Connection).AddInterceptors(new SqliteSettings());
        else options.UseNpgsql(Connection);
    }
}
