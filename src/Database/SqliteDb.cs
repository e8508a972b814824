using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Database;

/// <summary>The embedded database: one writer, WAL, synchronous FULL.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, IEnumerable<IModelPart> parts, KeyFile keys) : AppDb(options, parts, keys)
{
    // To SQLite "read uncommitted" means a deferred transaction with a snapshot of its own. EF owns both, so that disposing one ends it.
    public override Task<IDbContextTransaction> BeginSnapshot(CancellationToken cancel) => Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancel);

    protected override Task LockAuditSequence(CancellationToken cancel) => Task.CompletedTask;

    // Immediate: a deferred transaction that reads and then writes fails once anybody else has committed in between.
    protected override Task<IDbContextTransaction> BeginSerial(CancellationToken cancel) => Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);

    public override bool IsSerializationFailure(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: 5 or 6 } or DbUpdateException { InnerException: SqliteException { SqliteErrorCode: 5 or 6 } };
}
