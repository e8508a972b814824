using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Cases.Today;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed class CaseDeskTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Open_FromScreening_PinsTheProcedureAndCarriesTheExtract(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        var screening = await house.Screening(CaseHouse.Mira, AgeGroup.Adult, "1.01", "1.02", "4.01", "4.02", "5.01", "5.02");
        var handle = await house.Done<CaseDesk>(desk => desk.Open(CaseHouse.Facts(), screening, house.Process(mira), CaseHouse.Cancel));
        var view = (await Find(house, handle, CaseHouse.Mira))!;
        Assert.Equal(("3.2", CaseTie.CaseManager, true), (view.ProcedureVersion, view.Tie, view.HasExtract));
        Assert.Equal([StepState.Done, StepState.Done], view.Steps.Where(step => step.Code is "S2" or "S3").Select(step => step.State!.Value));
        Assert.Equal("S4", view.Next!.Code);
        Assert.Equal("Resolution 118, pt 19", view.Next.Basis);
        Assert.Equal(house.Clock.Now.AddHours(48), view.Next.Due);
        var extract = (await house.Ask<CaseDesk, ExtractView?>(desk => desk.Extract(handle, mira, CaseHouse.Cancel)))!;
        Assert.Equal(Throughline.Screening.ScreeningOutcome.Positive, extract.Result.Outcome);
        Assert.DoesNotContain(view.Steps, step => step.Code == "S5");
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Find_WhoeverHasNoTie_IsAbsentAndLooksLikeNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Savi, CaseHouse.Toma, CaseHouse.Zira, CaseHouse.Marrek, CaseHouse.Sabel, "wend.akeley@digital.example", "amra.quist@ombuds.example"])
            Assert.Null(await Find(house, handle, user));
        Assert.NotNull(await Find(house, handle, CaseHouse.Elsin));
        var (mira, joren) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Joren));
        await house.Done<CaseDesk>(desk => desk.AddCoWorker(handle, joren.AccountId, house.Process(mira), CaseHouse.Cancel));
        Assert.Equal(CaseTie.CoWorker, (await Find(house, handle, CaseHouse.Joren))!.Tie);
        var nrm = await house.Body("nrm-coordinator");
        await house.Done<CaseDesk>(desk => desk.Notify(handle, nrm, house.Process(mira), CaseHouse.Cancel));
        var seen = (await Find(house, handle, CaseHouse.Sabel))!;
        Assert.Equal((CaseTie.Coordinator, 1), (seen.Tie, seen.Sections.Count));
        Assert.Null(seen.Identity);
        Assert.Empty(seen.Sees);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Open_WithoutRightSideOrJob_IsAbsent(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var support = await house.Screening(CaseHouse.Savi, AgeGroup.Adult, "4.01");
        foreach (var user in (string[])[CaseHouse.Zira, CaseHouse.Savi, CaseHouse.Sabel])
        {
            var who = await house.Who(user);
            Assert.Equal(WriteEnd.Absent, (await house.Write<CaseDesk>(desk => desk.Open(CaseHouse.Facts(), null, house.Process(who), CaseHouse.Cancel))).End);
        }
        // A screening of another body is as if it did not exist.
        var toma = await house.Who(CaseHouse.Toma);
        Assert.Equal(WriteEnd.Absent, (await house.Write<CaseDesk>(desk => desk.Open(CaseHouse.Facts(), support, house.Process(toma), CaseHouse.Cancel))).End);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Identity_OpenedWithReason_ShowsForFifteenMinutesToThatViewerOnly(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, elsin) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Elsin));
        var handle = await house.Case();
        var sheet = new IdentitySheet("Invented Person", "1998", "Belvarian", "weekdays, 10 to 12");
        await house.Done<SheetDesk>(desk => desk.SaveIdentity(handle, sheet, 0, house.Process(mira), CaseHouse.Cancel));
        Assert.Null((await Find(house, handle, CaseHouse.Mira))!.Identity!.Identity);
        Assert.Equal(WriteEnd.Refused, (await house.Write<SheetDesk>(desk => desk.Open(handle, " no ", house.Process(mira), CaseHouse.Cancel))).End);
        Assert.Equal(WriteEnd.Refused, (await house.Write<SheetDesk>(desk => desk.SaveIdentity(handle, sheet, 1, house.Process(mira), CaseHouse.Cancel))).End);
        await house.Done<SheetDesk>(desk => desk.Open(handle, "to book the clinic", house.Process(mira), CaseHouse.Cancel));
        var open = (await Find(house, handle, CaseHouse.Mira))!.Identity!;
        Assert.Equal((sheet, "to book the clinic", house.Clock.Now.AddMinutes(15)), (open.Identity, open.Reason, open.OpenUntil));
        Assert.Null((await Find(house, handle, CaseHouse.Elsin))!.Identity!.Identity);
        Assert.Equal(WriteEnd.Stale, (await house.Write<SheetDesk>(desk => desk.SaveIdentity(handle, sheet, 0, house.Process(mira), CaseHouse.Cancel))).End);
        house.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.Null((await Find(house, handle, CaseHouse.Mira))!.Identity!.Identity);
        var looked = await house.Ask<CaseDesk, IReadOnlyList<LookedLine>?>(desk => desk.WhoLooked(handle, elsin, CaseHouse.Cancel));
        Assert.All(looked!, line => Assert.Equal("Mira Halvor", line.WorkName));
        Assert.Equal(3, looked!.Count);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Steps_OutOfOrder_AreRefusedWithOneLine(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        var handle = await house.Case();
        await house.Done<StepDesk>(desk => desk.Record(handle, "S6", StepAct.Start, null, 0, house.Process(mira), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.Start, 1));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.TakeUpAgain, 1));
        Assert.Equal(WriteEnd.Stale, await Act("S6", StepAct.Complete, 0));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.BodyDeclined, 1));
        Assert.Equal(WriteEnd.Refused, await Act("S99", StepAct.Start, 0));
        Assert.Equal(WriteEnd.Refused, await Act("S18", StepAct.Complete, 0));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.Complete, 1, TimeSpan.FromHours(2)));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.Complete, 1, TimeSpan.FromHours(-2)));
        Assert.Equal(WriteEnd.Done, await Act("S6", StepAct.PersonDeclined, 1));
        Assert.Equal(WriteEnd.Refused, await Act("S6", StepAct.Complete, 2));
        Assert.Equal(WriteEnd.Done, await Act("S6", StepAct.TakeUpAgain, 2));
        Assert.Equal(WriteEnd.Done, await Act("S6", StepAct.Complete, 3));

        async Task<WriteEnd> Act(string step, StepAct act, int version, TimeSpan? ago = null) =>
            (await house.Write<StepDesk>(desk => desk.Record(handle, step, act, null, version, house.Process(mira, ago), CaseHouse.Cancel))).End;
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Close_WhileRecoveryRuns_OnlyAtThePersonsWishAndWithASecondPerson(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, elsin) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Elsin));
        var handle = await house.Case();
        await house.Done<StepDesk>(desk => desk.Record(handle, "S8", StepAct.Start, null, 0, house.Process(mira), CaseHouse.Cancel));
        house.Clock.Move(TimeSpan.FromDays(19));
        var recovery = (await Find(house, handle, CaseHouse.Mira))!.Recovery!;
        Assert.DoesNotContain((await house.Ask<TodayBoard, TodayView>(board => board.Of(mira, CaseHouse.Cancel))).Late, task => task.Step == "S8");
        Assert.Equal((19, 30, true, new DateOnly(2026, 12, 4)), (recovery.Day, recovery.Length, recovery.Runs, recovery.Last));
        Assert.Equal(WriteEnd.Refused, await Step(StepAct.Complete));
        Assert.Equal(WriteEnd.Refused, await Ask(ClosureReason.LostContact));
        Assert.Equal(WriteEnd.Refused, await Ask(ClosureReason.GoalsMet));
        house.Clock.Move(TimeSpan.FromDays(12));
        Assert.False((await Find(house, handle, CaseHouse.Mira))!.Recovery!.Runs);
        Assert.Equal(WriteEnd.Done, await Ask(ClosureReason.GoalsMet));
        var version = (await Find(house, handle, CaseHouse.Elsin))!.Version;
        Assert.Equal(WriteEnd.Absent, (await house.Write<CaseDesk>(desk => desk.AnswerClosure(handle, true, version, house.Process(mira), CaseHouse.Cancel))).End);
        await house.Done<CaseDesk>(desk => desk.AnswerClosure(handle, true, version, house.Process(elsin), CaseHouse.Cancel));
        Assert.Equal(CaseState.Closed, (await Find(house, handle, CaseHouse.Mira))!.State);
        Assert.Equal(WriteEnd.Absent, await Step(StepAct.Complete));
        await house.Done<CaseDesk>(desk => desk.Reopen(handle, house.Process(elsin), CaseHouse.Cancel));
        Assert.Equal(CaseState.Open, (await Find(house, handle, CaseHouse.Mira))!.State);

        async Task<WriteEnd> Ask(ClosureReason reason)
        {
            var seen = (await Find(house, handle, CaseHouse.Mira))!.Version;
            return (await house.Write<CaseDesk>(desk => desk.AskToClose(handle, reason, seen, house.Process(mira), CaseHouse.Cancel))).End;
        }

        async Task<WriteEnd> Step(StepAct act) => (await house.Write<StepDesk>(desk => desk.Record(handle, "S8", act, null, 1, house.Process(mira), CaseHouse.Cancel))).End;
    }

    [Fact]
    public void ClosureReasons_Listed_NeverNameThePolice() =>
        Assert.DoesNotContain(Enum.GetNames<ClosureReason>(), name => name.Contains("oper", StringComparison.OrdinalIgnoreCase) || name.Contains("olice", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Today_Child_HasAGuardianTaskUntilOneIsNamed(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        var handle = await house.Case(age: AgeBand.InDoubt);
        house.Clock.Move(TimeSpan.FromHours(78));
        var late = (await Day()).Late.Single(task => task.Kind == TodayKind.Guardian);
        Assert.Equal(("Law 61, art. 21(1)", 6), (late.Basis, late.LateHours));
        await house.Done<StepDesk>(desk => desk.Record(handle, "S5", StepAct.Complete, null, 0, house.Process(mira), CaseHouse.Cancel));
        Assert.DoesNotContain((await Day()).Late, task => task.Kind == TodayKind.Guardian);

        Task<TodayView> Day() => house.Ask<TodayBoard, TodayView>(board => board.Of(mira, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Today_EveryRole_HasADayAndForeignersAnEmptyOne(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        house.Clock.Move(TimeSpan.FromDays(9));
        Assert.Equal(2, (await Day(CaseHouse.Mira)).Late.Count(task => task.Step is "S4" or "S6"));
        Assert.NotEmpty((await Day(CaseHouse.Elsin)).Late);
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Savi, CaseHouse.Zira, CaseHouse.Marrek, CaseHouse.Toma, CaseHouse.Sabel, "wend.akeley@digital.example"])
        {
            var day = await Day(user);
            Assert.Empty(day.Late.Concat(day.Today).Concat(day.Soon));
            Assert.Empty(day.Clocks);
        }
        var (mira, nrm) = (await house.Who(CaseHouse.Mira), await house.Body("nrm-coordinator"));
        await house.Done<CaseDesk>(desk => desk.Notify(handle, nrm, house.Process(mira), CaseHouse.Cancel));
        Assert.Single((await Day(CaseHouse.Sabel)).Clocks);

        async Task<TodayView> Day(string user)
        {
            var who = await house.Who(user);
            return await house.Ask<TodayBoard, TodayView>(board => board.Of(who, CaseHouse.Cancel));
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Facts_FewCases_AreProtectedAndManyAreCounted(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, lawyer, police) = (await house.Who(CaseHouse.Mira), await house.Who("vessa.tolmar@legalaid.example"), await house.Who(CaseHouse.Marrek));
        var procedure = "";
        for (var i = 0; i < 12; i++)
        {
            var handle = await house.Case();
            await house.Done<StepDesk>(desk => desk.Record(handle, "S6", StepAct.Start, null, 0, house.Process(mira), CaseHouse.Cancel));
            procedure = (await Find(house, handle, CaseHouse.Mira))!.ProcedureHandle;
            if (i == 9) Assert.Equal(ProtectedCount.Hidden, (await Figures("S6", lawyer))!.Reached);
            if (i < 11) await house.Done<StepDesk>(desk => desk.Record(handle, "S6", StepAct.Complete, null, 1, house.Process(mira), CaseHouse.Cancel));
        }
        var figures = (await Figures("S6", lawyer))!;
        Assert.Equal(12, figures.Reached.Value);
        // Eleven done and one open: the one would follow from the other two numbers.
        Assert.True(figures.Open.IsProtected && figures.Done.IsProtected);
        Assert.Equal(12, (await Figures("S3", lawyer))!.Done.Value);
        Assert.Null(await Figures("S3", police));

        Task<StepFigures?> Figures(string step, Platform.Accounts.Viewer who) => house.Ask<StepFacts, StepFigures?>(facts => facts.Of(procedure, step, who, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Notes_Sealed_AreReadOnlyByThoseWhoMay(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, joren) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Joren));
        var handle = await house.Case();
        await house.Done<SheetDesk>(desk => desk.AddNote(handle, Section.SupportNotes, "Slept six hours.", null, house.Process(mira), CaseHouse.Cancel));
        Assert.Equal("Slept six hours.", (await house.Ask<SheetDesk, IReadOnlyList<NoteView>?>(desk => desk.Notes(handle, Section.SupportNotes, mira, CaseHouse.Cancel)))!.Single().Text);
        Assert.Null(await house.Ask<SheetDesk, IReadOnlyList<NoteView>?>(desk => desk.Notes(handle, Section.SupportNotes, joren, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Absent, (await house.Write<SheetDesk>(desk => desk.AddNote(handle, Section.Outcome, "x", null, house.Process(mira), CaseHouse.Cancel))).End);
        Assert.Equal(WriteEnd.Refused, (await house.Write<SheetDesk>(desk => desk.AddNote(handle, Section.Health, " ", null, house.Process(mira), CaseHouse.Cancel))).End);
    }

    private static async Task<CaseView?> Find(CaseHouse house, string handle, string user)
    {
        var who = await house.Who(user);
        return await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, who, CaseHouse.Cancel));
    }
}
