using System.Text;
using Throughline.Sop;
using Throughline.Sop.Running;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Running;

public sealed class DepartureTests
{
    private const string Text = """
        format: throughline-sop/1
        id: small
        version: "1"
        country: XA
        language: en
        title: { en: "Small" }
        actors: [ { id: a, side: support, name: "A" } ]
        facts: [ { id: grave, title: "grave", setBy: P2 } ]
        steps:
          - { id: P1, title: "One", actor: a, start: yes, deadline: 2 hours from P1, next: [ { to: P2 } ], basis: [ { law: l, at: art_1, date: 2026-01-01, label: "art. 1" } ] }
          - { id: P2, title: "Two", actor: a, assistance: yes, deadline: 2 hours from P1, next: [ { to: P3, when: "grave == yes" }, { to: P4, when: "grave == no" } ], basis: [ { law: l, at: art_2, date: 2026-01-01, label: "art. 2" } ] }
          - { id: P3, title: "Three", actor: a, deadline: 2 days from P2, runs: 30 days from P3, reflection: yes, next: [ { to: P4 } ], basis: [ { law: l, at: art_3, date: 2026-01-01, label: "art. 3" } ] }
          - { id: P4, title: "Four", actor: a, closure: yes, end: yes, deadline: 2 days from P2, basis: [ { law: l, at: art_4, date: 2026-01-01, label: "art. 4" } ] }
        """;

    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Unspecified);
    private static readonly ProcedureRun Small = new(SopReader.Read(Encoding.UTF8.GetBytes(Text), "small").Procedure!);

    [Fact]
    public void OutOfOrder_StepWithAnOpenQuestion_OpensItsWayWhenTheAnswerComes()
    {
        var state = All(new StepOutOfOrder(Noon, Noon, "P2"));
        Assert.Equal("", string.Join(' ', state.Open.Keys));
        Assert.Contains("P2", state.Done.Keys);
        Assert.Equal("P3", string.Join(' ', Small.Take(state, new FactRecorded(Noon.AddHours(1), Noon.AddHours(1), "grave", "yes")).State.Open.Keys));
        Assert.Equal("P4", string.Join(' ', Small.Take(state, new FactRecorded(Noon.AddHours(1), Noon.AddHours(1), "grave", "no")).State.Open.Keys));
    }

    [Fact]
    public void OutOfOrder_StepTheProcedureComesToLater_DoesNotOpenASecondTime()
    {
        var state = All(new StepDone(Noon, Noon, "P1"), new FactRecorded(Noon, Noon, "grave", "yes"));
        var early = Small.Take(state, new StepOutOfOrder(Noon.AddHours(1), Noon.AddHours(1), "P3")).State;
        Assert.Contains("P4", early.Open.Keys);
        var after = Small.Take(early, new StepDone(Noon.AddHours(2), Noon.AddHours(2), "P2")).State;
        Assert.DoesNotContain("P3", after.Open.Keys);
        Assert.Empty(after.Early);
    }

    [Fact]
    public void OutOfOrder_Closure_StillWaitsForTheEndOfThePeriod()
    {
        var state = All(new StepOutOfOrder(Noon, Noon, "P3"));
        Assert.Equal("I2-period", Small.Take(state, new StepOutOfOrder(Noon.AddDays(3), Noon.AddDays(3), "P4")).Refusal?.Rule);
        var ended = Small.Take(state, new PeriodEnded(Noon.AddDays(3), Noon.AddDays(3), "P3", ProcedureRun.ThePerson));
        Assert.Null(ended.Refusal);
        var closed = Small.Take(ended.State, new StepOutOfOrder(Noon.AddDays(3), Noon.AddDays(3), "P4"));
        Assert.NotNull(closed.State.Ended);
        var again = Small.Take(closed.State, new CaseReopened(Noon.AddDays(9), Noon.AddDays(9)));
        Assert.Equal((null, "P4"), (again.State.Ended, string.Join(' ', again.State.Open.Keys)));
        Assert.Equal("not-ended", Small.Take(again.State, new CaseReopened(Noon.AddDays(9), Noon.AddDays(9))).Refusal?.Rule);
    }

    [Theory]
    [InlineData(true, "P2")]
    [InlineData(false, "")]
    public void SetAside_ByThePersonOrABody_GoesOnOnlyAfterThePersonsNo(bool byPerson, string open)
    {
        var begun = All(new StepDone(Noon, Noon, "P1"));
        var first = Small.Take(Small.Begin() with { Open = Small.Begin().Open.Add("P1", Noon) }, new StepSetAside(Noon, Noon, "P1", byPerson)).State;
        Assert.Equal(open, string.Join(' ', first.Open.Keys));
        Assert.Equal("P1", string.Join(' ', first.Aside.Keys));
        var again = Small.Take(first, new StepTakenUp(Noon.AddHours(1), Noon.AddHours(1), "P1"));
        Assert.Contains("P1", again.State.Open.Keys);
        Assert.Equal("not-aside", Small.Take(begun, new StepTakenUp(Noon, Noon, "P1")).Refusal?.Rule);
        Assert.Equal("not-open", Small.Take(begun, new StepSetAside(Noon, Noon, "P3", byPerson)).Refusal?.Rule);
    }

    private static CaseState All(params CaseEvent[] events)
    {
        var taken = Small.Replay(events, out var count);
        Assert.True(count == events.Length, taken.Refusal?.Message);
        return taken.State;
    }
}
