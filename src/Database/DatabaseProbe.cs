using Microsoft.Data.Sqlite;
using Npgsql;

namespace Throughline.Database;

/// <summary>Looks at a database before anything of it is opened.</summary>
public static class DatabaseProbe
{
    /// <summary>True when the database exists and was marked by this program, so that it has keys already.</summary>
    public static bool IsInUse(DatabaseChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.IsSqlite ? SqliteInUse(choice) : PostgresInUse(choice);
    }

    private static bool SqliteInUse(DatabaseChoice choice)
    {
        if (choice.File is not { } file || !File.Exists(file) || new FileInfo(file).Length == 0) return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(choice.Connection) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'platform_installation'";
        if ((long)command.ExecuteScalar()! == 0) return false;
        command.CommandText = "SELECT count(*) FROM platform_installation";
        return (long)command.ExecuteScalar()! > 0;
    }

    private static bool PostgresInUse(DatabaseChoice choice)
    {
        try
        {
            using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false });
            using var connection = source.OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT to_regclass('platform_installation') IS NOT NULL";
            if (!(bool)command.ExecuteScalar()!) return false;
            command.CommandText = "SELECT count(*) FROM platform_installation";
            return (long)command.ExecuteScalar()! > 0;
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}
