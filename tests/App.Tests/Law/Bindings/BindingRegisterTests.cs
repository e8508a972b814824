using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Law.Bindings;

public sealed class BindingRegisterTests
{
    private static readonly BindingDraft Good = new("XA", "TIP", BindingStatus.Party, new DateOnly(2006, 5, 12), "Depositary's register", null);

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task On_ADay_IsTheStatusThatHeldThen(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await Record(house, Good with { Status = BindingStatus.SignedOnly, Since = new DateOnly(2001, 1, 1) });
        await Record(house, Good);
        await Record(house, Good with { Country = "TM", Status = BindingStatus.NotParty, Since = null });
        Task<IReadOnlyDictionary<string, BindingCard>> On(int year) =>
            house.Ask<BindingRegister, IReadOnlyDictionary<string, BindingCard>>(register => register.On(ShelfHouse.Lawyer, "XA", new DateOnly(year, 6, 1), LawSamples.Cancel));
        Assert.Empty(await On(2000));
        Assert.Equal(BindingStatus.SignedOnly, (await On(2005))["TIP"].Status);
        Assert.Equal(BindingStatus.Party, (await On(2006))["TIP"].Status);
    }

    [Theory]
    [InlineData("Of", "ardania", "TIP", 2006, "a source")]
    [InlineData("Of", "ХА", "TIP", 2006, "a source")]
    [InlineData("Instrument", "XA", "MOON", 2006, "a source")]
    [InlineData("Since", "XA", "TIP", 1066, "a source")]
    [InlineData("Since", "XA", "TIP", 2999, "a source")]
    [InlineData("Source", "XA", "TIP", 2006, " ")]
    public async Task Record_OfWhatCannotBe_SaysWhichFieldAndKeepsNothing(string field, string country, string instrument, int year, string source)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var outcome = await Record(house, new BindingDraft(country, instrument, BindingStatus.Party, new DateOnly(year, 1, 1), source, null));
        Assert.Equal(field, Assert.Single(outcome.Refusals).Field);
        Assert.Empty(await All(house));
    }

    [Fact]
    public async Task Record_OfTheSameTwice_IsRefusedAndARemovedOneMayComeBack()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        Assert.True((await Record(house, Good)).IsStored);
        Assert.False((await Record(house, Good)).IsStored);
        var card = Assert.Single(await All(house));
        Task<ProposalOutcome> Remove(int version) => house.Ask<BindingRegister, ProposalOutcome>(register => register.Remove(card.Handle, version, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));
        Assert.False((await Remove(card.Version + 1)).IsStored);
        Assert.True((await Remove(card.Version)).IsStored);
        Assert.Empty(await All(house));
        Assert.True((await Record(house, Good)).IsStored);
    }

    [Fact]
    public async Task Page_OfBenchmarks_SetsCountriesSideBySideAndKeepsWhatWasTyped()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var expert = await app.SignIn(Role.LegalExpert);
        var page = await expert.Page("/law/benchmarks?tier=core");
        Assert.Contains("TIP-06-3a", page.Body!.TextContent, StringComparison.Ordinal);
        var refused = await expert.Submit("/law/benchmarks?handler=Record", page, null, ("Form.Country", "UZ"), ("Form.Instrument", "TIP"), ("Form.Status", "Party"), ("Form.Source", ""));
        var again = await Browsing.Parse(await refused.Content.ReadAsStringAsync(LawSamples.Cancel));
        Assert.Contains("Say where the fact comes from", again.ErrorSummary(), StringComparison.Ordinal);
        await expert.Submit("/law/benchmarks?handler=Record", again, null, ("Form.Country", "UZ"), ("Form.Instrument", "TIP"), ("Form.Status", "Party"), ("Form.Source", "Depositary's register"));
        var shown = await expert.Page("/law/benchmarks?tier=core&of=UZ");
        Assert.Contains("Depositary's register", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await (await app.SignIn(Role.Rapporteur)).Page("/law/benchmarks?tier=core")).QuerySelectorAll("[name='Form.Source']"));
    }

    private static Task<ProposalOutcome> Record(ShelfHouse house, BindingDraft draft) =>
        house.Ask<BindingRegister, ProposalOutcome>(register => register.Record(draft, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));

    private static Task<IReadOnlyList<BindingCard>> All(ShelfHouse house) =>
        house.Ask<BindingRegister, IReadOnlyList<BindingCard>>(register => register.List(ShelfHouse.Lawyer, null, LawSamples.Cancel));
}
