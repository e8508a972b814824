using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>
/// Gives committed entries their order and hash, one sequencer at a time on any number of nodes, and signs the head to a file outside
/// the database at least every minute and at stop. Outside the business transaction, so that no write waits for it.
/// </summary>
public sealed class AuditSequencer(IServiceScopeFactory scopes, KeyFile keys, TimeProvider time, ILogger<AuditSequencer> log) : BackgroundService
{
    private const int LargestBatch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeadEvery = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly AuditHeads _heads = new(keys);
    private DateTime _lastHead;

    /// <summary>Says that there is something to order.</summary>
    public void Wake()
    {
        try
        {
            if (_wake.CurrentCount == 0) _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Woken by somebody else in between: once is enough.
        }
    }

    /// <summary>Orders everything that waits and signs the head. Returns the number of entries in the log.</summary>
    public async Task<long> Settle(CancellationToken cancel)
    {
        while (await Order(cancel) > 0)
        {
        }
        return await SignHead(cancel);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await Settle(cancellationToken);
        }
        catch (Exception failure) when (failure is DbUpdateException or InvalidOperationException or IOException or System.Data.Common.DbException)
        {
            log.LogError(failure, "The audit head could not be signed at stop.");
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(Pause, stoppingToken);
                while (await Order(stoppingToken) == LargestBatch)
                {
                }
                if (time.UtcNow() - _lastHead >= HeadEvery) await SignHead(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbUpdateException or InvalidOperationException or IOException or System.Data.Common.DbException)
            {
                // The entries themselves are durable; ordering is tried again.
                log.LogWarning(failure, "The audit log could not be ordered; it is tried again.");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task<int> Order(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await db.Set<AuditPending>().AnyAsync(cancel)) return 0;
        await using var transaction = await db.BeginWrite(cancel);
        await db.LockAuditSequence(cancel);
        var waiting = await db.Set<AuditPending>().OrderBy(row => row.EntryId).Take(LargestBatch).ToListAsync(cancel);
        var ids = waiting.Select(row => row.EntryId).ToList();
        var entries = await db.Set<AuditEntry>().Include(entry => entry.Subjects).AsNoTracking()
            .Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Id).ToListAsync(cancel);
        var last = await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Sequence).FirstOrDefaultAsync(cancel);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditHash.Start);
        foreach (var entry in entries)
        {
            hash = AuditHash.Next(hash, ++sequence, entry);
            db.Add(new AuditLink { Sequence = sequence, EntryId = entry.Id, Hash = hash });
        }
        db.RemoveRange(waiting);
        await db.CommitAudit(cancel);
        return waiting.Count;
    }

    private async Task<long> SignHead(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var last = await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Sequence).FirstOrDefaultAsync(cancel);
        _lastHead = time.UtcNow();
        if (last is null) return 0;
        await _heads.Append(last.Sequence, last.Hash, _lastHead, cancel);
        return last.Sequence;
    }
}
