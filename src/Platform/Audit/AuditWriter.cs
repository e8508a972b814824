using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>
/// Makes notes of reads durable in groups of at most 64, because each commit costs one disk flush. A caller releases its answer only
/// after <see cref="Append"/> has returned; when that throws, nothing is shown.
/// </summary>
public sealed class AuditWriter(IServiceScopeFactory scopes, KeyFile keys, AuditSequencer sequencer) : BackgroundService
{
    private const int LargestGroup = 64;

    private readonly Channel<(AuditNote Note, TaskCompletionSource Done)> _queue = Channel.CreateBounded<(AuditNote, TaskCompletionSource)>(4096);

    /// <summary>Returns once the note is on disk. Throws what the database threw when it is not.</summary>
    public async Task Append(AuditNote note, CancellationToken cancel)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync((note, done), cancel);
        await done.Task.WaitAsync(cancel);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<(AuditNote Note, TaskCompletionSource Done)>(LargestGroup);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                group.Clear();
                while (group.Count < LargestGroup && _queue.Reader.TryRead(out var item)) group.Add(item);
                await Store(group, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _queue.Writer.TryComplete();
            while (_queue.Reader.TryRead(out var item)) item.Done.TrySetCanceled(stoppingToken);
        }
    }

    private async Task Store(List<(AuditNote Note, TaskCompletionSource Done)> group, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            foreach (var (note, _) in group) AuditPen.Write(db, keys, note);
            await db.CommitAudit(cancel);
            foreach (var (_, done) in group) done.TrySetResult();
            sequencer.Wake();
        }
#pragma warning disable CA1031 // Whatever the sink threw, every waiting reader must learn of it and show nothing.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (var (_, done) in group) done.TrySetException(failure);
        }
    }
}
