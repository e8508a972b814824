using Throughline.Sop;
using Throughline.Sop.Running;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Running;

public sealed class CaseMigrationTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0);

    private const string Contact = "id: A, title: Contact, start: yes, next: B, " + SopText.Duties;
    private const string End = "id: E, title: Closure, closure: yes, end: yes, " + SopText.Duties;

    [Fact]
    public void Of_NewVersion_TellsWhatFallsAwayMovesAndStaysGranted()
    {
        var old = Version("1", Contact,
            "id: B, title: Shelter, actor: helper, assistance: yes, deadline: 2 days from A, basis: {criterion: TIP-06-3}, take: every, next: [C, D]",
            $"id: C, title: Old form, next: E, {SopText.Duties}",
            "id: D, title: Plan, actor: helper, deadline: 10 days from B, basis: {criterion: TIP-06-3}, next: E", End);
        var @new = Version("2", Contact.Replace("next: B", "next: N", StringComparison.Ordinal),
            $"id: N, title: Safety talk, next: D, {SopText.Duties}",
            "id: D, title: Plan, actor: helper, deadline: 20 days from A, basis: {criterion: TIP-06-3}, next: M", $"id: M, title: Second talk, next: E, {SopText.Duties}", End);
        var from = new ProcedureRun(old);
        var state = from.Begin();
        foreach (var step in new[] { "A", "B" })
            state = from.Take(state, new StepDone(Monday, Monday, step)).State;
        var plan = CaseMigration.Of(from, state, new ProcedureRun(@new));
        Assert.Equal((["D"], ["C"], ["M"], ["N"]), (plan.Kept, plan.Lost, plan.Ahead, plan.PassedOver), new Lists());
        Assert.Equal(["B"], plan.Granted);
        Assert.Equal([new MovedClock("D", new DateTime(2026, 3, 13), null), new MovedClock("D", null, new DateTime(2026, 3, 23))], plan.Moved.OrderBy(m => m.Was is null));
        Assert.True(plan.NeedsDecision);
        Assert.Equal(("2", "test"), (plan.State.Version, plan.State.ProcedureId));
        Assert.Null(new ProcedureRun(@new).Take(plan.State, new StepDone(Monday, Monday.AddDays(1), "D")).Refusal);
    }

    [Fact]
    public void Of_SameProcedure_ChangesNothing()
    {
        var run = new ProcedureRun(SopFiles.Reference("adult"));
        var (events, _) = CaseLog.Read(File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples/sop/runs/first-week.events.yaml")));
        var state = run.Replay(events, out _).State;
        var plan = CaseMigration.Of(run, state, new ProcedureRun(SopFiles.Reference("adult") with { Version = "1.1" }));
        Assert.False(plan.NeedsDecision);
        Assert.Empty(plan.Moved.Select(m => m.StepId).Concat(plan.Lost).Concat(plan.Ahead).Concat(plan.PassedOver).Concat(plan.Forgotten));
        Assert.Equal(state.Open.Keys, plan.Kept);
    }

    private static Procedure Version(string version, params string[] steps) => SopText.Steps(steps) with { Version = version };

    private sealed class Lists : IEqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>)>
    {
        public bool Equals((IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>) x, (IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>) y) =>
            x.Item1.SequenceEqual(y.Item1) && x.Item2.SequenceEqual(y.Item2) && x.Item3.SequenceEqual(y.Item3) && x.Item4.SequenceEqual(y.Item4);

        public int GetHashCode((IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>) obj) => obj.Item1.Count;
    }
}
