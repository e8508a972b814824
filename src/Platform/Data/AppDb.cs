using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Data;

/// <summary>
/// The one database context, whatever the engine below. Modules see only their own internal entities. Nothing is stored but through
/// <see cref="Commit"/>, which asks the write guard, and puts the audit entry into the same transaction. One per request.
/// </summary>
public abstract class AppDb(DbContextOptions options, IEnumerable<IModelPart> parts, KeyFile keys) : IdentityUserContext<Account, Guid>(options)
{
    private IDbContextTransaction? _write;
    private bool _committing;

    /// <summary>The random key of the form being handled and its account; set by the app, null outside a form.</summary>
    public (string Key, Guid AccountId)? Form { get; set; }

    /// <summary>Who changes accounts in this request, for the audit entry of Identity's own saves; null: the installation.</summary>
    public ProcessContext? AccountProcess { get; set; }

    /// <summary>Begins a transaction that sees one state of the data for several reads. Dispose it before the answer is sent.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshot(CancellationToken cancel);

    /// <summary>
    /// Begins a transaction in which what was read still holds when <see cref="Commit"/> stores: used where a write rests on a consent. Commit ends it.
    /// </summary>
    public async Task<IDbContextTransaction> BeginWrite(CancellationToken cancel) => _write = await BeginSerial(cancel);

    /// <summary>
    /// Stores everything tracked, with the audit entry, in one transaction. Throws <see cref="InvalidOperationException"/> when a row of a
    /// person's file was changed without a permit among <paramref name="permits"/>: that is a bug, never a user's mistake.
    /// </summary>
    public async Task<Commitment> Commit(ProcessContext process, IReadOnlyList<Permit> permits, CancellationToken cancel)
    {
        ForgetEndedWrite();
        var files = new HashSet<Guid>(await WriteGuard.Check(ChangeTracker, permits, cancel));
        files.UnionWith(permits.Select(permit => permit.File));
        if (Form is { } form) Add(new FormKey { Key = form.Key, AccountId = form.AccountId, At = process.Recorded });
        AuditPen.Write(this, keys, new AuditNote("write", process.Process, process.Who, ReasonCode.Permitted, process.Basis, process.Recorded, process.Happened, files));
        try
        {
            await SaveCounted(cancel);
            // A write that its beginner gave up is no longer current and is not committed.
            if (_write is not null && Database.CurrentTransaction == _write) await _write.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Commitment.Stale;
        }
        catch (Exception failure) when (IsSerializationFailure(failure))
        {
            return Commitment.Stale;
        }
        catch (DbUpdateException) when (Form is not null)
        {
            // The failed transaction answers no question any more.
            if (_write is not null) await _write.DisposeAsync();
            if (await FormWasSubmitted(Form.Value.Key, cancel)) return Commitment.Repeated;
            throw;
        }
        finally
        {
            if (_write is not null) await _write.DisposeAsync();
            _write = null;
        }
        Form = null;
        return Commitment.Done;
    }

    /// <summary>True when a form with this key was stored before.</summary>
    public Task<bool> FormWasSubmitted(string key, CancellationToken cancel)
    {
        ChangeTracker.Clear();
        return Set<FormKey>().AsNoTracking().AnyAsync(row => row.Key == key, cancel);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Store through Commit.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!_committing)
        {
            var changed = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
            if (changed.Any(entry => !IsIdentityRow(entry.Entity))) throw new InvalidOperationException("Store through Commit.");
            if (changed.Count > 0 && AccountProcess is { } process)
                AuditPen.Write(this, keys, new AuditNote("account", process.Process, process.Who, ReasonCode.Permitted, process.Basis, process.Recorded, process.Happened, []));
        }
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Takes the lock under which audit entries are ordered, until the transaction ends; nothing to do where there is one writer.</summary>
    protected internal abstract Task LockAuditSequence(CancellationToken cancel);

    /// <summary>Begins a transaction that no other write can interleave with.</summary>
    protected abstract Task<IDbContextTransaction> BeginSerial(CancellationToken cancel);

    /// <summary>True when the engine gave up a transaction because another one came first.</summary>
    public abstract bool IsSerializationFailure(Exception failure);

    internal Task<InstallationRow?> Installation(CancellationToken cancel) => Set<InstallationRow>().FirstOrDefaultAsync(cancel);

    // Only the audit log's own writers: no business row and so no process.
    internal async Task CommitAudit(CancellationToken cancel)
    {
        ForgetEndedWrite();
        await SaveCounted(cancel);
        if (_write is null) return;
        await _write.CommitAsync(cancel);
        await _write.DisposeAsync();
        _write = null;
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PlatformTables.Build(builder);
        foreach (var part in parts) part.Build(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Texts.LocalizedText>().HaveConversion<LocalizedTextConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static bool IsIdentityRow(object row) =>
        row is Account or IdentityUserClaim<Guid> or IdentityUserLogin<Guid> or IdentityUserToken<Guid> or IdentityUserPasskey<Guid>;

    // A caller that refused has disposed its transaction; it is no longer the one this commit ends.
    private void ForgetEndedWrite()
    {
        if (Database.CurrentTransaction != _write) _write = null;
    }

    private async Task SaveCounted(CancellationToken cancel)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Added) entry.Entity.Version = 1;
            else if (entry.State == EntityState.Modified) entry.Entity.Version++;
        }
        _committing = true;
        try
        {
            await SaveChangesAsync(cancel);
        }
        finally
        {
            _committing = false;
        }
    }
}
