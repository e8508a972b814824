using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Xunit;

namespace Throughline.App.Tests.Law.Analyses;

public sealed class AnalysisDeskTests
{
    private const string Words = "help is given before anything else";
    private static readonly DateOnly Day = new(2026, 1, 1);

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Give_ByOneReader_IsSeenByNobodyElseUntilTheOtherHasGiven(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (one, two, third, handle) = await Begun(house);
        Assert.True((await Give(house, handle, one, "TIP-03c", VerdictValue.Aligned)).IsStored);
        foreach (var (reader, sees) in new[] { (one, true), (two, false), (third, false) })
        {
            var reading = await Reading(house, handle, reader, "TIP-03c");
            Assert.Equal(ReadingState.HalfRead, reading.State);
            Assert.Empty(reading.Both);
            Assert.Equal(sees, reading.Mine is not null);
            var line = (await Sheet(house, handle, reader)).Criteria.Single(each => each.Criterion.Id == "TIP-03c");
            Assert.Equal(sees ? VerdictValue.Aligned : null, line.Mine);
            Assert.Null(line.Value);
            Assert.Equal(reader == two, line.ToRead);
        }
        // While alone a reader may change their mind; after the other one no more.
        Assert.True((await Give(house, handle, one, "TIP-03c", VerdictValue.PartlyAligned)).IsStored);
        Assert.True((await Give(house, handle, two, "TIP-03c", VerdictValue.NotAligned)).IsStored);
        Assert.Contains("no more", Only(await Give(house, handle, one, "TIP-03c", VerdictValue.Aligned)), StringComparison.Ordinal);
        Assert.Equal([VerdictValue.PartlyAligned, VerdictValue.NotAligned], (await Reading(house, handle, third, "TIP-03c")).Both.Select(each => each.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Settle_OfADifference_MakesTheVerdictStandWithItsReason(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (one, two, third, handle) = await Begun(house);
        await Give(house, handle, one, "TIP-03c", VerdictValue.Aligned);
        await Give(house, handle, two, "TIP-03c", VerdictValue.NotAligned);
        Assert.Equal("Reason", (await Settle(house, handle, third, "TIP-03c", VerdictValue.PartlyAligned, " ")).Refusals[0].Field);
        Assert.Contains("no difference", Only(await Settle(house, handle, third, "TIP-03a-vuln", VerdictValue.PartlyAligned, "Because.")), StringComparison.Ordinal);
        Assert.True((await Settle(house, handle, third, "TIP-03c", VerdictValue.PartlyAligned, "The article covers adults only.")).IsStored);
        var reading = await Reading(house, handle, one, "TIP-03c");
        Assert.Equal((ReadingState.Settled, VerdictValue.PartlyAligned, "The article covers adults only."), (reading.State, reading.Settled!.Value, reading.Settled.Reason));
        var standing = await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "XA", LawSamples.Today, LawSamples.Cancel));
        Assert.Equal(VerdictValue.PartlyAligned, standing.Single(each => each.Criterion.Id == "TIP-03c").Verdict!.Value);
        Assert.Contains("no difference", Only(await Settle(house, handle, third, "TIP-03c", VerdictValue.Aligned, "Again.")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task PassAgreed_GivesEachItsVerdictOnce_AndTheAgreementIsCounted(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (one, two, third, handle) = await Begun(house);
        string[] same = ["TIP-03a-acts", "TIP-03a-means"];
        foreach (var criterion in same)
        {
            await Give(house, handle, one, criterion, VerdictValue.Aligned);
            await Give(house, handle, two, criterion, VerdictValue.Aligned);
        }
        await Give(house, handle, one, "TIP-03c", VerdictValue.NotAligned);
        await Give(house, handle, two, "TIP-03c", VerdictValue.PartlyAligned);
        var passed = await Pass(house, handle, third);
        Assert.Equal(2, passed.Settled);
        Assert.False((await Pass(house, handle, third)).IsStored);
        var sheet = await Sheet(house, handle, third);
        Assert.Equal((3, 2), (sheet.Agreement.Read, sheet.Agreement.Same));
        Assert.Equal(2, sheet.Card.Settled);
        Assert.Contains("no verdict that stands", Only(await Write(house, third, (desk, process) => desk.Close(handle, false, process, LawSamples.Cancel))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Plan_OfReaders_RefusesOnePersonTwiceAndTheRemovalOfWhoHasRead(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (one, two, third, handle) = await Begun(house);
        var topic = (await Sheet(house, handle, one)).Topics.Single(each => each.Criteria.Any(line => line.Criterion.Id == "TIP-03c"));
        var (first, second) = (topic.First!.Handle, topic.Second!.Handle);
        Task<AnalysisOutcome> Plan(int version, string? a, string? b) =>
            Write(house, third, (desk, process) => desk.Plan(handle, version, [new TopicPlan(topic.Topic.Id, a, b, null)], process, LawSamples.Cancel));
        Assert.Contains("another person", Only(await Plan(1, first, first)), StringComparison.Ordinal);
        Assert.Contains("no such legal expert", Only(await Plan(1, "nobody", second)), StringComparison.Ordinal);
        Assert.True((await Plan(1, second, first)).IsStored);
        Assert.Contains("in between", Only(await Plan(1, first, second)), StringComparison.Ordinal);
        await Give(house, handle, one, "TIP-03c", VerdictValue.NotAligned);
        Assert.Contains("cannot be replaced", Only(await Plan(2, null, null)), StringComparison.Ordinal);
        Assert.False((await Give(house, handle, third, "TIP-03c", VerdictValue.NotAligned)).IsStored);
    }

    [Fact]
    public async Task Begin_WithWrongFacts_NamesEachAndStoresNothing()
    {
        await using var house = await ShelfHouse.Open("sqlite");
        var outcome = await Write(house, ShelfHouse.Lawyer, (desk, process) =>
            desk.Begin(new AnalysisDraft("Ardania", " ", ["no such tier"], new DateOnly(1200, 1, 1), new DateOnly(2001, 1, 1), "nobody", "nobody"), process, LawSamples.Cancel));
        Assert.Equal(["Title", "Country", "Tiers", "TextOn", "DueOn", "Second", "First", "Second"], outcome.Refusals.Select(refusal => refusal.Field));
        Assert.Empty(await house.Ask<AnalysisShelf, IReadOnlyList<AnalysisCard>>(shelf => shelf.List(ShelfHouse.Lawyer, null, LawSamples.Cancel)));
    }

    [Fact]
    public async Task List_BySomebodyWhoMayNotSeeDrafts_IsEmpty()
    {
        await using var house = await ShelfHouse.Open("sqlite");
        var (_, _, _, handle) = await Begun(house);
        var shelter = ShelfHouse.Somebody(Role.ShelterManager, Side.Support);
        Assert.Empty(await house.Ask<AnalysisShelf, IReadOnlyList<AnalysisCard>>(shelf => shelf.List(shelter, null, LawSamples.Cancel)));
        Assert.Null(await house.Ask<AnalysisShelf, AnalysisSheet?>(shelf => shelf.Open(shelter, handle, LawSamples.Cancel)));
        Assert.Null(await house.Ask<AnalysisShelf, CriterionReading?>(shelf => shelf.Reading(shelter, handle, "TIP-03c", LawSamples.Cancel)));
    }

    [Fact]
    public void Of_KnownTable_GivesCohensKappa()
    {
        // 20 of 50 both aligned, 15 both not, 5 and 10 apart: observed .7, chance .5, kappa .4.
        var pairs = Enumerable.Repeat((VerdictValue.Aligned, VerdictValue.Aligned), 20).Concat(Enumerable.Repeat((VerdictValue.Aligned, VerdictValue.NotAligned), 5))
            .Concat(Enumerable.Repeat((VerdictValue.NotAligned, VerdictValue.Aligned), 10)).Concat(Enumerable.Repeat((VerdictValue.NotAligned, VerdictValue.NotAligned), 15)).ToList();
        Assert.Equal(0.4, Agreement.Of(pairs).Kappa!.Value, 10);
        Assert.Null(Agreement.Of([(VerdictValue.Aligned, VerdictValue.Aligned), (VerdictValue.Aligned, VerdictValue.Aligned)]).Kappa);
        Assert.Null(Agreement.Of([]).Kappa);
    }

    private static async Task<(Viewer One, Viewer Two, Viewer Third, string Handle)> Begun(ShelfHouse house)
    {
        await LawSamples.Stored(house, LawSamples.Act("law-a", Day, $"##### Article 1. Help\n\n1. In every case {Words}, whoever the person is.\n"));
        var (one, first) = await Expert(house, "Reader One");
        var (two, second) = await Expert(house, "Reader Two");
        var outcome = await Write(house, ShelfHouse.Lawyer, (desk, process) =>
            desk.Begin(new AnalysisDraft("XA", "Analysis", ["core"], Day, null, first, second), process, LawSamples.Cancel));
        Assert.True(outcome.IsStored, outcome.IsStored ? "" : outcome.Refusals[0].Line);
        return (one, two, ShelfHouse.Lawyer, outcome.Handle);
    }

    private static async Task<(Viewer Viewer, string Handle)> Expert(ShelfHouse house, string name)
    {
        var account = new Account { Id = RecordId.New(), UserName = Handle.New(), WorkName = name, Role = Role.LegalExpert, OrganisationId = Guid.CreateVersion7(), SecurityStamp = "x" };
        await house.Ask<AppDb, int>(async db =>
        {
            db.Add(account);
            return await db.SaveChangesAsync(LawSamples.Cancel);
        });
        return (new Viewer(account.Id, account.OrganisationId, Role.LegalExpert, Side.Coordination, UserState.Normal), account.Handle);
    }

    private static Task<AnalysisOutcome> Write(ShelfHouse house, Viewer who, Func<AnalysisDesk, ProcessContext, Task<AnalysisOutcome>> write) =>
        house.Ask<AnalysisDesk, AnalysisOutcome>(desk => write(desk, ShelfHouse.Process(who)));

    private static Task<AnalysisOutcome> Give(ShelfHouse house, string handle, Viewer who, string criterion, VerdictValue value) => Write(house, who, (desk, process) =>
        desk.Give(handle, criterion, new BlindDraft(value, "Because the article says so.", [new QuoteDraft("law-a", "", Day, Words)]), process, LawSamples.Cancel));

    private static Task<AnalysisOutcome> Settle(ShelfHouse house, string handle, Viewer who, string criterion, VerdictValue value, string reason) =>
        Write(house, who, (desk, process) => desk.Settle(handle, criterion, new SettlementDraft(value, reason, [0]), process, LawSamples.Cancel));

    private static Task<AnalysisOutcome> Pass(ShelfHouse house, string handle, Viewer who) => Write(house, who, (desk, process) => desk.PassAgreed(handle, process, LawSamples.Cancel));

    private static async Task<CriterionReading> Reading(ShelfHouse house, string handle, Viewer who, string criterion) =>
        (await house.Ask<AnalysisShelf, CriterionReading?>(shelf => shelf.Reading(who, handle, criterion, LawSamples.Cancel)))!;

    private static async Task<AnalysisSheet> Sheet(ShelfHouse house, string handle, Viewer who) =>
        (await house.Ask<AnalysisShelf, AnalysisSheet?>(shelf => shelf.Open(who, handle, LawSamples.Cancel)))!;

    private static string Only(AnalysisOutcome outcome) => Assert.Single(outcome.Refusals).Line;
}
