using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Times that somebody can keep, and sharing that somebody has agreed to: each fault beside its correct twin.</summary>
public sealed class KeepableAndConsentTests
{
    private const string Basis = "basis: {criterion: TIP-06-3}";

    [Theory]
    [InlineData("10 hours", "2 working days", "deadline-cannot-be-kept")]
    [InlineData("48 hours", "1 working day", "deadline-not-always-kept")]
    [InlineData("2 working days", "1 working day", null)]
    [InlineData("5 days", "2 working days", null)]
    [InlineData("1 day", "30 hours", "deadline-not-always-kept")]
    [InlineData("2 days", "30 hours", null)]
    [InlineData("24 hours", "30 hours", "deadline-cannot-be-kept")]
    public void Check_DeadlineAgainstTheShortestTime_IsFoundWhereItCannotBeKept(string due, string shortest, string? rule)
    {
        var found = SopCheck.Check(SopText.Steps(
            $"id: A, title: Contact, start: yes, next: B, {SopText.Duties}",
            $"id: B, title: Decision, actor: helper, deadline: {due} from A, shortest: {shortest}, end: yes, {Basis}"));
        Assert.Equal(rule is null ? [] : [rule], found.Where(f => f.Rule.StartsWith("deadline-", StringComparison.Ordinal)).Select(f => f.Rule));
        Assert.All(found.Where(f => f.Rule == rule), f => Assert.StartsWith("begun ", f.Path[^1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one", "danger == yes", "danger == no", true)]
    [InlineData("every", null, null, false)]
    public void Check_SlowWayBeforeTheStep_CountsWhereThePersonMustGoIt(string take, string? slow, string? quick, bool missed)
    {
        string When(string? condition) => condition is null ? "" : $", when: {condition}";
        var found = SopCheck.Check(SopText.Steps(
            $"id: A, title: Contact, start: yes, take: {take}, next: [{{to: B{When(slow)}}}, {{to: C{When(quick)}}}], {SopText.Duties}",
            $"id: B, title: Long talk, shortest: 40 hours, next: D, {SopText.Duties}",
            $"id: C, title: Short talk, shortest: 1 hour, next: D, {SopText.Duties}",
            $"id: D, title: Decision, actor: helper, deadline: 24 hours from A, end: yes, {Basis}"));
        Assert.Equal(missed, found.Any(f => f.Rule == "deadline-cannot-be-kept" && f.StepId == "D" && f.Path[0].StartsWith("B Long talk", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("asks: [c1]", "consent: c1", null)]
    [InlineData("", "consent: c1", "I5-consent")]
    [InlineData("asks: [c2]", "consent: c2", "I5-recipient")]
    [InlineData("", "", "I5-no-basis")]
    [InlineData("", "basis: {criterion: TIP-06-1}", null)]
    [InlineData("", "basis: {country: required}", "basis-required")]
    [InlineData("", "consent: c9", "unknown-consent")]
    public void Check_Sharing_NeedsConsentOfThatRecipientOrABasis(string before, string on, string? rule)
    {
        var found = Consents(
            $"id: A, title: Contact, start: yes, records: [F1], next: B, {(before.Length > 0 ? before + ", " : "")}{SopText.Duties}",
            $"id: B, title: Referral, shares: [{{record: F1, with: panel{(on.Length > 0 ? ", " + on : "")}}}], end: yes, {SopText.Duties}");
        Assert.Equal(rule is null ? [] : [rule], found.Where(f => f.StepId == "B").Select(f => f.Rule));
    }

    [Fact]
    public void Check_HelpThatNeedsConsentToInformThePolice_IsFound()
    {
        var found = Consents(
            $"id: A, title: Contact, start: yes, asks: [c3], next: B, {SopText.Duties}",
            $"id: B, title: Shelter, assistance: yes, needs: [c3], next: E, {SopText.Duties}",
            $"id: E, title: Closure, closure: yes, end: yes, {SopText.Duties}");
        Assert.Contains(found, f => f.Rule == "I1-consent" && f.Path.SequenceEqual(["A Contact", "then B Shelter"]));
    }

    [Theory]
    [InlineData("other", "call-unknown")]
    [InlineData("test", "call-circle")]
    [InlineData("good", null)]
    public void Check_Call_LeadsToAProcedureThatComesBack(string called, string? rule)
    {
        var procedure = SopText.Steps($"id: A, title: Contact, start: yes, calls: {called}, next: B, {SopText.Duties}", $"id: B, title: End, end: yes, {SopText.Duties}");
        var good = SopText.Steps($"id: G, title: Guardian, start: yes, end: yes, {SopText.Duties}") with { Id = "good" };
        var found = SopCheck.Check(procedure, Throughline.Sop.Calendars.WorkCalendar.Usual, new Dictionary<string, Procedure> { ["good"] = good, ["test"] = procedure });
        Assert.Equal(rule is null ? [] : [rule], found.Where(f => f.Rule.StartsWith("call-", StringComparison.Ordinal)).Select(f => f.Rule));
    }

    private static IReadOnlyList<Finding> Consents(params string[] steps) => SopCheck.Check(SopText.Whole(SopText.Head.Replace("steps:\n", """
        consents:
          - {id: c1, name: to tell the panel, to: panel}
          - {id: c2, name: to tell the other panel, to: other-panel}
          - {id: c3, name: to inform the police, to: police, cooperation: yes}
        steps:

        """, StringComparison.Ordinal) + string.Join('\n', steps.Select(s => "  - {" + s + "}")) + "\n"));
}
