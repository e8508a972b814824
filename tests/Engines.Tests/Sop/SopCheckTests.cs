using System.Diagnostics;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Each rule with a sample that must fail and one that must pass.</summary>
public sealed class SopCheckTests
{
    private const string D = SopText.Duties;
    private const string Basis = "basis: {criterion: TIP-06-3}";
    private const string None = "deadline: none because of the test";
    private const string Panel = $"actor: panel, {None}, {Basis}";
    private const string Police = $"actor: police, {None}, {Basis}";
    private const string End = $"id: E, title: End, end: yes, closure: yes, {D}";

    private static readonly Dictionary<string, (string[] Fails, string[] Passes, string[] Path)> Rules = new()
    {
        ["unknown-step"] = ([$"id: A, title: Begin, start: yes, {D}, next: [X]", End], [$"id: A, title: Begin, start: yes, {D}, next: [E]", End], []),
        ["unknown-actor"] = ([$"id: E, title: End, start: yes, end: yes, actor: helpr, {None}, {Basis}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["unknown-fact"] = ([$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: dangr == yes}}]", End], [Ask("danger == yes"), End], []),
        ["unknown-value"] = ([Ask("danger == perhaps"), End], [Ask("danger != no"), End], []),
        ["unknown-record"] = ([$"id: E, title: End, start: yes, end: yes, records: [F9], {D}"], [$"id: E, title: End, start: yes, end: yes, records: [F1], {D}"], []),
        ["unknown-origin"] = ([$"id: E, title: End, start: yes, end: yes, actor: helper, {Basis}, deadline: 1 day from Z"], [$"id: E, title: End, start: yes, end: yes, actor: helper, {Basis}, deadline: 1 day from judgment"], []),
        ["no-start"] = ([End], [Start("E"), End], []),
        ["no-end"] = ([Start("B"), $"id: B, title: Loop, {D}, next: [A]"], [Start("E"), End], []),
        ["unreachable"] = ([Start("E"), $"id: B, title: Lost, {D}, next: [E]", End], [Start("B"), $"id: B, title: Found, {D}, next: [E]", End], []),
        ["no-finish"] = ([$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, E]", $"id: B, title: Trap, {D}, next: [B]", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, E]", $"id: B, title: Side, end: branch, {D}", End], ["A Begin", "then B Trap"]),
        ["no-actor"] = ([$"id: E, title: End, start: yes, end: yes, {None}, {Basis}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["no-deadline"] = ([$"id: E, title: End, start: yes, end: yes, actor: helper, {Basis}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["no-basis"] = ([$"id: E, title: End, start: yes, end: yes, actor: helper, {None}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["basis-required"] = ([$"id: E, title: End, start: yes, end: yes, actor: helper, {None}, basis: {{country: required}}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["basis-unverified"] = ([$"id: E, title: End, start: yes, end: yes, actor: helper, {None}, basis: {{unverified: told by phone}}"], [$"id: E, title: End, start: yes, end: yes, {D}"], []),
        ["decision-gap"] = ([$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: level == low}}, {{to: E, when: level == mid and danger == yes}}]", End],
            [$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: level == low}}, {{to: E, when: otherwise}}]", End],
            ["A Begin", "if “level” is mid and “immediate danger” is no: nothing"]),
        ["decision-overlap"] = ([$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: level != low}}, {{to: B, when: 'level in (low, mid)'}}]", $"id: B, title: Other, {D}, next: [E]", End],
            [$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: level == high}}, {{to: B, when: 'level in (low, mid)'}}]", $"id: B, title: Other, {D}, next: [E]", End],
            ["A Begin", "if “level” is mid: E and B"]),
        ["never-taken"] = ([$"id: A, title: Begin, start: yes, {D}, take: every, next: [E, {{to: B, when: level == low and level == mid}}]", $"id: B, title: Other, {D}, next: [E]", End],
            [$"id: A, title: Begin, start: yes, {D}, take: every, next: [E, {{to: B, when: level == low or level == mid}}]", $"id: B, title: Other, {D}, next: [E]", End], ["A Begin"]),
        ["record-never-made"] = ([Start("B"), $"id: B, title: Use, uses: [F1], {D}, next: [E]", End], [$"id: A, title: Begin, start: yes, records: [F1], {D}, next: [B]", $"id: B, title: Use, uses: [F1], {D}, next: [E]", End], ["A Begin", "then B Use"]),
        ["record-too-early"] = ([Fork("B", "C"), $"id: B, title: Make, records: [F1], {D}, next: [C]", $"id: C, title: Use, uses: [F1], {D}, next: [E]", End],
            [Start("B"), $"id: B, title: Make, records: [F1], {D}, next: [C]", $"id: C, title: Use, uses: [F1], {D}, next: [E]", End], ["A Begin", "if “immediate danger” is not yes: C Use"]),
        ["I1-way"] = ([$"id: A, title: Begin, start: yes, {D}, next: [{{to: B, when: speaks == yes}}, {{to: C, when: otherwise}}]", $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", $"id: C, title: Talk, {D}, end: branch", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", $"id: C, title: Talk, {D}, next: [B], end: branch", End],
            ["A Begin", "if “co-operates with the police” is yes: B Shelter"]),
        ["I1-asks"] = ([$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Wait, {D}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: danger == yes}}]", $"id: B, title: Wait, {D}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End],
            ["A Begin", "if “co-operates with the police” is yes: C Shelter"]),
        ["I1-deadline"] = ([$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Shelter, assistance: yes, actor: helper, {Basis}, deadline: 1 day from C, next: [E]", $"id: C, title: Talk, {D}, end: branch", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Shelter, assistance: yes, actor: helper, {Basis}, deadline: 1 day from A, next: [E]", $"id: C, title: Talk, {D}, end: branch", End],
            ["A Begin", "if “co-operates with the police” is yes: C Talk"]),
        ["I1-record"] = ([$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Shelter, assistance: yes, uses: [F1], {D}, next: [E]", $"id: C, title: Talk, records: [F1], {D}, end: branch", End],
            [$"id: A, title: Begin, start: yes, records: [F1], take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]", $"id: B, title: Shelter, assistance: yes, uses: [F1], {D}, next: [E]", $"id: C, title: Talk, {D}, end: branch", End],
            ["A Begin", "if “co-operates with the police” is yes: C Talk"]),
        ["I2-closure"] = ([$"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: speaks == no}}, {{to: B, when: speaks == yes}}]", $"id: B, title: Talk, {D}, next: [E]", End], [Start("B"), $"id: B, title: Talk, {D}, next: [E]", End], ["A Begin", "E End"]),
        ["I4-reasons"] = (Decides("about: status, secondReader: other-panel, review: R"), Decides("about: status, reasons: F1, secondReader: other-panel, review: R"), ["A Begin", "then B Decide"]),
        ["I4-second-reader"] = (Decides("about: status, reasons: F1, secondReader: panel, review: R"), Decides("about: status, reasons: F1, secondReader: other-panel, review: R"), ["A Begin", "then B Decide"]),
        ["I4-review"] = (Decides("about: status, reasons: F1, secondReader: other-panel"), Decides("about: status, reasons: F1, secondReader: other-panel, review: R"), ["A Begin", "then B Decide"]),
        ["I9-end"] = ([Start("B"), $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", $"id: E, title: Out, end: yes, {D}"], [Start("B"), $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", End], ["B Shelter", "then E Out"]),
        ["I9-no-closure"] = ([Start("B"), $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", $"id: E, title: Out, end: yes, {D}"], [Start("B"), $"id: B, title: Shelter, assistance: yes, {D}, next: [E]", End], ["A Begin", "then B Shelter"]),
        ["I9-waits"] = ([Start("B"), $"id: B, title: Decide, {Panel}, decision: {{about: status, status: yes}}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, C]", $"id: B, title: Decide, {Panel}, decision: {{about: status, status: yes}}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End], ["A Begin", "then B Decide", "then C Shelter"]),
        ["I10-enforcement"] = ([Start("B"), $"id: B, title: Statement, {Police}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End],
            [$"id: A, title: Begin, start: yes, take: every, {D}, next: [B, C]", $"id: B, title: Statement, {Police}, next: [C]", $"id: C, title: Shelter, assistance: yes, {D}, next: [E]", End], ["A Begin", "then B Statement", "then C Shelter"]),
        ["I10-start"] = ([$"id: A, title: Raid, start: yes, {Police}, next: [E]", End], [Start("E"), End], []),
        ["actor-idle"] = ([Start("E"), End], [Start("B"), $"id: B, title: Decide, {Panel}, next: [C]", $"id: C, title: Again, actor: other-panel, {None}, {Basis}, next: [P]", $"id: P, title: Police, {Police}, next: [E]", End], []),
        ["record-idle"] = ([Start("E"), End], [$"id: A, title: Begin, start: yes, records: [F1, F2], {D}, next: [E]", End], []),
    };

    public static TheoryData<string> RuleNames => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Check_SampleOfARule_FailsAndPasses(string rule)
    {
        var (fails, passes, path) = Rules[rule];
        var found = SopText.Found(rule, fails);
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.True(f.Line > 0 && f.Message.Length > 20));
        if (path.Length > 0)
            Assert.Equal(path, found[0].Path);
        Assert.Empty(SopText.Found(rule, passes));
    }

    [Fact]
    public void Check_EveryRuleOfTheEngine_HasASampleAndALineInTheGuide()
    {
        var root = SopFiles.Root;
        var names = Directory.EnumerateFiles(Path.Combine(root, "src/Engines/Sop/Checks"), "*.cs")
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), "\"((?:I\\d+|no|never|unknown|unreachable|record|decision|basis|derived|actor|cooperation|deadline|start|consent|call)(?:-[a-z]+)*)\"").Select(m => m.Groups[1].Value))
            .Where(n => n.Contains('-', StringComparison.Ordinal) || n == "unreachable").ToHashSet();
        Assert.Equal(names.Order(), Rules.Keys.Concat(["cooperation-unmarked", "derived-circle", "decision-too-wide", "call-unknown", "call-circle", "call-without-end", "call-without-start", "consent-idle"]).Concat(PlantedFaultTests.Rules).Distinct().Order());
        var guide = File.ReadAllText(Path.Combine(root, "docs/guides/sop-format.md"));
        Assert.All(names, n => Assert.Contains($"`{n}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_HelpThroughADerivedFact_NamesTheChain()
    {
        var head = SopText.Head.Replace("records:\n", "  - {id: ready, title: ready to go on, derivedFrom: speaks == yes}\nrecords:\n", StringComparison.Ordinal);
        var found = SopCheck.Check(SopText.Whole(head + $"""
              - {Flow($"id: A, title: Begin, start: yes, {D}, next: [{{to: B, when: ready == yes}}, {{to: E, when: ready == no}}]")}
              - {Flow($"id: B, title: Shelter, assistance: yes, {D}, next: [E]")}
              - {Flow(End)}
            """)).Single(f => f.Rule == "I1-way");
        Assert.Contains("“ready to go on” (derived from “co-operates with the police”)", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_HelpThroughAFactSettledAmongTheCooperating_IsFound()
    {
        var head = SopText.Head.Replace("records:\n", "  - {id: paper, title: paper of the investigator, setBy: C}\nrecords:\n", StringComparison.Ordinal);
        var found = SopCheck.Check(SopText.Whole(head + $"""
              - {Flow($"id: A, title: Begin, start: yes, take: every, {D}, next: [B, {{to: C, when: speaks == yes}}]")}
              - {Flow($"id: B, title: Wait, {D}, next: [{{to: S, when: paper == yes}}, {{to: E, when: otherwise}}]")}
              - {Flow($"id: C, title: Talk, {D}, end: branch")}
              - {Flow($"id: S, title: Shelter, assistance: yes, {D}, next: [E]")}
              - {Flow(End)}
            """));
        Assert.Contains(found, f => f is { Rule: "I1-way", StepId: "S" });
        Assert.Contains(found, f => f is { Rule: "I2-closure", StepId: "B" });
    }

    [Fact]
    public void Check_UnmarkedCooperationAndCircle_AreFound()
    {
        var head = SopText.Head.Replace("records:\n", "  - {id: cooperates-well}\n  - {id: one, derivedFrom: two == yes}\n  - {id: two, derivedFrom: one == yes}\nrecords:\n", StringComparison.Ordinal);
        var rules = SopCheck.Check(SopText.Whole(head + $"  - {Flow(Start("E"))}\n  - {Flow(End)}\n")).Select(f => f.Rule).ToList();
        Assert.Contains("cooperation-unmarked", rules);
        Assert.Equal(2, rules.Count(r => r == "derived-circle"));
    }

    [Fact]
    public void Check_DecisionOverDerivedFacts_CountsOnlyPossibleCombinations()
    {
        var head = SopText.Head.Replace("records:\n", "  - {id: urgent, derivedFrom: level == high}\nrecords:\n", StringComparison.Ordinal);
        var way = $"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: urgent == yes}}, {{to: E, when: 'level in (low, mid)'}}]";
        Assert.DoesNotContain(SopCheck.Check(SopText.Whole(head + $"  - {Flow(way)}\n  - {Flow(End)}\n")), f => f.Rule.StartsWith("decision", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_DecisionOverTooManyCombinations_SaysSo()
    {
        var facts = string.Concat(Enumerable.Range(0, 15).Select(i => $"  - {{id: f{i}}}\n"));
        var head = SopText.Head.Replace("records:\n", facts + "records:\n", StringComparison.Ordinal);
        var when = string.Join(" or ", Enumerable.Range(0, 15).Select(i => $"f{i} == yes"));
        Assert.Contains(SopCheck.Check(SopText.Whole(head + $"  - {Flow($"id: A, title: Begin, start: yes, {D}, next: [{{to: E, when: {when}}}]")}\n  - {Flow(End)}\n")), f => f.Rule == "decision-too-wide");
    }

    [Fact]
    public void Check_FiftySteps_TakesLessThanFiftyMilliseconds()
    {
        var steps = Enumerable.Range(0, 50).Select(i => $"id: S{i}, title: Step {i}, {(i == 0 ? "start: yes, " : "")}assistance: yes, records: [F1], uses: [F1], {D}, "
            + (i < 49 ? $"next: [{{to: S{i + 1}, when: level == low and speaks == yes}}, {{to: S{Math.Min(49, i + 2)}, when: otherwise}}]" : "end: yes, closure: yes"));
        var procedure = SopText.Steps([.. steps]);
        SopCheck.Check(procedure);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Assert.NotEmpty(SopCheck.Check(procedure));
            return watch.Elapsed.TotalMilliseconds;
        });
        Assert.True(best < 50, $"took {best:0.0} ms");
    }

    private static string Start(string to) => $"id: A, title: Begin, start: yes, {D}, next: [{to}]";

    private static string Ask(string when) => $"id: A, title: Begin, start: yes, take: every, {D}, next: [E, {{to: E, when: {when}}}]";

    private static string Fork(string one, string other) => $"id: A, title: Begin, start: yes, {D}, next: [{{to: {one}, when: danger == yes}}, {{to: {other}, when: danger != yes}}]";

    private static string[] Decides(string duties) =>
    [
        Start("B"), $"id: B, title: Decide, {Panel}, records: [F1], decision: {{{duties}}}, next: [R]", $"id: R, title: Review, actor: other-panel, {None}, {Basis}, next: [E]", End,
    ];

    private static string Flow(string step) => "{" + step + "}";
}
