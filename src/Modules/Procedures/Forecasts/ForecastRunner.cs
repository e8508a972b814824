using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Throughline.Platform.Data;
using Throughline.Sop;

namespace Throughline.Procedures.Forecasts;

/// <summary>
/// Works kept forecasts out, one after the other on one core, so that the pages stay quick. It leaves its progress in the database; after a restart the
/// one it was at is begun again, and the same seed gives the same figures.
/// </summary>
public sealed partial class ForecastRunner(IServiceScopeFactory scopes, ForecastBell bell, ILogger<ForecastRunner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tell = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    while (await Once(stoppingToken)) { }
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // The database may not answer for a while, or not be made yet: look again later.
                    Waits(failure.GetType().Name);
                }
                await bell.Wait(Look, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what is not done is begun again at the next start.
        }
    }

    // True when there was something to do.
    private async Task<bool> Once(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await ForecastShelf.Next(db, cancel) is not { } row) return false;
        await Store(db, row.Id, 0, KeptState.Running, null, cancel);
        if (await ForecastShelf.Read(db, row, cancel) is not var (procedure, scenario))
        {
            await Store(db, row.Id, 0, KeptState.Failed, null, cancel);
            return true;
        }
        try
        {
            await Work(db, row, procedure, scenario, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not DbException)
        {
            // What cannot be worked out must not bar those behind it.
            Waits(failure.GetType().Name);
            await Store(db, row.Id, 0, KeptState.Failed, null, cancel);
        }
        return true;
    }

    private static async Task Work(AppDb db, ForecastRow row, Procedure procedure, Scenario scenario, CancellationToken cancel)
    {
        var knobs = ForecastShelf.KnobsOf(row);
        var done = 0;
        var work = Task.Run(() => ForecastDesk.Work(procedure, scenario, knobs, row.Runs, count => Volatile.Write(ref done, count), cancel), cancel);
        while (await Task.WhenAny(work, Task.Delay(Tell, cancel)) != work) await Store(db, row.Id, Volatile.Read(ref done), KeptState.Running, null, cancel);
        await Store(db, row.Id, row.Runs, KeptState.Finished, ForecastShelf.Write(await work), cancel);
    }

    // No record of a person and nothing anybody decided: the asking was recorded, and this is its arithmetic.
    private static Task Store(AppDb db, Guid id, int done, KeptState state, string? result, CancellationToken cancel) => db.Set<ForecastRow>().Where(row => row.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done).SetProperty(row => row.State, state).SetProperty(row => row.Result, result), cancel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "kept forecasts wait: {Kind}")]
    private partial void Waits(string kind);
}
