using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Accounts;
using Throughline.Sop.Running;

namespace Throughline.Cases.Running;

// Reads where cases stand: their logs, replayed under the versions they are pinned to. Many cases cost as many questions to the database as one.
internal sealed class RunReader(CaseRoom room)
{
    private const int AtOnce = 1000;
    private readonly Dictionary<(string Handle, string? Region), ProcedureRun> _programs = [];

    public async Task<CaseRuns> One(PersonFile file, CaseRow row, Viewer viewer, CancellationToken cancel) => (await Many([(file, row)], viewer, cancel))[file.Id];

    public async Task<Dictionary<Guid, CaseRuns>> Many(IReadOnlyList<(PersonFile File, CaseRow Row)> cases, Viewer viewer, CancellationToken cancel)
    {
        var read = new Dictionary<Guid, CaseRuns>(cases.Count);
        foreach (var some in cases.Chunk(AtOnce))
        {
            var ids = some.Select(one => one.File.Id).ToList();
            var lines = (await room.Db.Set<CaseEventRow>().AsNoTracking().Where(line => ids.Contains(line.File)).ToListAsync(cancel)).ToLookup(line => line.File);
            var steps = (await room.Db.Set<CaseStepRow>().AsNoTracking().Where(step => ids.Contains(step.File)).ToListAsync(cancel)).ToLookup(step => step.File);
            foreach (var (file, row) in some)
                read[file.Id] = await Replay(file, row, [.. lines[file.Id].OrderBy(line => line.Run, StringComparer.Ordinal).ThenBy(line => line.Number)], [.. steps[file.Id]], viewer, cancel);
        }
        return read;
    }

    public async Task<ProcedureRun> Program(PinnedProcedure procedure, PersonFile file, CancellationToken cancel)
    {
        var region = await room.Region(file.OrganisationId, cancel);
        if (_programs.TryGetValue((procedure.Handle, region), out var known)) return known;
        return _programs[(procedure.Handle, region)] = new ProcedureRun(procedure.Text, new RegionTime(await room.Calendar(cancel), region));
    }

    private async Task<CaseRuns> Replay(PersonFile file, CaseRow row, List<CaseEventRow> lines, List<CaseStepRow> steps, Viewer viewer, CancellationToken cancel)
    {
        var runs = new CaseRuns(steps, lines.Count > 0);
        if (lines.Count == 0)
        {
            if (await room.Procedures.Find(row.Procedure, viewer, cancel) is not { } pinned) return runs;
            runs.Add(new CaseRun("", pinned, await Program(pinned, file, cancel)));
            lines = [.. runs.Before(row.Procedure, file.Recorded)];
        }
        foreach (var line in lines)
        {
            var run = runs.Find(line.Run);
            if (line.Kind is CaseLogKind.Began or CaseLogKind.Moved)
            {
                if (await room.Procedures.Find(line.Value!, viewer, cancel) is not { } version) continue;
                var program = await Program(version, file, cancel);
                if (run is null) runs.Add(run = new CaseRun(line.Run, version, program));
                else if (line.Kind == CaseLogKind.Moved) run.Move(version, program);
            }
            else if (line.Kind == CaseLogKind.Stayed) run?.Stay(line.Value!);
            // A line was taken when it was recorded; one that a later build would refuse changes nothing.
            else run?.Take(line.Event()!);
            if (run is not null) run.Lines = line.Number;
        }
        return runs;
    }
}
