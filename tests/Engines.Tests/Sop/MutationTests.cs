using System.Diagnostics;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>The reference procedure for adults with one thing changed in every place where it can be: the right rule notices each.</summary>
public sealed class MutationTests
{
    private static readonly Procedure Adult = SopFiles.Sample("adult.sop.yaml");

    /// <summary>
    /// What is changed, the steps it is changed at, and the rules of which one must speak. Not mutated: consent, safeguards and texts
    /// are free words and no rule reads them.
    /// </summary>
    private static readonly (string Name, Func<Step, bool> At, Func<Step, Step> Change, string[] Rules)[] Mutations =
    [
        ("no basis", _ => true, s => s with { Basis = [] }, ["no-basis"]),
        ("no deadline", _ => true, s => s with { Deadline = null }, ["no-deadline"]),
        ("no body", _ => true, s => s with { ActorId = "" }, ["no-actor"]),
        ("no reasons", s => s.Decision is not null, s => s with { Decision = s.Decision! with { Reasons = null } }, ["I4-reasons"]),
        ("no second reader", s => s.Decision is not null, s => s with { Decision = s.Decision! with { SecondReader = null } }, ["I4-second-reader"]),
        ("reads its own", s => s.Decision is not null, s => s with { Decision = s.Decision! with { SecondReader = s.ActorId } }, ["I4-second-reader"]),
        ("no review", s => s.Decision is not null, s => s with { Decision = s.Decision! with { Review = null } }, ["I4-review"]),
        ("reviews itself", s => s.Decision is not null, s => s with { Decision = s.Decision! with { Review = s.Id } }, ["I4-review"]),
        ("no way on", s => s is { Next.Count: > 0, End: false }, s => s with { Next = [] }, ["no-finish", "unreachable"]),
        ("takes one way of several", s => s.Take == Take.Every && s.Next.Any(w => w.Condition is null) && s.Next.Count > 1, s => s with { Take = Take.One }, ["decision-overlap"]),
        ("one outcome forgotten", s => s.Take == Take.One && s.Next.Count > 1 && !s.End, s => s with { Next = [.. s.Next.Take(s.Next.Count - 1)] }, ["decision-gap"]),
        ("told to the police", s => s.Title.Values.Contains("Complaint"), s => s with { ActorId = "case-manager" }, ["I11-complaint"]),
        ("asks for taking part", s => s.Next.Any(w => w.Condition is not null) && s.Id is not "S0", AskAll, ["I1-way", "I1-interferes", "I1-later", "I2-closure", "decision-gap", "I1-asks"]),
        ("outcome that closes", s => s.Decision is not null, s => s with { Next = [.. s.Next, Way("S18", "asks-review == no")] }, ["I9-negative"]),
    ];

    public static TheoryData<string, string> Mutants =>
        [.. Mutations.SelectMany(m => Adult.Steps.Where(m.At).Select(s => new TheoryDataRow<string, string>(m.Name, s.Id)))];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Check_MutantOfTheAdultProcedure_IsFoundByTheRightRule(string mutation, string step)
    {
        var (_, _, change, rules) = Mutations.Single(m => m.Name == mutation);
        var mutant = Adult with { Steps = [.. Adult.Steps.Select(s => s.Id == step ? change(s) : s)] };
        var before = SopCheck.Check(Adult).Select(f => f.Rule + f.StepId + f.Message).ToHashSet();
        var found = SopCheck.Check(mutant).Where(f => !before.Contains(f.Rule + f.StepId + f.Message)).Select(f => f.Rule).ToList();
        Assert.True(found.Exists(rules.Contains), $"new findings: {string.Join(", ", found)}");
    }

    [Fact]
    public void Check_TwoHundredSteps_DoesNotBlowUp()
    {
        var steps = Enumerable.Range(0, 200).Select(i => $"  - {{id: S{i}, title: Step {i}, {(i == 0 ? "start: yes, " : "")}assistance: yes, {SopText.Duties}, "
            + (i < 199 ? $"next: [{{to: S{i + 1}, when: level == low and speaks == yes}}, {{to: S{Math.Min(199, i + 2)}, when: otherwise}}]" : "end: yes, closure: yes") + "}\n");
        var procedure = SopText.Whole(SopText.Head + string.Concat(steps));
        // The best of five, because other tests run beside it.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            Assert.NotEmpty(SopCheck.Check(procedure));
            return clock.ElapsedMilliseconds;
        });
        Assert.True(best < 5_000, $"{best} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{best} ms");
    }

    private static Step AskAll(Step step) => step with
    {
        Next = [.. step.Next.Select(w => w.Condition is { } c ? Way(w.To, $"({c.Text}) and takes-part == yes") : w)],
    };

    private static Transition Way(string to, string when) => new(to, when) { Condition = Condition.TryParse(when, out _, out _), Line = 1 };
}
