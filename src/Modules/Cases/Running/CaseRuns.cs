using Throughline.Cases.Steps;
using Throughline.Sop.Running;

namespace Throughline.Cases.Running;

// All procedures a case runs under, the one it began under first, with the rows of its steps.
internal sealed class CaseRuns(IReadOnlyList<CaseStepRow> rows, bool hasLog)
{
    private readonly List<CaseRun> _runs = [];
    private readonly Dictionary<(string Run, string Step), CaseStepRow> _rows = rows.ToDictionary(row => (row.Run, row.Step));

    public IReadOnlyList<CaseRun> Runs => _runs;

    // Null when the version can no longer be read.
    public CaseRun? Main => _runs.Count > 0 && _runs[0].Key.Length == 0 ? _runs[0] : null;

    // A case from before the log has none until something is recorded.
    public bool HasLog { get; set; } = hasLog;

    public IEnumerable<CaseStepRow> Rows => _rows.Values;

    public void Add(CaseRun run) => _runs.Add(run);

    public CaseRun? Find(string key) => _runs.Find(run => run.Key == key);

    // A step as pages name it: the step of the first procedure, or key/step of one that was called.
    public (CaseRun Run, string Step)? Locate(string reference)
    {
        var slash = reference.LastIndexOf('/');
        var (key, step) = slash < 0 ? ("", reference) : (reference[..slash], reference[(slash + 1)..]);
        return Find(key) is { } run && run.Find(step) is not null ? (run, step) : null;
    }

    public CaseStepRow? Row(CaseRun run, string step) => _rows.GetValueOrDefault((run.Key, step));

    public void Put(CaseStepRow row) => _rows[(row.Run, row.Step)] = row;

    // What the rows of a case from before the log tell, as the log would have it: each step as it was recorded, in that order.
    public IEnumerable<CaseEventRow> Before(string handle, DateTime opened)
    {
        yield return new CaseEventRow { Kind = CaseLogKind.Began, Value = handle, Happened = opened, Recorded = opened };
        foreach (var row in _rows.Values.Where(row => row.Run.Length == 0).OrderBy(row => row.EndedRecorded ?? row.StartedRecorded).ThenBy(row => row.Step, StringComparer.Ordinal))
        {
            var opens = Main?.Find(row.Step)?.Runs is { NoneBecause: null };
            if (row.State == StepState.Done || row.State == StepState.Started && opens)
            {
                var (happened, recorded) = opens || row.EndedHappened is null ? (row.StartedHappened, row.StartedRecorded) : (row.EndedHappened.Value, row.EndedRecorded!.Value);
                yield return new CaseEventRow { Kind = CaseLogKind.OutOfOrder, Subject = row.Step, Happened = happened, Recorded = row.EndedRecorded ?? recorded };
            }
            else if (row is { State: StepState.DeclinedByPerson or StepState.DeclinedByBody, EndedHappened: { } ended, EndedRecorded: { } noted })
                yield return new CaseEventRow { Kind = row.State == StepState.DeclinedByPerson ? CaseLogKind.AsideByPerson : CaseLogKind.AsideByBody, Subject = row.Step, Happened = ended, Recorded = noted };
        }
    }

    // The recovery and reflection period of whichever procedure has opened one.
    public (CaseRun Run, Clock Period)? Recovery() => _runs
        .SelectMany(run => run.Program.Periods(run.State).Where(period => run.Find(period.StepId)!.OpensReflection || period.StepId == StepCodes.Recovery).Select(period => (Run: run, Period: period)))
        .OrderByDescending(found => found.Period.Due ?? DateTime.MaxValue).Select(found => ((CaseRun, Clock)?)found).FirstOrDefault();
}
