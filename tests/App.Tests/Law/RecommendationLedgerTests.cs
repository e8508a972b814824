using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Chain;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class RecommendationLedgerTests
{
    private static RecommendationDraft Draft(int? number = null, string criterion = "COE-13", RecommendationStatus status = RecommendationStatus.Open) => new(
        "XA", criterion, "Make the period automatic.", RecommendationAuthor.NationalExpert, "ministry-justice", new DateOnly(2026, 3, 1), ["law-61"], ["S8"], status, null, number);

    [Fact]
    public async Task Add_NumbersOnwardAndRefusesWhatIsWrong()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await house.Do<RecommendationLedger>(async ledger =>
        {
            var process = ShelfHouse.Process(ShelfHouse.Lawyer);
            Assert.Empty(await ledger.Add(Draft(12), process, LawSamples.Cancel));
            Assert.Contains("taken", Assert.Single(await ledger.Add(Draft(12), process, LawSamples.Cancel)).Line, StringComparison.Ordinal);
            Assert.Empty(await ledger.Add(Draft(), process, LawSamples.Cancel));
            Assert.Equal("Criterion", Assert.Single(await ledger.Add(Draft(criterion: "TIP-99"), process, LawSamples.Cancel)).Field);
            Assert.Equal("AdoptedBy", Assert.Single(await ledger.Add(Draft(status: RecommendationStatus.Adopted), process, LawSamples.Cancel)).Field);
        });
        var cards = await house.Ask<RecommendationLedger, IReadOnlyList<RecommendationCard>>(ledger => ledger.List(ShelfHouse.Lawyer, "XA", null, LawSamples.Cancel));
        Assert.Equal(["R-12", "R-13"], cards.Select(card => card.Label));
        Assert.Equal(2, (await house.Ask<RecommendationLedger, IReadOnlyList<RecommendationCard>>(ledger => ledger.Touching(ShelfHouse.Lawyer, "XA", "S8", LawSamples.Cancel))).Count);
    }

    [Fact]
    public async Task Answer_OfAnOlderVersion_OverwritesNothing()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await house.Ask<RecommendationLedger, IReadOnlyList<FieldRefusal>>(ledger => ledger.Add(Draft(), ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));
        var card = (await house.Ask<RecommendationLedger, IReadOnlyList<RecommendationCard>>(ledger => ledger.List(ShelfHouse.Lawyer, "XA", "COE-13", LawSamples.Cancel)))[0];
        Task<IReadOnlyList<FieldRefusal>> Answer(RecommendationStatus status) => house.Ask<RecommendationLedger, IReadOnlyList<FieldRefusal>>(ledger =>
            ledger.Answer(card.Handle, status, null, card.Version, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));
        Assert.Empty(await Answer(RecommendationStatus.Accepted));
        Assert.Contains("in between", Assert.Single(await Answer(RecommendationStatus.NotAccepted)).Line, StringComparison.Ordinal);
        var now = await house.Ask<RecommendationLedger, RecommendationCard?>(ledger => ledger.Find(ShelfHouse.Lawyer, card.Handle, LawSamples.Cancel));
        Assert.Equal(RecommendationStatus.Accepted, now!.Status);
    }
}
