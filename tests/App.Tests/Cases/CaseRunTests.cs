using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Cases.Steps;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Cases;

/// <summary>Cases under the procedures in force: what comes next, what is refused and why, clocks, called procedures, and the move to a newer version.</summary>
public sealed class CaseRunTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_StepNotReached_IsRefusedWithTheArticleAndTakenAsADeparture(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await Under(house, Adults("4.0", "5 working days"), new DateOnly(2026, 1, 2));
        var mira = await house.Who(CaseHouse.Mira);
        var handle = await house.Case();
        var refused = await Record(house, mira, handle, "A4", StepAct.Complete);
        Assert.Equal((WriteEnd.Refused, "not-open", "Law 61, art. 4"), (refused.End, refused.Refusal?.Rule, refused.Refusal?.Basis));
        Assert.Equal(["A2"], refused.Refusal!.OpensAfter.Select(before => before.Code));
        var unanswered = await Record(house, mira, handle, "A1", StepAct.Complete);
        Assert.Equal(("missing", "danger"), (unanswered.Refusal?.Rule, unanswered.Refusal?.Lacks.Single().Id));
        Assert.Equal("unknown-value", (await Record(house, mira, handle, "A1", StepAct.Complete, null, ("danger", "perhaps"))).Refusal?.Rule);
        Assert.Equal(WriteEnd.Refused, (await Record(house, mira, handle, "A4", StepAct.CompleteOutOfOrder)).End);
        Assert.True((await Record(house, mira, handle, "A4", StepAct.CompleteOutOfOrder, "The panel met before the papers came.")).IsDone);
        var view = await Find(house, mira, handle);
        Assert.Equal(StepState.Done, view.Steps.Single(step => step.Code == "A4").State);
        // Nothing that was refused left a trace.
        Assert.Equal(["A1", "A5"], view.Steps.Where(step => step.IsOpen).Select(step => step.Code));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Clock_OfAnOpenStep_StandsStillGoesOnAndIsExtendedOnlyAsTheProcedureSays(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await Under(house, Adults("4.0", "5 working days"), new DateOnly(2026, 1, 2));
        var mira = await house.Who(CaseHouse.Mira);
        var handle = await house.Case();
        Assert.True((await Record(house, mira, handle, "A1", StepAct.Complete, null, ("danger", "no"))).IsDone);
        var due = (await Find(house, mira, handle)).Steps.Single(step => step.Code == "A2").Due!.Value;
        Assert.Equal("no-pause", (await Write(house, desk => desk.Pause(handle, "A2", "the panel is on leave", house.Process(mira), CaseHouse.Cancel))).Refusal?.Rule);
        Assert.True((await Write(house, desk => desk.Pause(handle, "A2", "an interpreter is awaited", house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.Null((await Find(house, mira, handle)).Steps.Single(step => step.Code == "A2").Due);
        house.Clock.Move(TimeSpan.FromDays(1));
        Assert.True((await Write(house, desk => desk.Resume(handle, "A2", house.Process(mira), CaseHouse.Cancel))).IsDone);
        var later = (await Find(house, mira, handle)).Steps.Single(step => step.Code == "A2").Due!.Value;
        Assert.Equal(TimeSpan.FromDays(1), later - due);
        Assert.Equal("no-extension", (await Write(house, desk => desk.Extend(handle, "A2", "the week is short", house.Process(mira), CaseHouse.Cancel))).Refusal?.Rule);
        Assert.True((await Write(house, desk => desk.Extend(handle, "A2", "trauma", house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.True((await Find(house, mira, handle)).Steps.Single(step => step.Code == "A2").Due > later);
        Assert.Equal("no-extension", (await Write(house, desk => desk.Extend(handle, "A2", "trauma", house.Process(mira), CaseHouse.Cancel))).Refusal?.Rule);
        Assert.Equal("unknown-event", (await Write(house, desk => desk.Happened(handle, "", "earthquake", house.Process(mira), CaseHouse.Cancel))).Refusal?.Rule);
        Assert.True((await Write(house, desk => desk.Happened(handle, "", "review-request", house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.True((await Find(house, mira, handle)).Steps.Single(step => step.Code == "A9").IsOpen);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Procedures_ForChildrenForeignersAndReturns_BeginWhereTheyApply(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        await Under(house, Whole("children", "for: children"), new DateOnly(2026, 1, 2));
        await Under(house, Whole("foreigners", "for: foreign nationals"), new DateOnly(2026, 1, 2));
        await Under(house, Whole("return", "for: everyone"), new DateOnly(2026, 1, 2));
        await Under(house, Adults("4.0", "5 working days"), new DateOnly(2026, 1, 2));
        async Task<string> Begins(AgeBand age, NationalityKind nationality) => await house.Done<CaseDesk>(desk =>
            desk.Open(CaseHouse.Facts() with { Age = age, Nationality = nationality }, null, house.Process(mira), CaseHouse.Cancel));
        Assert.Equal("children", (await Find(house, mira, await Begins(AgeBand.InDoubt, NationalityKind.OtherState))).ProcedureTitle!.In("en").Text);
        Assert.Equal("foreigners", (await Find(house, mira, await Begins(AgeBand.From25To39, NationalityKind.Stateless))).ProcedureTitle!.In("en").Text);
        var handle = await Begins(AgeBand.From25To39, NationalityKind.Undetermined);
        Assert.Equal("adults", (await Find(house, mira, handle)).ProcedureTitle!.In("en").Text);
        Assert.True((await Record(house, mira, handle, "A1", StepAct.Complete, null, ("danger", "yes"))).IsDone);
        var view = await Find(house, mira, handle);
        Assert.Equal(["", "return"], view.Procedures.Select(procedure => procedure.Run));
        Assert.True((await Record(house, mira, handle, "return/T1", StepAct.Complete)).IsDone);
        Assert.Equal(StepState.Done, (await Find(house, mira, handle)).Steps.Single(step => step.Reference == "return/T1").State);
        Assert.Equal(WriteEnd.Refused, (await Record(house, mira, handle, "absent/T1", StepAct.Complete)).End);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Versions_NewOneInForce_MovesACaseAsTheListPromisedAndOnlyByDecision(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, savi) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Savi));
        await Under(house, Adults("4.0", "5 working days"), new DateOnly(2026, 1, 2));
        var (moves, stays) = (await house.Case(), await house.Case());
        foreach (var handle in (string[])[moves, stays]) Assert.True((await Record(house, mira, handle, "A1", StepAct.Complete, null, ("danger", "no"))).IsDone);
        var newer = await Under(house, Adults("4.1", "9 working days"), new DateOnly(2026, 11, 6));
        var announced = await Waiting(house, mira);
        Assert.All(announced, move => Assert.False(move.MayMove));
        Assert.Equal(WriteEnd.Refused, (await Decide(announced[0], true)).End);
        house.Clock.Move(TimeSpan.FromDays(3));
        var list = await Waiting(house, mira);
        Assert.Equal(2, list.Count);
        Assert.Empty(await Waiting(house, savi));
        var promised = list.Single(move => move.CaseHandle == moves);
        var clock = promised.Clocks.Single(clock => clock.Step.Code == "A2");
        Assert.Equal(clock.Was, (await Find(house, mira, moves)).Steps.Single(step => step.Code == "A2").Due);
        Assert.True((await Decide(promised, true)).IsDone);
        Assert.True((await Decide(list.Single(move => move.CaseHandle == stays), false)).IsDone);
        var moved = await Find(house, mira, moves);
        Assert.Equal((newer, "4.1", clock.Will), (moved.ProcedureHandle, moved.ProcedureVersion, moved.Steps.Single(step => step.Code == "A2").Due));
        Assert.Equal(promised.Kept.Select(step => step.Code).Order(), moved.Steps.Where(step => step.IsOpen).Select(step => step.Code).Order());
        Assert.Equal("4.0", (await Find(house, mira, stays)).ProcedureVersion);
        Assert.Empty(await Waiting(house, mira));
        Assert.Equal(WriteEnd.Stale, (await Decide(promised, true)).End);

        Task<WriteAnswer> Decide(VersionMove move, bool go) => house.Write<VersionDesk>(desk =>
            desk.Decide(move.CaseHandle, move.Run, move.From.Handle, move.To.Handle, go, house.Process(mira), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Case_FromBeforeTheLog_StandsWhereItsStepsSayAndGoesOn(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        var handle = await house.Case();
        await house.Done<StepDesk>(desk => desk.Record(handle, "S6", StepAct.Complete, null, 0, house.Process(mira), CaseHouse.Cancel));
        var before = await Find(house, mira, handle);
        await house.Do<AppDb>(db => db.Set<CaseEventRow>().ExecuteDeleteAsync(CaseHouse.Cancel));
        var after = await Find(house, mira, handle);
        Assert.Equal(before.Steps.Where(step => step.IsOpen).Select(step => (step.Code, step.Due)), after.Steps.Where(step => step.IsOpen).Select(step => (step.Code, step.Due)));
        Assert.True((await Record(house, mira, handle, "S4", StepAct.Complete)).IsDone);
        Assert.Equal(StepState.Done, (await Find(house, mira, handle)).Steps.Single(step => step.Code == "S6").State);
        Assert.DoesNotContain((await Find(house, mira, handle)).Steps, step => step is { Code: "S4" or "S6", IsOpen: true });
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pages_StepsAndVersions_RefuseInWordsAndMoveByTheButton(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await Under(house, Adults("4.0", "5 working days"), new DateOnly(2026, 1, 2));
        var handle = await house.Case();
        var mira = await house.App.SignIn(CaseHouse.Mira);
        var address = $"/cases/{handle}/steps";
        var form = "form:has(input[name='Form.Step'][value='A1']):has([name='Form.Act'])";
        var page = await mira.Page(address);
        var refused = await Browsing.Parse(await (await mira.Submit(address, page, form, ("Form.Act", "Complete"))).Content.ReadAsStringAsync());
        Assert.Contains("it is not known: danger", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await mira.Submit(address, await mira.Page(address), form, ("Form.Act", "Complete"), ("Form.Answers[0].Value", "no"));
        Assert.Contains("done", (await mira.Page(address)).QuerySelector("#A1")!.TextContent, StringComparison.Ordinal);
        await Under(house, Adults("4.1", "9 working days"), new DateOnly(2026, 11, 3));
        var list = await mira.Page("/cases/versions");
        Assert.Contains("was due", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await mira.Submit("/cases/versions", list, "main form", ("Form.Move", "true"));
        Assert.Contains("4.1", (await mira.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Adults(string version, string limit) => $$"""
        format: throughline-sop/1
        id: a-adults
        version: "{{version}}"
        country: Ardania
        language: en
        title: { en: "adults" }
        actors:
          - { id: fr, name: { en: "First responder" }, side: support }
          - { id: panel, name: { en: "Panel" }, side: coordination }
        facts:
          - { id: danger, title: "danger", setBy: A1 }
        events:
          - { id: review-request, name: "request for review" }
        steps:
          - { id: S3, title: "Entry", actor: fr, start: yes, assistance: yes, deadline: at once from S3, basis: [ { law: law-61, at: art_1, date: 2026-01-01, label: "Law 61, art. 1" } ], next: [A1] }
          - { id: A1, title: "Safety", actor: fr, assistance: yes, deadline: 2 hours from S3, basis: [ { law: law-61, at: art_2, date: 2026-01-01, label: "Law 61, art. 2" } ], next: [ { to: A2, when: "danger == no" }, { to: A3, when: "danger == yes" } ] }
          - { id: A2, title: "Grounds", actor: fr, assistance: yes, deadline: {{limit}} from S3, pauses: ["an interpreter is awaited"], extension: { by: 3 working days, criteria: ["trauma"], decidedBy: panel, times: 1 }, basis: [ { law: law-61, at: art_3, date: 2026-01-01, label: "Law 61, art. 3" } ], next: [A4] }
          - { id: A3, title: "Return", actor: fr, assistance: yes, calls: return, deadline: 10 days from A1, basis: [ { law: law-61, at: art_5, date: 2026-01-01, label: "Law 61, art. 5" } ], next: [A2] }
          - { id: A4, title: "Plan", actor: fr, assistance: yes, deadline: 10 days from A2, basis: [ { law: law-61, at: art_4, date: 2026-01-01, label: "Law 61, art. 4" } ], next: [A5] }
          - { id: A5, title: "Closure", actor: fr, closure: yes, end: yes, deadline: 5 working days from A4, basis: [ { law: law-61, at: art_6, date: 2026-01-01, label: "Law 61, art. 6" } ] }
          - { id: A9, title: "Review", actor: panel, anytime: yes, end: branch, deadline: 10 working days from review-request, basis: [ { law: law-61, at: art_7, date: 2026-01-01, label: "Law 61, art. 7" } ] }
        """;

    private static string Whole(string id, string whom) => $$"""
        format: throughline-sop/1
        id: {{id}}
        version: "1.0"
        country: Ardania
        {{whom}}
        language: en
        title: { en: "{{id}}" }
        actors:
          - { id: fr, name: { en: "First responder" }, side: support }
        steps:
          - { id: T1, title: "First", actor: fr, start: yes, assistance: yes, guardian: yes, deadline: at once from T1, basis: [ { law: law-61, at: art_1, date: 2026-01-01, label: "Law 61, art. 1" } ], next: [T2] }
          - { id: T2, title: "Second", actor: fr, closure: yes, end: yes, deadline: 5 working days from T1, basis: [ { law: law-61, at: art_2, date: 2026-01-01, label: "Law 61, art. 2" } ] }
        """;

    private static async Task<string> Under(CaseHouse house, string text, DateOnly from)
    {
        var coordinator = await house.Who(CaseHouse.Sabel);
        var import = await house.Ask<ProcedureShelf, ImportAnswer>(shelf => shelf.Import(Encoding.UTF8.GetBytes(text), "sop.yaml", house.Process(coordinator), CaseHouse.Cancel));
        Assert.True(import.Card is not null, import.Fault?.Message);
        var put = await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.PutInForce(import.Card!.Handle, from, import.Card.Version, house.Process(coordinator), CaseHouse.Cancel));
        var sheet = await house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(import.Card!.Handle, coordinator, CaseHouse.Cancel));
        Assert.True(put == ShelfChange.Done, string.Join("; ", sheet!.Findings.Select(finding => finding.Message)));
        return import.Card!.Handle;
    }

    private static Task<WriteAnswer> Record(CaseHouse house, Viewer who, string handle, string step, StepAct act, string? remark = null, params (string Key, string Value)[] answers) =>
        house.Write<StepDesk>(desk => desk.Record(handle, step, act, remark, 0, house.Process(who), CaseHouse.Cancel, answers.ToDictionary(answer => answer.Key, answer => answer.Value)));

    private static Task<WriteAnswer> Write(CaseHouse house, Func<StepDesk, Task<WriteAnswer>> write) => house.Write(write);

    private static async Task<CaseView> Find(CaseHouse house, Viewer who, string handle) => (await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, who, CaseHouse.Cancel)))!;

    private static Task<IReadOnlyList<VersionMove>> Waiting(CaseHouse house, Viewer who) => house.Ask<VersionDesk, IReadOnlyList<VersionMove>>(desk => desk.Waiting(who, CaseHouse.Cancel));
}
