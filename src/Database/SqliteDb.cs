using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Database;

/// <summary>The embedded database: one writer, WAL, synchronous FULL.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, IEnumerable<IModelPart> parts, KeyFile keys) : AppDb(options, parts, keys)
{
    public override Task<IDbContextTransaction> BeginSnapshot(CancellationToken cancel) => Begin(deferred: true, cancel);

    protected override Task LockAuditSequence(CancellationToken cancel) => Task.CompletedTask;

    // Immediate: a deferred transaction that reads and then writes fails once anybody else has committed in between.
    protected override Task<IDbContextTransaction> BeginSerial(CancellationToken cancel) => Begin(deferred: false, cancel);

    protected override bool IsSerializationFailure(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: 5 or 6 } or DbUpdateException { InnerException: SqliteException { SqliteErrorCode: 5 or 6 } };

    private async Task<IDbContextTransaction> Begin(bool deferred, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return (await Database.UseTransactionAsync(connection.BeginTransaction(System.Data.IsolationLevel.Serializable, deferred), cancel))!;
    }
}
