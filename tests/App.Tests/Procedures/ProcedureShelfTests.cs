using System.Text;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Procedures;

public sealed class ProcedureShelfTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfAGoodFile_KeepsTheFileAndItsSteps(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var answer = await Import(house, SopSample.Bytes());
        Assert.Equal(ImportEnd.Done, answer.End);
        var card = answer.Card!;
        Assert.True(card.IsDraft);
        Assert.Equal(("adults", "3.2", 3, 0), (card.Key, card.Label, card.Steps, card.Errors));
        var sheet = await Find(house, card.Handle);
        Assert.Equal(["S0", "S8", "S18"], sheet!.Steps.Select(step => step.Id));
        var s8 = sheet.Steps[1];
        Assert.Equal(new StepDeadline(1, ClockUnit.WorkingDays, "S0", null, null), s8.Deadline);
        Assert.Equal(30, s8.Runs!.Amount);
        Assert.Equal(new StepBasis(BasisKind.Provision, "Law 61, art. 18(2)", "law-61", "chp_III__art_18__para_2", NewYear), s8.Basis[0]);
        Assert.True(s8.Basis[1].IsOpen);
        Assert.Equal(("Panel", "Decision with reasons"), (s8.Actor!.Texts["en"], s8.Records[0].Name!.Texts["en"]));
        Assert.Equal("Контакт", sheet.Steps[0].Title.In("ru").Text);
        Assert.Equal(SopSample.Bytes(), await house.Ask<ProcedureShelf, byte[]?>(shelf => shelf.File(card.Handle, ShelfHouse.Lawyer, Cancel)));
        Assert.StartsWith("<svg", await house.Ask<ProcedureShelf, string?>(shelf => shelf.Picture(card.Handle, "en", "S8", ShelfHouse.Lawyer, Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: { en: \"Adults\"", "title: { en: \"Adults", 7)]
    [InlineData("country: Ardania", "colour: red\ncountry: Ardania", 4)]
    [InlineData("- id: S18", "- id: S8", 36)]
    [InlineData("at once from S0", "soon", 20)]
    [InlineData("steps:", "stairs:", 1)]
    [InlineData("side: support", "side: outside", 9)]
    public async Task Import_OfAFileThatCannotBeRead_SaysWhereInOneLineAndChangesNothing(string from, string to, int line)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var answer = await Import(house, SopSample.Bytes((from, to)));
        Assert.Equal(ImportEnd.NotReadable, answer.End);
        Assert.Equal(line, answer.Fault!.Line);
        Assert.True(answer.Fault.Column >= 1);
        Assert.DoesNotContain('\n', answer.Fault.Message);
        Assert.InRange(answer.Fault.Message.Length, 10, 400);
        Assert.Empty(await house.Ask<ProcedureShelf, IReadOnlyList<ProcedureCard>>(shelf => shelf.All(ShelfHouse.Lawyer, Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("- just\n- a list")]
    [InlineData("a: &x [*x]")]
    public async Task Import_OfWhatIsNoProcedure_SaysWhereAndChangesNothing(string text)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var answer = await Import(house, Encoding.UTF8.GetBytes(text));
        Assert.Equal(ImportEnd.NotReadable, answer.End);
        Assert.Empty(await house.Ask<ProcedureShelf, IReadOnlyList<ProcedureCard>>(shelf => shelf.All(ShelfHouse.Lawyer, Cancel)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task PutInForce_OfAVersionWithErrors_IsRefusedAndItStaysADraft(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        // S8 and S18 lead to one another and nothing ends: a circle without a way out.
        var answer = await Import(house, SopSample.Bytes(("    closure: yes\n    end: yes\n", "    next: [S8]\n")));
        Assert.Equal(ImportEnd.Done, answer.End);
        Assert.True(answer.Card!.Errors > 0);
        Assert.Equal(ShelfChange.HasErrors, await PutInForce(house, answer.Card, NewYear));
        var sheet = await Find(house, answer.Card.Handle);
        Assert.True(sheet!.Card.IsDraft);
        Assert.Equal(sheet.Card.Errors, sheet.Findings.Count(finding => finding.Weight == FindingWeight.Error));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task InForce_OnADay_IsTheVersionThatHeldThen(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var older = (await Import(house, SopSample.Bytes(("version: \"3.2\"", "version: \"3.1\"")))).Card!;
        var newer = (await Import(house, SopSample.Bytes())).Card!;
        var child = (await Import(house, SopSample.Bytes(("id: adults", "id: children")))).Card!;
        Assert.Equal(ShelfChange.Done, await PutInForce(house, newer, NewYear));
        Assert.Equal(ShelfChange.DayTaken, await PutInForce(house, older, NewYear));
        Assert.Equal(ShelfChange.Done, await PutInForce(house, older, new DateOnly(2025, 1, 1)));
        Assert.Equal(ShelfChange.Done, await PutInForce(house, child, new DateOnly(2025, 7, 1)));
        Assert.Equal(ShelfChange.InForce, await PutInForce(house, newer, new DateOnly(2027, 1, 1)));

        Assert.Empty(await On(house, new DateOnly(2024, 12, 31)));
        Assert.Equal([older.Handle], await On(house, new DateOnly(2025, 1, 1)));
        Assert.Equal([older.Handle, child.Handle], await On(house, new DateOnly(2025, 12, 31)));
        Assert.Equal([newer.Handle, child.Handle], await On(house, NewYear));
        var sheet = await Find(house, older.Handle);
        Assert.Equal(new DateOnly(2025, 12, 31), sheet!.Card.InForceUntil);
        Assert.Equal(["3.2", "3.1"], sheet.Versions.Select(version => version.Label));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfAVersionThatIsThere_ChangesNothing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var first = await Import(house, SopSample.Bytes());
        var again = await Import(house, SopSample.Bytes(("Closure", "Shutting")));
        Assert.Equal((ImportEnd.Known, first.Card!.Handle), (again.End, again.Card!.Handle));
        Assert.Equal(SopSample.Bytes(), await house.Ask<ProcedureShelf, byte[]?>(shelf => shelf.File(first.Card.Handle, ShelfHouse.Lawyer, Cancel)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Discard_OfADraft_LeavesNothing_OfAVersionInForce_IsRefused(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var draft = (await Import(house, SopSample.Bytes())).Card!;
        Assert.Equal(ShelfChange.Stale, await Discard(house, draft, draft.Version + 1));
        Assert.Equal(ShelfChange.Done, await Discard(house, draft, draft.Version));
        Assert.Null(await Find(house, draft.Handle));
        var kept = (await Import(house, SopSample.Bytes())).Card!;
        await PutInForce(house, kept, NewYear);
        Assert.Equal(ShelfChange.InForce, await Discard(house, kept, kept.Version + 1));
        Assert.NotNull(await Find(house, kept.Handle));
    }

    [Theory]
    [InlineData(Role.CaseManager, Side.Support)]
    [InlineData(Role.LegalExpert, Side.Coordination)]
    [InlineData(Role.Administrator, Side.System)]
    public async Task Import_ByAnotherRole_IsRefused(Role role, Side side)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var who = ShelfHouse.Somebody(role, side);
        Assert.Equal(ImportEnd.NotAllowed, (await Import(house, SopSample.Bytes(), who)).End);
        var card = (await Import(house, SopSample.Bytes())).Card!;
        Assert.Equal(ShelfChange.Absent, await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.PutInForce(card.Handle, NewYear, card.Version, ShelfHouse.Process(who), Cancel)));
        Assert.Equal(ShelfChange.Absent, await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.Discard(card.Handle, card.Version, ShelfHouse.Process(who), Cancel)));
    }

    [Fact]
    public async Task Find_ByRestrictedAccount_IsTheSameAsAbsent()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var card = (await Import(house, SopSample.Bytes())).Card!;
        var restricted = ShelfHouse.Somebody(Role.Coordinator, Side.Coordination, UserState.Restricted);
        Assert.Null(await house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(card.Handle, restricted, Cancel)));
        Assert.Null(await house.Ask<ProcedureShelf, StepCard?>(shelf => shelf.Step(card.Handle, "S0", restricted, Cancel)));
        Assert.Null(await house.Ask<ProcedureShelf, byte[]?>(shelf => shelf.File(card.Handle, restricted, Cancel)));
        Assert.Empty(await house.Ask<ProcedureShelf, IReadOnlyList<ProcedureCard>>(shelf => shelf.All(restricted, Cancel)));
        Assert.Null(await house.Ask<ProcedureShelf, StepCard?>(shelf => shelf.Step(card.Handle, "S99", ShelfHouse.Lawyer, Cancel)));
    }

    [Fact]
    public async Task Compare_OfTwoVersions_TellsStepsGainedLostAndChanged()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var before = (await Import(house, SopSample.Bytes(("version: \"3.2\"", "version: \"3.1\"")))).Card!;
        var after = (await Import(house, SopSample.Bytes(("1 working day from S0", "2 working days from S0"), ("id: S18", "id: S19"), ("next: [S18]", "next: [S19]")))).Card!;
        var found = await house.Ask<ProcedureShelf, ProcedureComparison?>(shelf => shelf.Compare(before.Handle, after.Handle, ShelfHouse.Lawyer, Cancel));
        Assert.Equal("S19", Assert.Single(found!.Gained).Id);
        Assert.Equal("S18", Assert.Single(found.Lost).Id);
        var change = Assert.Single(found.Changed);
        Assert.Equal([StepPart.Deadline, StepPart.Ways], change.Parts);
        Assert.Equal((1, 2), (change.Before.Deadline!.Amount, change.After.Deadline!.Amount));
        var same = await house.Ask<ProcedureShelf, ProcedureComparison?>(shelf => shelf.Compare(before.Handle, before.Handle, ShelfHouse.Lawyer, Cancel));
        Assert.Empty(same!.Changed);
    }

    private static Task<ImportAnswer> Import(ShelfHouse house, byte[] file, Viewer? who = null) =>
        house.Ask<ProcedureShelf, ImportAnswer>(shelf => shelf.Import(file, "adults.sop.yaml", ShelfHouse.Process(who ?? ShelfHouse.Coordinator), Cancel));

    private static Task<ProcedureSheet?> Find(ShelfHouse house, string handle) =>
        house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(handle, ShelfHouse.Lawyer, Cancel));

    private static Task<ShelfChange> PutInForce(ShelfHouse house, ProcedureCard card, DateOnly from) =>
        house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.PutInForce(card.Handle, from, card.Version, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));

    private static Task<ShelfChange> Discard(ShelfHouse house, ProcedureCard card, int version) =>
        house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.Discard(card.Handle, version, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));

    private static async Task<IReadOnlyList<string>> On(ShelfHouse house, DateOnly day) =>
        [.. (await house.Ask<ProcedureShelf, IReadOnlyList<ProcedureCard>>(shelf => shelf.InForce(day, ShelfHouse.Lawyer, Cancel))).Select(card => card.Handle)];
}
