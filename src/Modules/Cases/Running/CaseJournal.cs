using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Sop.Running;

namespace Throughline.Cases.Running;

// Writes what happens in a case into its log, after the procedure has taken it, and begins the procedures that open steps call.
internal sealed class CaseJournal(CaseRoom room, PersonFile file, CaseRow row, CaseRuns runs, ProcessContext process)
{
    public CaseRuns Runs => runs;

    public async Task<Refusal?> Take(CaseRun run, CaseLogKind kind, string? subject, string? value, string? decided, DateTime happened, CancellationToken cancel)
    {
        Begin();
        var line = new CaseEventRow { Kind = kind, Subject = subject, Value = value, Decided = decided, Happened = happened, Recorded = process.Recorded };
        var before = run.State.Open;
        if (run.Take(line.Event()!) is { } refusal) return refusal;
        Add(run, line);
        foreach (var step in run.State.Open.Keys.Where(step => !before.ContainsKey(step)).ToList()) await Call(run, step, happened, cancel);
        return null;
    }

    // The first line names the version; what is known of a case from before the log is written down first.
    public void Begin()
    {
        if (runs.HasLog || runs.Main is not { } main) return;
        runs.HasLog = true;
        foreach (var line in runs.Before(row.Procedure, file.Recorded)) Add(main, line);
    }

    public void Note(CaseRun run, CaseLogKind kind, string value)
    {
        Begin();
        Add(run, new CaseEventRow { Kind = kind, Value = value, Happened = process.Happened, Recorded = process.Recorded });
    }

    private async Task Call(CaseRun run, string step, DateTime happened, CancellationToken cancel)
    {
        if (run.Find(step)?.Calls is not { Length: > 0 and <= 60 } called || runs.Find(called) is not null) return;
        var day = (await room.Calendar(cancel)).LocalDate(happened);
        if (await room.Procedures.InForce(called, day, process.Who, cancel) is not { } version) return;
        var begun = new CaseRun(called, version, await room.Runs.Program(version, file, cancel));
        runs.Add(begun);
        Add(begun, new CaseEventRow { Kind = CaseLogKind.Began, Subject = step, Value = version.Handle, Happened = happened, Recorded = process.Recorded });
    }

    private void Add(CaseRun run, CaseEventRow line)
    {
        (line.Id, line.File, line.Run, line.Number, line.By) = (RecordId.New(), row.File, run.Key, ++run.Lines, process.Who.AccountId);
        room.Db.Add(line);
    }
}
