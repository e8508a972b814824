using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Throughline.Sop;
using Throughline.Sop.Running;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Running;

/// <summary>A case under a procedure: what opens, what is refused and why, and that a log always gives the same state.</summary>
public sealed class ProcedureRunTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0);

    private static ProcedureRun Adult { get; } = new(SopFiles.Reference("adult"), SopFiles.Country("ardania").CalendarOf(null));

    private static IReadOnlyList<CaseEvent> FirstWeek
    {
        get
        {
            var (events, faults) = CaseLog.Read(File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples/sop/runs/first-week.events.yaml")));
            Assert.Empty(faults);
            return events;
        }
    }

    [Fact]
    public void Replay_FirstWeek_OpensWhatThePersonIsOwedAndCountsByTheCalendar()
    {
        var last = Adult.Replay(FirstWeek, out var taken);
        Assert.Null(last.Refusal);
        Assert.Equal(FirstWeek.Count, taken);
        var ahead = Adult.Ahead(last.State);
        Assert.Equal(["S10", "S11", "S9"], ahead.Select(w => w.StepId).Order(StringComparer.Ordinal));
        Assert.Equal(new DateTime(2026, 5, 14, 18, 0, 0), ahead.Single(w => w.StepId == "S9").Clocks[1].Due);
        var period = Assert.Single(Adult.Periods(last.State));
        Assert.Equal((new DateTime(2026, 5, 31), true), (period.Due!.Value, period.IsPeriod));
        Assert.Equal(["S1", "S10", "S3", "S6", "S8", "S9"], last.State.Granted);
    }

    [Fact]
    public void Replay_SameLog_GivesTheSameStateAtEveryEvent()
    {
        var (first, second) = (Adult.Begin(), new ProcedureRun(SopFiles.Reference("adult"), Adult.Calendar).Begin());
        foreach (var one in FirstWeek)
        {
            (first, second) = (Adult.Take(first, one).State, Adult.Take(second, one).State);
            Assert.Equal(Text(first), Text(second));
        }
    }

    [Theory]
    [InlineData("S7", "not-open", "It opens after S3 Rights and consent")]
    [InlineData("S0", "missing", "danger or urgent need")]
    [InlineData("S99", "unknown-step", "did you mean")]
    public void Take_StepAtTheBeginning_IsRefusedWithItsReason(string step, string rule, string words)
    {
        var taken = Adult.Take(Adult.Begin(), new StepDone(Monday, Monday, step));
        Assert.Equal(rule, taken.Refusal?.Rule);
        if (step == "S7")
            Assert.Contains("A case begins with S0", taken.Refusal!.Message, StringComparison.Ordinal);
        else
            Assert.Contains(words, taken.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(Text(Adult.Begin()), Text(taken.State));
    }

    [Fact]
    public void Take_ScreeningWithoutConsent_IsRefusedWithTheBasis()
    {
        var state = Replay(FirstWeek.Take(5));
        var taken = Adult.Take(state, new StepDone(FirstWeek[5].Happened, FirstWeek[5].Happened, "S2"));
        Assert.Equal(("missing", "S2", "ILO-03"), (taken.Refusal!.Rule, taken.Refusal.StepId!, taken.Refusal.Basis));
        Assert.Contains("the consent 'screening' is not in force", taken.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_ConsentToTheMechanismWithdrawn_BlocksTheDecisionAndNeverTheHelp()
    {
        var state = Replay(FirstWeek.Take(14));
        state = Adult.Take(state, new ConsentWithdrawn(state.LastRecorded!.Value, state.LastRecorded.Value, "entry")).State;
        var ahead = Adult.Ahead(state);
        Assert.Contains(ahead.Single(w => w.StepId == "S7").Missing, m => m.Contains("'entry'", StringComparison.Ordinal) && m.Contains("I5", StringComparison.Ordinal));
        Assert.DoesNotContain(ahead.Single(w => w.StepId == "S9").Missing, m => m.Contains("'entry'", StringComparison.Ordinal));
    }

    [Fact]
    public void Take_TakingPartOrNot_LeavesHelpAndItsClocksEqual()
    {
        var states = new[] { "yes", "no" }.Select(answer =>
        {
            var state = Replay(FirstWeek);
            var now = state.LastRecorded!.Value;
            state = Accept(state, new FactRecorded(now, now, "takes-part", answer), new FactRecorded(now, now, "compelled", "no"), new FactRecorded(now, now, "claims", "no"), new StepDone(now, now, "S14"));
            return string.Join('\n', Adult.Ahead(state).Where(w => Adult.Procedure.Find(w.StepId)!.Assistance).Select(w => $"{w.StepId} {w.Since} {string.Join(' ', w.Clocks.Select(c => c.Due))}"));
        }).ToList();
        Assert.Equal(states[0], states[1]);
        Assert.Contains("S9", states[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Take_ClosureWhileThePeriodRuns_IsRefusedUnlessThePersonEndsIt()
    {
        var state = Replay(FirstWeek);
        var now = state.LastRecorded!.Value.AddHours(1);
        state = Accept(state, new FactRecorded(now, now, "answer", "person-declines"), new StepDone(now, now, "S9"));
        Assert.Equal("I2-period", Adult.Take(state, new StepDone(now, now, "S18")).Refusal?.Rule);
        Assert.Equal("I2-period", Adult.Take(state, new PeriodEnded(now, now, "S8", "panel")).Refusal?.Rule);
        state = Accept(state, new PeriodEnded(now, now, "S8", "person"), new StepDone(now, now, "S18"));
        Assert.Equal(now, state.Ended);
        Assert.Equal("case-ended", Adult.Take(state, new StepDone(now, now, "S9")).Refusal?.Rule);
        Assert.Null(Adult.Take(state, new EventHappened(now, now, "complaint")).Refusal);
        Assert.Contains("S8", state.Granted);
    }

    [Fact]
    public void Take_PauseAndExtension_MoveTheClockByTheirReasonsOnly()
    {
        var state = Replay(FirstWeek.Take(13));
        DateTime? Due() => Adult.Ahead(state).Single(w => w.StepId == "S7").Clocks[0].Due;
        var (due, now) = (Due(), state.LastRecorded!.Value);
        Assert.Equal("no-pause", Adult.Take(state, new ClockPaused(now, now, "S7", "the panel is busy")).Refusal?.Rule);
        state = Accept(state, new ClockPaused(now, now, "S7", "the person asks for time"));
        Assert.Null(Due());
        Assert.Equal("paused-already", Adult.Take(state, new ClockPaused(now, now, "S7", "the person asks for time")).Refusal?.Rule);
        state = Accept(state, new ClockResumed(now.AddDays(1), now.AddDays(1), "S7"));
        Assert.Equal(Adult.Calendar.AddWork(due!.Value, Adult.Calendar.WorkBetween(now, now.AddDays(1))), Due());
        state = Replay(FirstWeek);
        now = state.LastRecorded!.Value;
        Assert.Equal("no-extension", Adult.Take(state, new ClockExtended(now, now, "S8", "convenience", "panel")).Refusal?.Rule);
        Assert.Equal("no-extension", Adult.Take(state, new ClockExtended(now, now, "S8", "trauma", "investigator")).Refusal?.Rule);
        state = Accept(state, new ClockExtended(now, now, "S8", "trauma", "panel"));
        Assert.Equal(new DateTime(2026, 6, 30), Assert.Single(Adult.Periods(state)).Due);
    }

    [Fact]
    public void Take_TimesThatCannotBe_AreRefused()
    {
        var state = Replay(FirstWeek);
        var now = state.LastRecorded!.Value;
        Assert.Equal("in-the-future", Adult.Take(state, new FactRecorded(now.AddDays(2), now.AddDays(1), "danger", "no")).Refusal?.Rule);
        Assert.Equal("out-of-order", Adult.Take(state, new FactRecorded(now.AddDays(-2), now.AddDays(-1), "danger", "no")).Refusal?.Rule);
        Assert.Equal("before-opened", Adult.Take(state, new StepDone(now.AddDays(-9), now, "S11")).Refusal?.Rule ?? "", ignoreCase: false);
        Assert.Equal("unknown-value", Adult.Take(state, new FactRecorded(now, now, "danger", "perhaps")).Refusal?.Rule);
        Assert.Equal("fact-derived", Adult.Take(state, new FactRecorded(now, now, "under-age", "no")).Refusal?.Rule);
        Assert.Equal("other-version", Adult.Take(state with { Version = "0.9" }, new FactRecorded(now, now, "danger", "no")).Refusal?.Rule);
    }

    [Theory]
    [InlineData(15, "SC")]
    [InlineData(31, "S1")]
    public void Take_AgeAgainstTheParameter_DecidesTheWay(long age, string opens)
    {
        var state = Accept(Adult.Begin(), new NumberRecorded(Monday, Monday, "age", age), new FactRecorded(Monday, Monday, "age-in-doubt", "no"), new FactRecorded(Monday, Monday, "danger", "yes"), new StepDone(Monday, Monday, "S0"));
        Assert.Equal([opens], state.Open.Keys);
    }

    [Fact]
    public void Take_StepThatWaitsForSeveral_OpensWithTheLast()
    {
        var run = new ProcedureRun(SopText.Steps(
            $"id: A, title: Contact, start: yes, take: every, next: [B, C], {SopText.Duties}", $"id: B, title: Health, next: D, {SopText.Duties}",
            $"id: C, title: Legal, next: D, {SopText.Duties}", $"id: D, title: Plan, join: every, end: yes, {SopText.Duties}"));
        var state = Accept(run, run.Begin(), new StepDone(Monday, Monday, "A"), new StepDone(Monday, Monday, "C"));
        Assert.Equal(["B"], state.Open.Keys);
        state = Accept(run, state, new StepDone(Monday, Monday.AddDays(1), "B"));
        Assert.Equal(["D"], state.Open.Keys);
        Assert.NotNull(Accept(run, state, new StepDone(Monday, Monday.AddDays(1), "D")).Ended);
    }

    [Fact]
    public void Take_RoundWithABound_EndsAtIt()
    {
        var run = new ProcedureRun(SopText.Steps($"id: A, title: Search, start: yes, atMost: 3, next: [{{to: A, when: danger == yes}}, {{to: B, when: danger == no}}], {SopText.Duties}", $"id: B, title: End, end: yes, {SopText.Duties}"));
        var state = Accept(run, run.Begin(), new FactRecorded(Monday, Monday, "danger", "yes"));
        for (var i = 0; i < 3; i++)
            state = Accept(run, state, new StepDone(Monday, Monday, "A"));
        Assert.Equal("too-often", run.Take(state, new StepDone(Monday, Monday, "A")).Refusal?.Rule);
    }

    [Fact]
    public void Take_RandomEvents_NeverThrowsAndARefusalChangesNothing()
    {
        var random = new Random(11);
        var procedure = Adult.Procedure;
        for (var round = 0; round < 60; round++)
        {
            var (state, now) = (Adult.Begin(), Monday);
            for (var i = 0; i < 120; i++)
            {
                now = now.AddHours(random.Next(0, 30));
                string Pick(IEnumerable<string> of) => of.ElementAt(random.Next(of.Count()));
                var fact = procedure.Facts[random.Next(procedure.Facts.Count)];
                CaseEvent one = random.Next(8) switch
                {
                    0 or 1 or 2 => new StepDone(now, now, state.Open.Count > 0 && random.Next(4) > 0 ? Pick(state.Open.Keys) : Pick(procedure.Steps.Select(s => s.Id))),
                    3 or 4 => new FactRecorded(now, now, fact.Id, Pick(fact.Values)),
                    5 => new ConsentGiven(now, now, Pick(procedure.Consents.Select(c => c.Id))),
                    6 => new EventHappened(now, now, Pick(procedure.Events.Select(e => e.Id))),
                    _ => new NumberRecorded(now, now, "age", random.Next(90)),
                };
                var taken = Adult.Take(state, one);
                if (taken.Refusal is not null)
                    Assert.Same(state, taken.State);
                Assert.Subset(taken.State.Granted.ToHashSet(), state.Granted.ToHashSet());
                state = taken.State;
                Assert.Equal(state.Open.Keys.Order(StringComparer.Ordinal), Adult.Ahead(state).Select(w => w.StepId).Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void Ahead_TenThousandCases_IsQuick()
    {
        var state = Replay(FirstWeek);
        var clock = Stopwatch.StartNew();
        var open = Enumerable.Range(0, 10_000).Sum(_ => Adult.Ahead(state).Count);
        Assert.Equal(30_000, open);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed.TotalSeconds:0.00} s; 2 s is the aim on a quiet machine");
    }

    [Theory]
    [InlineData("events:\n  - { at: 2026-03-01T09:30 }", "exactly one of")]
    [InlineData("events:\n  - { do: S0 }", "needs 'at'")]
    [InlineData("events:\n  - { at: yesterday, do: S0 }", "write the local time")]
    [InlineData("events:\n  - { at: 2026-03-01, fact: danger }", "needs 'value'")]
    [InlineData("events:\n  - { at: 2026-03-01, do: S0, value: yes }", "does not go with 'do'")]
    [InlineData("events:\n  - { at: 2026-03-01, number: age, value: old }", "whole number")]
    [InlineData("evnts: []", "did you mean 'events'")]
    [InlineData("- 1", "must be a map")]
    public void Read_BadLog_SaysWhatAndWhere(string text, string words)
    {
        var (events, faults) = CaseLog.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(events);
        Assert.Contains(faults, f => f.Message.Contains(words, StringComparison.Ordinal));
    }

    private static CaseState Replay(IEnumerable<CaseEvent> events)
    {
        var last = Adult.Replay(events, out _);
        Assert.Null(last.Refusal);
        return last.State;
    }

    private static CaseState Accept(CaseState state, params CaseEvent[] events) => Accept(Adult, state, events);

    private static CaseState Accept(ProcedureRun run, CaseState state, params CaseEvent[] events)
    {
        foreach (var one in events)
        {
            var taken = run.Take(state, one);
            Assert.Null(taken.Refusal);
            state = taken.State;
        }
        return state;
    }

    private static string Text(CaseState state) => JsonSerializer.Serialize(state);
}
