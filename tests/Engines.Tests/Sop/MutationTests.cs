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

    /// <summary>What only the reference procedure states: consents, what is given to whom, shortest times, the period, marks. Each mutant has one rule.</summary>
    private static readonly (string Name, Func<Step, bool> At, Func<Step, Step> Change, string Rule)[] ReferenceMutations =
    [
        ("asks no more", s => s.Asks.Count > 0 && s.Shares.Any(g => s.Asks.Contains(g.Consent!)), s => s with { Asks = [] }, "I5-consent"),
        ("shares on nothing", s => s.Shares.Count > 0, s => s with { Shares = [.. s.Shares.Select(g => g with { Consent = null, Basis = null })] }, "I5-no-basis"),
        ("shares with the police", s => s.Shares.Any(g => g.Consent is not null and not "disclosure"), s => s with { Shares = [.. s.Shares.Select(g => g with { With = "investigator" })] }, "I5-recipient"),
        ("helps for disclosure", s => s.Assistance && s.Id is not "S15", s => s with { Needs = ["disclosure"] }, "I1-consent"),
        ("takes a year", s => s.Shortest is not null && s.Deadlines.Any(d => d.NoneBecause is null), s => s with { Shortest = new LengthOfTime(12, DeadlineUnit.Months) }, "deadline-cannot-be-kept"),
        ("runs ten days", s => s.OpensReflection, s => s with { Runs = s.Runs! with { Amount = 10 } }, "I2-short"),
        ("runs for ever", s => s.OpensReflection, s => s with { Runs = null }, "I2-short"),
        ("names nobody", s => s.NamesGuardian, s => s with { NamesGuardian = false }, "I3-guardian"),
        ("complains to the panel", s => s.ReceivesComplaint, s => s with { ActorId = "panel" }, "I11-complaint"),
        ("makes no record", s => s.Records.Contains("F11"), s => s with { Records = [] }, "record-never-made"),
        ("goes to nobody", s => s.Calls is not null, s => s with { Calls = "nowhere" }, "call-unknown"),
        ("is in the hands of the police", s => s.Id is "S3", s => s with { ActorId = "investigator" }, "I10-enforcement"),
    ];

    public static TheoryData<string, string, string> ReferenceMutants =>
        [.. new[] { "adult", "child", "foreign" }.SelectMany(p => ReferenceMutations.SelectMany(m => SopFiles.Reference(p).Steps.Where(m.At).Where(_ => p != "child" || m.Name is not ("shares with the police" or "asks no more" or "names nobody")).Select(s => new TheoryDataRow<string, string, string>(p, m.Name, s.Id))))];

    [Theory]
    [MemberData(nameof(ReferenceMutants))]
    public void Check_MutantOfAReferenceProcedure_IsFoundByItsRule(string procedure, string mutation, string step)
    {
        var (_, _, change, rule) = ReferenceMutations.Single(m => m.Name == mutation);
        var whole = SopFiles.Reference(procedure);
        var library = ReferenceProcedureTests.All.Select(n => SopFiles.Reference(n.Data)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var mutant = whole with { Steps = [.. whole.Steps.Select(s => s.Id == step ? change(s) : s)] };
        var found = SopCheck.Check(mutant, Throughline.Sop.Calendars.WorkCalendar.Usual, library);
        Assert.True(found.Any(f => f.Rule == rule && f.Severity == FindingSeverity.Error), $"found: {string.Join(", ", found.Where(f => f.Severity == FindingSeverity.Error).Select(f => $"{f.Rule} {f.StepId}"))}");
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
