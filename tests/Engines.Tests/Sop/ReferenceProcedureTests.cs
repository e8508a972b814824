using System.Diagnostics;
using System.Text.RegularExpressions;
using Throughline.Sop;
using Throughline.Sop.Calendars;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>The procedures countries adapt: complete, without error, and every criterion they cite exists.</summary>
public sealed class ReferenceProcedureTests
{
    public static TheoryData<string> All => ["adult", "child", "foreign", "transnational", "guardian", "referral", "complaint"];

    private static Dictionary<string, Procedure> Library => All.Select(n => SopFiles.Reference(n.Data)).ToDictionary(p => p.Id, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void Check_ReferenceProcedure_HasNoErrorAndNoNote(string name)
    {
        var procedure = SopFiles.Reference(name);
        var found = SopCheck.Check(procedure, WorkCalendar.Usual, Library);
        Assert.Empty(found.Where(f => f.Rule != "basis-required").Select(f => $"{f.Rule} {f.StepId} {f.Message}"));
        Assert.All(procedure.Steps, s => Assert.True(s.Title.ContainsKey("en") && s.Title.ContainsKey("ru") && s.Title.ContainsKey("tk")));
        Assert.All(procedure.Steps, s => Assert.NotEmpty(s.Text));
        Assert.All(procedure.Steps.SelectMany(s => s.Deadlines).Where(d => d.Parameter is not null), d => Assert.Contains(procedure.Parameters, p => p.Id == d.Parameter));
    }

    [Theory]
    [InlineData("adult")]
    [InlineData("foreign")]
    [InlineData("child")]
    public void Steps_OfAWholeProcedure_CoverS0ToS20AndAllForms(string name)
    {
        var procedure = SopFiles.Reference(name);
        Assert.All(Enumerable.Range(0, 21), i => Assert.NotNull(procedure.Find($"S{i}")));
        var made = procedure.Steps.SelectMany(s => s.Records).Concat(Library.Values.SelectMany(p => p.Steps).SelectMany(s => s.Records)).ToHashSet();
        Assert.All(Enumerable.Range(1, 38).Where(i => i != 13), i => Assert.Contains($"F{i:00}", made));
        Assert.Contains(procedure.Steps, s => s.Runs is not null && s.Extension is not null);
        Assert.All(procedure.Steps.Where(s => s.Calls is not null), s => Assert.Contains(s.Calls!, Library.Keys));
    }

    [Fact]
    public void Basis_OfEveryStep_IsACriterionThatExistsOrACountryMustGiveIt()
    {
        var criteria = Regex.Matches(File.ReadAllText(Path.Combine(SopFiles.Root, "samples/criteria/criteria.yaml")), @"id: ""?([A-Z]+-[\w-]+)").Select(m => m.Groups[1].Value).ToHashSet();
        foreach (var step in Library.Values.SelectMany(p => p.Steps))
        {
            Assert.NotEmpty(step.Basis);
            Assert.All(step.Basis.OfType<CriterionBasis>(), b => Assert.Contains(b.CriterionId, criteria));
            Assert.DoesNotContain(step.Basis, b => b is ProvisionBasis);
        }
    }

    [Fact]
    public void Child_WithoutTheGuardianForChildrenWithNoSignsObserved_IsFound()
    {
        var text = File.ReadAllText(SopFiles.ReferencePath("child")).Replace("      - { to: S5, when: \"result == none-observed\" }\n", "", StringComparison.Ordinal);
        var error = Assert.Single(SopCheck.Check(SopText.Whole(text)), f => f.Rule == "I3-guardian");
        Assert.Equal(["S0 Contact or tip", "S18"], [error.Path[0], error.Path[^1][5..8]]);
    }

    [Fact]
    public void Adult_UnderTheCalendarOfArdania_MissesTheDeadlineOverTheMayHolidays()
    {
        var set = SopFiles.Country("ardania");
        var procedure = set.Apply(SopFiles.Reference("adult"), new DateOnly(2026, 4, 1)).Procedure;
        var error = Assert.Single(SopCheck.Check(procedure, set.CalendarOf(null), null), f => f.Severity == FindingSeverity.Error);
        Assert.Equal(("deadline-not-always-kept", "S10"), (error.Rule, error.StepId));
        Assert.Equal("begun Thursday 30 April 2026 18:00, done Tuesday 12 May 2026 13:00 at the earliest, due Monday 11 May 2026 00:00", error.Path[^1]);
    }

    [Fact]
    public void Check_ReferenceProcedure_IsQuick()
    {
        var bytes = File.ReadAllBytes(SopFiles.ReferencePath("adult"));
        var best = Enumerable.Range(0, 12).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            SopCheck.Check(SopReader.Read(bytes, "adult.sop.yaml").Procedure!);
            return clock.Elapsed.TotalMilliseconds;
        });
        Assert.True(best < 200, $"{best:0.0} ms for reading and checking; 50 ms is the aim on a quiet machine");
    }
}
