using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Procedures;

public sealed class AgreementDeskTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Version_ThatThreeBodiesWereAskedOn_ComesIntoForceWhenNoneIsSilentOrAgainst(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var handle = await Draft(house);
        foreach (var body in new[] { "Ministry of Health", "Ombudsperson", "Open Door" }) Assert.Empty(await Ask(house, handle, body, Day.AddDays(20)));
        Assert.Equal("Body", Assert.Single(await Ask(house, handle, "Open Door", Day.AddDays(20))).Field);
        Assert.Equal(ShelfChange.NotAgreed, await PutInForce(house, handle));
        var cards = await On(house, handle);
        Assert.Equal(3, cards.Count(card => card.Bars && card.Standing == PositionStanding.Asked));
        Assert.Equal(PositionStanding.NoAnswer, (await On(house, handle, Day.AddDays(21)))[0].Standing);
        await Letter(house, handle, cards[0], PositionAnswer.Agreed);
        await Letter(house, handle, cards[1], PositionAnswer.NotAgreed, "S8 has no budget.");
        await Letter(house, handle, cards[2], PositionAnswer.Abstains);
        Assert.Equal(ShelfChange.NotAgreed, await PutInForce(house, handle));
        var against = (await On(house, handle)).Single(card => card.Bars);
        Assert.Equal("S8 has no budget.", against.Remarks);
        Assert.Contains("saved in between", Assert.Single(await Try(house, handle, against with { Version = 1 }, PositionAnswer.Agreed, null)).Line, StringComparison.Ordinal);
        await Letter(house, handle, against, PositionAnswer.AgreedWithRemarks, "With the budget of 2027.");
        Assert.Equal(ShelfChange.Done, await PutInForce(house, handle));
        Assert.Contains("in force already", Assert.Single(await Ask(house, handle, "Late body", Day.AddDays(3))).Line, StringComparison.Ordinal);
        Assert.Equal(3, (await On(house, handle)).Count);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Ask_AndLetter_RefuseWhatCannotBe(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var handle = await Draft(house);
        Assert.Equal("Body", Assert.Single(await Ask(house, handle, " ", Day)).Field);
        Assert.Equal("Body", Assert.Single(await Ask(house, handle, new string('x', 201), Day)).Field);
        Assert.Equal("Until", Assert.Single(await Ask(house, handle, "A", Day.AddDays(-1))).Field);
        Assert.Equal("Until", Assert.Single(await Ask(house, handle, "A", Day.AddYears(3))).Field);
        Assert.Single(await Ask(house, "nothing", "A", Day));
        Assert.Contains("coordinator", Assert.Single(await house.Ask<AgreementDesk, IReadOnlyList<FieldRefusal>>(desk => desk.Ask(handle, "A", true, Day, ShelfHouse.Process(ShelfHouse.Somebody(Role.CaseManager, Side.Support)), Cancel))).Line, StringComparison.Ordinal);
        Assert.Empty(await Ask(house, handle, "A", Day));
        var card = (await On(house, handle))[0];
        Assert.Equal("Remarks", Assert.Single(await Try(house, handle, card, PositionAnswer.NotAgreed, " ")).Field);
        Assert.Equal("Answer", Assert.Single(await Try(house, handle, card, (PositionAnswer)9, null)).Field);
        Assert.Single(await Try(house, handle, card with { Handle = "nobody" }, PositionAnswer.Agreed, null));
        Assert.Empty(await On(house, handle, Day, ShelfHouse.Somebody(Role.CaseManager, Side.Support, UserState.Restricted)));
        // A draft that is discarded takes its letters with it.
        var version = (await house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(handle, ShelfHouse.Coordinator, Cancel)))!.Card.Version;
        Assert.Equal(ShelfChange.Done, await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.Discard(handle, version, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel)));
        Assert.Empty(await On(house, handle));
    }

    private static async Task<string> Draft(ShelfHouse house) =>
        (await house.Ask<ProcedureShelf, ImportAnswer>(shelf => shelf.Import(SopSample.Bytes(), "adult.sop.yaml", ShelfHouse.Process(ShelfHouse.Coordinator), Cancel))).Card!.Handle;

    private static Task<IReadOnlyList<FieldRefusal>> Ask(ShelfHouse house, string handle, string body, DateOnly until) =>
        house.Ask<AgreementDesk, IReadOnlyList<FieldRefusal>>(desk => desk.Ask(handle, body, true, until, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));

    private static Task<IReadOnlyList<BodyAgreement>> On(ShelfHouse house, string handle, DateOnly? day = null, Viewer? viewer = null) =>
        house.Ask<AgreementDesk, IReadOnlyList<BodyAgreement>>(desk => desk.On(handle, day ?? Day, viewer ?? ShelfHouse.Coordinator, Cancel));

    private static Task<IReadOnlyList<FieldRefusal>> Try(ShelfHouse house, string handle, BodyAgreement card, PositionAnswer answer, string? remarks) =>
        house.Ask<AgreementDesk, IReadOnlyList<FieldRefusal>>(desk => desk.Record(handle, card.Handle, card.Version, new PositionLetter(answer, "5", Day, "Deputy Minister", remarks), ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));

    private static async Task Letter(ShelfHouse house, string handle, BodyAgreement card, PositionAnswer answer, string? remarks = null) => Assert.Empty(await Try(house, handle, card, answer, remarks));

    private static async Task<ShelfChange> PutInForce(ShelfHouse house, string handle)
    {
        var version = (await house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(handle, ShelfHouse.Coordinator, Cancel)))!.Card.Version;
        return await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.PutInForce(handle, Day.AddDays(5), version, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));
    }
}
