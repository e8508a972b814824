using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Sop;

namespace Throughline.Procedures.Forecasts;

/// <summary>Keeps forecasts with many runs: asked for here, worked out by <see cref="ForecastRunner"/>, read by whoever has the address.</summary>
public sealed class ForecastShelf(AppDb db, ForecastDesk desk, ForecastBell bell)
{
    /// <summary>Runs behind a kept forecast.</summary>
    public const int Runs = 1000;

    /// <summary>Forecasts that may wait at once.</summary>
    public const int MostWaiting = 20;

    // A mean over nothing is no number, and a pair has fields.
    private static readonly JsonSerializerOptions Written = new() { IncludeFields = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Asks for a forecast; its handle, or whether too many wait. Neither when the viewer may not ask. The same question asked twice gives the one that is there.</summary>
    public async Task<(string? Handle, bool TooMany)> Ask(string procedure, ForecastKnobs knobs, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(knobs);
        if (!process.Who.May(ActionKind.Write, Section.Procedures) || await desk.Open(procedure, process.Who, cancel) is not { Scenario: not null }) return (null, false);
        await using var write = await db.BeginWrite(cancel);
        var owner = await db.Set<ProcedureRow>().FirstAsync(row => row.Handle == procedure, cancel);
        var asked = JsonSerializer.Serialize(knobs, Written);
        if (await db.Set<ForecastRow>().FirstOrDefaultAsync(row => row.ProcedureId == owner.Id && row.Knobs == asked && row.AskedAt >= owner.ImportedAt && row.State != KeptState.Failed, cancel) is { } known) return (known.Handle, false);
        if (await db.Set<ForecastRow>().CountAsync(row => row.State == KeptState.Waiting, cancel) >= MostWaiting) return (null, true);
        var row = new ForecastRow { Id = RecordId.New(), Handle = Handle.New(), ProcedureId = owner.Id, Knobs = asked, Runs = Runs, AskedAt = process.Recorded, AskedBy = process.Who.AccountId };
        db.Add(row);
        if (await db.Commit(process, [], cancel) != Commitment.Done) return (null, true);
        bell.Ring();
        return (row.Handle, false);
    }

    /// <summary>The kept forecasts of a version, the newest first; empty when it may not be read.</summary>
    public async Task<IReadOnlyList<KeptForecast>> Of(string procedure, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return [];
        if (await db.Set<ProcedureRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == procedure, cancel) is not { } owner) return [];
        return [.. (await db.Set<ForecastRow>().AsNoTracking().Where(row => row.ProcedureId == owner.Id).OrderByDescending(row => row.AskedAt).Take(20)
            .Select(row => new ForecastRow { Id = row.Id, Handle = row.Handle, Knobs = row.Knobs, Runs = row.Runs, Done = row.Done, State = row.State, AskedAt = row.AskedAt }).ToListAsync(cancel)).Select(row => Kept(row, owner))];
    }

    /// <summary>One kept forecast and, once it stands, what it says; null when absent or not to be read.</summary>
    public async Task<(KeptForecast Kept, Forecast? Result)?> Find(string procedure, string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return null;
        if (await db.Set<ProcedureRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == procedure, cancel) is not { } owner) return null;
        if (await db.Set<ForecastRow>().AsNoTracking().FirstOrDefaultAsync(row => row.ProcedureId == owner.Id && row.Handle == handle, cancel) is not { } row) return null;
        return (Kept(row, owner), row.Result is null ? null : JsonSerializer.Deserialize<Forecast>(row.Result, Written));
    }

    // The oldest that does not stand yet; one that was running when the program ended is begun again.
    internal static Task<ForecastRow?> Next(AppDb db, CancellationToken cancel) => db.Set<ForecastRow>().AsNoTracking()
        .Where(row => row.State == KeptState.Waiting || row.State == KeptState.Running).OrderBy(row => row.AskedAt).FirstOrDefaultAsync(cancel);

    internal static ForecastKnobs KnobsOf(ForecastRow row) => JsonSerializer.Deserialize<ForecastKnobs>(row.Knobs, Written)!;

    internal static async Task<(Procedure Procedure, Scenario Scenario)?> Read(AppDb db, ForecastRow row, CancellationToken cancel)
    {
        if (await db.Set<ProcedureFileRow>().AsNoTracking().Where(file => file.ProcedureId == row.ProcedureId).Select(file => file.Bytes).FirstOrDefaultAsync(cancel) is not { } bytes) return null;
        return SopReader.Read(bytes, row.Handle).Procedure is { } procedure && ScenarioReader.Read(bytes, procedure).Scenario is { } scenario ? (procedure, scenario) : null;
    }

    internal static string Write(Forecast forecast) => JsonSerializer.Serialize(forecast, Written);

    private static KeptForecast Kept(ForecastRow row, ProcedureRow owner) => new(row.Handle, KnobsOf(row), row.Runs, row.Done, row.State, row.AskedAt, row.AskedAt < owner.ImportedAt);
}
