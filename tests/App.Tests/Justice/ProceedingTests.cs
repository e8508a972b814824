using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Justice;

public sealed class ProceedingTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Move_FromReportToTheEnd_KeepsDatesReasonsAndCounts(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (adon, rapporteur) = (await house.Who(JusticeSteps.Adon), await house.Who("amra.quist@ombuds.example"));
        var handle = await house.Proceeding();
        Assert.True((await Move(ProceedingStage.Investigation, StageReason.Course, 1)).IsDone);
        Assert.Equal(WriteEnd.Stale, (await Move(ProceedingStage.Charge, StageReason.Course, 1)).End);
        Assert.Equal(WriteEnd.Refused, (await Move(ProceedingStage.Report, StageReason.Course, 2)).End);
        Assert.Equal(WriteEnd.Refused, (await Move(ProceedingStage.Investigation, StageReason.Course, 2)).End);
        Assert.Equal(WriteEnd.Refused, (await Move(ProceedingStage.Trial, StageReason.Convicted, 2)).End);
        Assert.Equal(WriteEnd.Refused, (await Move(ProceedingStage.Ended, StageReason.Course, 2)).End);
        Assert.True((await Move(ProceedingStage.Investigation, StageReason.Requalified, 2, [("Criminal Code, art. 130", null)])).IsDone);
        Assert.True((await Move(ProceedingStage.Appeal, StageReason.Course, 3)).IsDone);
        Assert.True((await Move(ProceedingStage.Trial, StageReason.Course, 4)).IsDone);
        Assert.True((await Accuse(true, AccusedStatus.Accused)).IsDone);
        Assert.True((await Accuse(false, AccusedStatus.Accused)).IsDone);
        var view = (await house.Ask<ProceedingDesk, ProceedingView?>(desk => desk.Find(handle, adon, CaseHouse.Cancel)))!;
        Assert.True(view.ProsecutesIdentified);
        Assert.Equal("Criminal Code, art. 130", view.Articles.Single().Words);
        Assert.Equal(5, view.Stages.Count);
        Assert.Equal("A Name", view.Accused[0].Name);
        Assert.Equal(1, await house.Ask<JusticeFacts, int?>(facts => facts.IdentifiedProsecuted(rapporteur, CaseHouse.Cancel)));
        var first = view.Accused.Single(person => person.Identified);
        Assert.Equal(WriteEnd.Stale, (await Standing(first.Handle, AccusedStatus.Dropped, 9)).End);
        Assert.True((await Standing(first.Handle, AccusedStatus.Dropped, 1)).IsDone);
        Assert.Equal(0, await house.Ask<JusticeFacts, int?>(facts => facts.IdentifiedProsecuted(rapporteur, CaseHouse.Cancel)));
        Assert.Null(await house.Ask<JusticeFacts, int?>(facts => facts.IdentifiedProsecuted(adon, CaseHouse.Cancel)));
        Assert.True((await Move(ProceedingStage.Ended, StageReason.Convicted, 5)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await Move(ProceedingStage.Ended, StageReason.Acquitted, 6)).End);
        Assert.Equal([new ProceedingCount(2026, ProceedingStage.Ended, StageReason.Convicted, 1)], await house.Ask<JusticeFacts, IReadOnlyList<ProceedingCount>>(facts => facts.Proceedings(rapporteur, CaseHouse.Cancel)));

        Task<WriteAnswer> Move(ProceedingStage stage, StageReason reason, int version, IReadOnlyList<(string, string?)>? articles = null) =>
            house.Write<ProceedingDesk>(desk => desk.Move(handle, new ProceedingMove(stage, reason, "A remark", articles, version), house.Process(adon), CaseHouse.Cancel));
        Task<WriteAnswer> Accuse(bool identified, AccusedStatus status) => house.Write<ProceedingDesk>(desk =>
            desk.AddAccused(handle, new NewAccused(false, AccusedRole.Other, AccusedSex.Female, AccusedAge.From18To29, "xa", status, identified, "A Name"), 5, house.Process(adon), CaseHouse.Cancel));
        Task<WriteAnswer> Standing(string person, AccusedStatus status, int version) => house.Write<ProceedingDesk>(desk => desk.SetAccused(handle, person, status, true, version, house.Process(adon), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Proceeding_OfAnotherBodyOrSide_IsAbsent(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Proceeding();
        foreach (var user in (string[])[JusticeSteps.Marrek, CaseHouse.Mira, CaseHouse.Elsin, CaseHouse.Zira, CaseHouse.Sabel, "wend.akeley@digital.example"])
        {
            var who = await house.Who(user);
            Assert.Null(await house.Ask<ProceedingDesk, ProceedingView?>(desk => desk.Find(handle, who, CaseHouse.Cancel)));
            Assert.Empty(await house.Ask<ProceedingDesk, IReadOnlyList<ProceedingLine>>(desk => desk.List(who, CaseHouse.Cancel)));
            Assert.Equal(WriteEnd.Absent, (await house.Write<ProceedingDesk>(desk => desk.TellRisk(handle, RiskKind.HearingSet, new DateOnly(2026, 12, 1), house.Process(who), CaseHouse.Cancel))).End);
            if (user != JusticeSteps.Marrek)
                Assert.Equal(WriteEnd.Absent, (await house.Write<ProceedingDesk>(desk => desk.Open(new NewProceeding(Section.Investigation, "0204", [("art. 129", null)]), house.Process(who), CaseHouse.Cancel))).End);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Risk_OfAProceeding_ReachesTheCaseThatDisclosedToItAndNoOther(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (adon, mira) = (await house.Who(JusticeSteps.Adon), await house.Who(CaseHouse.Mira));
        var (handle, other) = (await house.FullCase(), await house.FullCase());
        var consent = await house.CriminalConsent(handle);
        var (extract, foreign) = (await house.Given(handle, consent), await house.Given(other, await house.CriminalConsent(other)));
        var (proceeding, elsewhere) = (await house.Proceeding(), await house.Proceeding(JusticeSteps.Marrek));
        Assert.Equal(WriteEnd.Refused, (await Use(extract, elsewhere)).End);
        Assert.True((await Use(extract, proceeding)).IsDone);
        var day = new DateOnly(2026, 11, 20);
        Assert.Equal(WriteEnd.Refused, (await house.Write<ProceedingDesk>(desk => desk.TellRisk(proceeding, RiskKind.SuspectReleased, new DateOnly(2031, 1, 1), house.Process(adon), CaseHouse.Cancel))).End);
        Assert.True((await house.Write<ProceedingDesk>(desk => desk.TellRisk(proceeding, RiskKind.SuspectReleased, day, house.Process(adon), CaseHouse.Cancel))).IsDone);
        var told = (await house.Ask<RiskBoard, IReadOnlyList<RiskLine>?>(board => board.Of(handle, mira, CaseHouse.Cancel)))!.Single();
        Assert.Equal((RiskKind.SuspectReleased, day), (told.Kind, told.Day));
        Assert.Empty((await house.Ask<RiskBoard, IReadOnlyList<RiskLine>?>(board => board.Of(other, mira, CaseHouse.Cancel)))!);
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Toma, JusticeSteps.Adon])
        {
            var who = await house.Who(user);
            Assert.Null(await house.Ask<RiskBoard, IReadOnlyList<RiskLine>?>(board => board.Of(handle, who, CaseHouse.Cancel)));
        }
        // The danger does not end with the consent.
        await house.Withdraw(handle, consent);
        Assert.Single((await house.Ask<RiskBoard, IReadOnlyList<RiskLine>?>(board => board.Of(handle, mira, CaseHouse.Cancel)))!);
        Assert.NotNull(await house.Read(JusticeSteps.Adon, foreign));
        var page = await (await house.App.SignIn(CaseHouse.Mira)).Page($"/cases/{handle}/disclose");
        Assert.Contains("A suspect is released", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(proceeding, page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        Task<WriteAnswer> Use(string which, string where) => house.Write<ExtractDesk>(desk => desk.Use(which, where, 1, house.Process(adon), CaseHouse.Cancel));
    }
}
