using Throughline.Cases.Steps;
using Throughline.Sop;
using Throughline.Sop.Running;

namespace Throughline.Cases.Running;

// One procedure in one case: the one it began under, or one that a step called.
internal sealed class CaseRun(string key, PinnedProcedure procedure, ProcedureRun program)
{
    private readonly HashSet<string> _stayed = new(StringComparer.Ordinal);

    public string Key { get; } = key;

    public PinnedProcedure Procedure { get; private set; } = procedure;

    public ProcedureRun Program { get; private set; } = program;

    public CaseState State { get; private set; } = program.Begin();

    // Lines of the log that are stored or will be.
    public int Lines { get; set; }

    public bool Refuses(string handle) => _stayed.Contains(handle);

    public bool IsOpen(string step) => State.Open.ContainsKey(step);

    public Step? Find(string step) => Procedure.Text.Find(step);

    // Periods in which support does not end, at a moment.
    public IReadOnlyList<Clock> RunningAt(DateTime moment) => [.. Program.Periods(State).Where(period => period.Due is null || period.Due > moment)];

    public Refusal? Take(CaseEvent happened)
    {
        var taken = Program.Take(State, happened);
        State = taken.State;
        return taken.Refusal;
    }

    public CaseMigration To(ProcedureRun next) => CaseMigration.Of(Program, State, next);

    public void Move(PinnedProcedure procedure, ProcedureRun next)
    {
        State = To(next).State;
        (Procedure, Program) = (procedure, next);
    }

    public void Stay(string handle) => _stayed.Add(handle);
}
