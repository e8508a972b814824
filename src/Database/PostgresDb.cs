using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Database;

/// <summary>PostgreSQL 15 or later, for more than one node.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, IEnumerable<IModelPart> parts, KeyFile keys) : AppDb(options, parts, keys)
{
    // Any number will do as long as nothing else in this database uses it.
    private const long AuditLock = 0x54485255;

    public override Task<IDbContextTransaction> BeginSnapshot(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    protected override Task LockAuditSequence(CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditLock})", cancel);

    protected override Task<IDbContextTransaction> BeginSerial(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);

    public override bool IsSerializationFailure(Exception failure)
    {
        // The provider wraps it once or twice, depending on where it met it.
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }) return true;
        return false;
    }
}
