using CsCheck;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Help;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Xunit;
using static Throughline.App.Tests.Funding.MoneyHouse;

namespace Throughline.App.Tests.Funding;

public sealed class FundingLedgerTests
{
    private enum Move
    {
        Give,
        Reverse,
        Claim,
        Pay,
        SendBack,
        GiveAgain,
    }

    // A naive model is driven beside the books: a list of deliveries and three sums. Each history runs through the whole stack, on both databases.
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Histories_OfAnyOrder_AlwaysBalanceAndNeverOverspend(Engine engine)
    {
        await (await Open(engine)).DisposeAsync();
        var histories = Gen.Select(Gen.Int[12, 30], Gen.Select(Gen.Int[0, 5].Select(number => (Move)number), Gen.Int[1, 9]).Array[4, 18]);
        await histories.SampleAsync(async history =>
        {
            await using var house = await Open(engine);
            var handle = await house.Cases.Case();
            var contract = await house.Bought(Nights, history.Item1);
            var model = new Model { Volume = history.Item1 };
            foreach (var (move, number) in history.Item2) await Step(house, handle, contract, model, move, number);
            var view = await house.Contract(contract);
            Assert.Equal((model.Given, model.Given * 24_000L, model.Claimed, model.Paid), (view.Lines.Single().Given, view.Card.Spent, view.Card.Claimed, view.Card.Paid));
            Assert.True(view.Source.Planned >= view.Source.Allocated && view.Source.Allocated >= view.Source.Committed && view.Source.Committed >= view.Source.Spent);
            Assert.Empty(await house.Findings());
        }, iter: 8, threads: 1);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Claim_OfTheSameDeliveriesTwice_IsRefused(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10);
        await house.Give(await house.Cases.Case(), Nights, 3);
        var claim = await house.Done<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, "A-1"), process, Cancel));
        var again = await house.Write<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, "A-2"), process, Cancel));
        Assert.Equal(MoneyEnd.Refused, again.End);
        Assert.StartsWith("No delivery of this contract is open", again.Problem, StringComparison.Ordinal);
        Assert.Equal((72_000L, 1), ((await house.Contract(contract)).Card.Claimed, (await house.Contract(contract)).Claims.Count));
        Assert.Equal(claim, (await house.Contract(contract)).Claims.Single().Handle);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Claim_TwiceAtOnce_TakesEachDeliveryOnce(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10);
        await house.Give(await house.Cases.Case(), Nights, 3);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => house.Write<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, null), process, Cancel)))));
        Assert.Single(both, answer => answer.IsDone);
        Assert.Equal(72_000L, (await house.Contract(contract)).Card.Claimed);
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [InlineData(72_001, Tal, "is still owed on this claim")]
    [InlineData(0, Tal, "amount above 0")]
    [InlineData(-5, Tal, "amount above 0")]
    [InlineData(long.MaxValue, Tal, "amount above 0")]
    [InlineData(100, "USD", "kept in {0}")]
    [InlineData(100, "tal", "three letters")]
    public async Task Pay_OfWhatCannotBe_IsRefusedAndChangesNothing(long amount, string currency, string problem)
    {
        await using var house = await Open(Engine.Sqlite);
        var contract = await house.Bought(Nights, 10);
        await house.Give(await house.Cases.Case(), Nights, 3);
        var claim = await house.Done<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, null), process, Cancel));
        var answer = await house.Write<FundingLedger>((ledger, process) => ledger.Pay(new NewPayment(claim, new Money(amount, currency), Today, null), process, Cancel));
        Assert.Equal(MoneyEnd.Refused, answer.End);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
        Assert.Equal(0, (await house.Contract(contract)).Card.Paid);
    }

    [Fact]
    public async Task Pay_InTwoParts_PaysTheClaimInFullAndNothingAfterwards()
    {
        await using var house = await Open(Engine.Sqlite);
        var contract = await house.Bought(Nights, 10);
        await house.Give(await house.Cases.Case(), Nights, 3);
        var claim = await house.Done<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, null), process, Cancel));
        foreach (var part in (long[])[50_000, 22_000]) await house.Done<FundingLedger>((ledger, process) => ledger.Pay(new NewPayment(claim, new Money(part, Tal), Today, null), process, Cancel));
        var view = await house.Contract(contract);
        Assert.Equal((ClaimState.Paid, 72_000L, DeliveryMark.Paid), (view.Claims.Single().State, view.Card.Paid, view.Last.Single().Mark));
        Assert.Equal(MoneyEnd.Refused, (await house.Write<FundingLedger>((ledger, process) => ledger.Pay(new NewPayment(claim, new Money(1, Tal), Today, null), process, Cancel))).End);
        Assert.Equal(MoneyEnd.Refused, (await house.Write<FundingLedger>((ledger, process) => ledger.SendBack(claim, "Too late", view.Claims.Single().Version, process, Cancel))).End);
    }

    [Theory]
    [InlineData(10, 24_000, Tal, "The allocation has {0} left")]
    [InlineData(0, 24_000, Tal, "whole number from 1")]
    [InlineData(-1, 24_000, Tal, "whole number from 1")]
    [InlineData(1, 0, Tal, "amount above 0")]
    [InlineData(1, -1, Tal, "amount above 0")]
    [InlineData(1, long.MaxValue, Tal, "amount above 0")]
    [InlineData(1_000_000, 1_000_000_000_000, Tal, "more than the books can hold")]
    [InlineData(1, 24_000, "USD", "kept in {0}")]
    public async Task AddContract_OfWhatCannotBe_IsRefusedAndCommitsNothing(int volume, long price, string currency, string problem)
    {
        await using var house = await Open(Engine.Sqlite);
        var allocation = await house.Allocation(100_000);
        var contract = await house.Contract(allocation, Nights, volume, price) with { Lines = [new NewContractLine(Nights, volume, new Money(price, currency))] };
        var answer = await house.Write<FundingLedger>((ledger, process) => ledger.AddContract(contract, process, Cancel));
        Assert.Equal(MoneyEnd.Refused, answer.End);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
        Assert.Equal(0, (await Home(house)).Allocations.Single().Committed);
    }

    [Fact]
    public async Task AddContract_BeyondTheDaysOfTheSource_IsRefused()
    {
        await using var house = await Open(Engine.Sqlite);
        var contract = await house.Contract(await house.Allocation(100_000), Nights, 1, 24_000, End.AddDays(1));
        var answer = await house.Write<FundingLedger>((ledger, process) => ledger.AddContract(contract, process, Cancel));
        Assert.Equal((MoneyEnd.Refused, "from"), (answer.End, answer.Field));
    }

    [Fact]
    public async Task AddAllocation_OfMoreThanTheSourceHas_IsRefused()
    {
        await using var house = await Open(Engine.Sqlite);
        var plan = await house.Source(100_000);
        var source = await house.Done<FundingLedger>((ledger, process) => ledger.AddSource(plan, process, Cancel));
        await house.Done<FundingLedger>((ledger, process) => ledger.AddAllocation(new NewAllocation(source, AllocationKind.Lot, "Lot 1", null, new Money(60_000, Tal)), process, Cancel));
        var answer = await house.Write<FundingLedger>((ledger, process) => ledger.AddAllocation(new NewAllocation(source, AllocationKind.Lot, "Lot 2", null, new Money(40_001, Tal)), process, Cancel));
        Assert.Equal(MoneyEnd.Refused, answer.End);
        Assert.Equal(["400", "400.01"], answer.Values);
    }

    [Theory]
    [InlineData(CaseHouse.Marrek)]
    [InlineData(CaseHouse.Mira)]
    [InlineData(CaseHouse.Sabel)]
    public async Task Write_ByAnybodyButAFundingOfficer_FindsNothing(string user)
    {
        await using var house = await Open(Engine.Sqlite);
        var plan = await house.Source(100_000);
        Assert.Equal(MoneyEnd.Absent, (await house.Write<FundingLedger>((ledger, process) => ledger.AddSource(plan, process, Cancel), user)).End);
        Assert.Empty((await Home(house)).Sources);
    }

    private static async Task<FundingHome> Home(MoneyHouse house)
    {
        var who = await house.Cases.Who(Tace);
        return (await house.Cases.Ask<FundingBooks, FundingHome?>(books => books.Home(who, Cancel)))!;
    }

    private static async Task Step(MoneyHouse house, string handle, string contract, Model model, Move move, int number)
    {
        switch (move)
        {
            case Move.Give or Move.GiveAgain:
                var fits = model.Given + number <= model.Volume;
                Assert.Equal(fits ? 0 : 1, (await house.Give(handle, Nights, number)).Unfunded);
                if (fits) model.Open.Add(((await house.Help(handle)).Given.First(line => !model.Known.Contains(line.Handle) && line.Funded && line.Quantity == number).Handle, number));
                foreach (var line in (await house.Help(handle)).Given) model.Known.Add(line.Handle);
                break;
            case Move.Reverse when model.Open.Count > 0:
                var (delivery, units) = model.Open[number % model.Open.Count];
                Assert.True((await house.Reverse(handle, delivery)).IsDone);
                Assert.False((await house.Reverse(handle, delivery)).IsDone);
                model.Open.Remove((delivery, units));
                break;
            case Move.Claim:
                var claim = await house.Write<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, null), process, Cancel));
                Assert.Equal(model.Open.Count > 0, claim.IsDone);
                if (claim.IsDone) model.Claims.Add(new Owed(claim.Handle!, [.. model.Open]));
                model.Open.Clear();
                break;
            case Move.Pay when model.Claims.FirstOrDefault(owed => owed.Left > 0) is { } owed:
                var amount = Math.Min(owed.Left, number * 20_000L);
                Assert.True((await house.Write<FundingLedger>((ledger, process) => ledger.Pay(new NewPayment(owed.Handle, new Money(amount, Tal), Today, null), process, Cancel))).IsDone);
                owed.Paid += amount;
                break;
            case Move.SendBack when model.Claims.FirstOrDefault(claimed => claimed.Paid == 0) is { } back:
                Assert.True((await house.Write<FundingLedger>((ledger, process) => ledger.SendBack(back.Handle, "Wrong month", 1, process, Cancel))).IsDone);
                model.Claims.Remove(back);
                model.Open.AddRange(back.Deliveries);
                break;
        }
    }

    private sealed class Model
    {
        public int Volume { get; init; }

        public HashSet<string> Known { get; } = [];

        public List<(string Handle, int Units)> Open { get; } = [];

        public List<Owed> Claims { get; } = [];

        public int Given => Open.Sum(delivery => delivery.Units) + Claims.Sum(claim => claim.Deliveries.Sum(delivery => delivery.Units));

        public long Claimed => Claims.Sum(claim => claim.Amount);

        public long Paid => Claims.Sum(claim => claim.Paid);
    }

    private sealed class Owed(string handle, IReadOnlyList<(string Handle, int Units)> deliveries)
    {
        public string Handle { get; } = handle;

        public IReadOnlyList<(string Handle, int Units)> Deliveries { get; } = deliveries;

        public long Amount => Deliveries.Sum(delivery => delivery.Units) * 24_000L;

        public long Paid { get; set; }

        public long Left => Amount - Paid;
    }
}
