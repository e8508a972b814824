using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Throughline.Database;

/// <summary>
/// Whole copies of a database, made while people work and put back. SQLite: one file by VACUUM INTO. PostgreSQL: by its own pg_dump and
/// pg_restore, found in THROUGHLINE_PG_BIN or the path.
/// </summary>
public static class DatabaseCopy
{
    /// <summary>Copies everything into a new file.</summary>
    public static async Task Write(DatabaseChoice choice, string file, CancellationToken cancel)
    {
        if (!choice.IsSqlite)
        {
            await Tool("pg_dump", choice, ["--format=custom", "--no-owner", "--no-privileges", "--file=" + file], cancel);
            return;
        }
        await using var connection = new SqliteConnection(Unpooled(choice));
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", file);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Puts a copy in the place of the database: all of it or nothing.</summary>
    public static async Task PutBack(DatabaseChoice choice, string file, CancellationToken cancel)
    {
        if (!choice.IsSqlite)
        {
            await Tool("pg_restore", choice, ["--single-transaction", "--exit-on-error", "--clean", "--if-exists", "--no-owner", "--no-privileges", "--dbname=" + new NpgsqlConnectionStringBuilder(choice.Connection).Database, file], cancel);
            return;
        }
        await Intact(file, cancel);
        var place = choice.File!;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(place))!);
        var beside = place + ".restoring";
        File.Copy(file, beside, true);
        SqliteConnection.ClearAllPools();
        // The old log would be replayed over the new file.
        File.Delete(place + "-wal");
        File.Delete(place + "-shm");
        File.Move(beside, place, true);
    }

    /// <summary>True when there is no database, or one without any table.</summary>
    public static async Task<bool> IsEmpty(DatabaseChoice choice, CancellationToken cancel)
    {
        if (choice.IsSqlite && (!File.Exists(choice.File) || new FileInfo(choice.File!).Length == 0)) return true;
        try
        {
            return await Number(choice, choice.IsSqlite ? "SELECT count(*) FROM sqlite_master" : "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()", cancel) == 0;
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
    }

    /// <summary>True when PostgreSQL has another connection to this database. An embedded one is guarded by a file.</summary>
    public static async Task<bool> OthersConnected(DatabaseChoice choice, CancellationToken cancel)
    {
        if (choice.IsSqlite) return false;
        // Our own resting connections are no others; the server takes a moment to see them go.
        NpgsqlConnection.ClearPool(new NpgsqlConnection(choice.Connection));
        for (var attempt = 0; ; attempt++)
        {
            if (await Number(choice, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'", cancel) == 0) return false;
            if (attempt == 10) return true;
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Takes everything away. The caller has made sure that it may.</summary>
    public static async Task Empty(DatabaseChoice choice, CancellationToken cancel)
    {
        if (choice.IsSqlite)
        {
            SqliteConnection.ClearAllPools();
            foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(choice.File + end);
            return;
        }
        await using var connection = new NpgsqlConnection(UnpooledPostgres(choice));
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(string_agg(format('%I.%I', schemaname, tablename), ', '), '') FROM pg_tables WHERE schemaname = current_schema()";
        var tables = (string)(await command.ExecuteScalarAsync(cancel))!;
        if (tables.Length == 0) return;
        command.CommandText = $"DROP TABLE {tables} CASCADE";
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task Intact(string file, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (await command.ExecuteScalarAsync(cancel) is not "ok") throw new InvalidDataException("The copy of the database is damaged.");
    }

    private static async Task<long> Number(DatabaseChoice choice, string question, CancellationToken cancel)
    {
        await using System.Data.Common.DbConnection connection = choice.IsSqlite ? new SqliteConnection(Unpooled(choice)) : new NpgsqlConnection(UnpooledPostgres(choice));
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    private static string Unpooled(DatabaseChoice choice) => new SqliteConnectionStringBuilder(choice.Connection) { Pooling = false }.ToString();

    private static string UnpooledPostgres(DatabaseChoice choice) => new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false }.ToString();

    // Names and password go by the environment: arguments can be read by every user of the machine.
    private static async Task Tool(string name, DatabaseChoice choice, string[] arguments, CancellationToken cancel)
    {
        var connection = new NpgsqlConnectionStringBuilder(choice.Connection);
        var folder = Environment.GetEnvironmentVariable("THROUGHLINE_PG_BIN");
        var start = new ProcessStartInfo(string.IsNullOrEmpty(folder) ? name : Path.Combine(folder, name), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        void Set(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) start.Environment[key] = value;
        }

        Set("PGHOST", connection.Host);
        Set("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGUSER", connection.Username);
        Set("PGPASSWORD", connection.Password);
        Set("PGDATABASE", connection.Database);
        Set("PGSSLMODE", connection.SslMode switch { SslMode.Disable => "disable", SslMode.Require => "require", SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", _ => "prefer" });
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidDataException($"{name} did not start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidDataException($"{name} is not found: install the PostgreSQL client, or name its folder in THROUGHLINE_PG_BIN.");
        }
        using (process)
        {
            var said = process.StandardError.ReadToEndAsync(cancel);
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            await output;
            var first = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
            if (process.ExitCode != 0) throw new InvalidDataException($"{name} failed: {first.Trim()}");
        }
    }
}
