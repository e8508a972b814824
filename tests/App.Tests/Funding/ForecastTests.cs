using Throughline.Funding.Facts;
using Throughline.Funding.Forecasts;
using Throughline.Funding.Reports;
using Throughline.Funding.Sources;
using Throughline.Partners;
using Throughline.Partners.Units;
using Throughline.Platform.Texts;
using Xunit;

namespace Throughline.App.Tests.Funding;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ServiceUnit Night = new(Guid.CreateVersion7(), "h", "bed-night-men", LocalizedText.Of("en", "bed-night"), LocalizedText.Of("en", "bed-nights"), PartnerService.ShelterMen, true);
    private static readonly ServiceUnit Ticket = Night with { Id = Guid.CreateVersion7(), Key = "ticket", Service = PartnerService.Return, Daily = false };

    [Fact]
    public void Pace_ThatUsesTheRestUpBeforeItsEnd_NamesTheDay()
    {
        var pace = Pace.Of(Today, new DateOnly(2027, 6, 30), 10_000, 9_100, 40);
        Assert.Equal((true, Today.AddDays(100)), (pace.RunsOut, pace.Ends));
    }

    [Fact]
    public void Pace_WithMoreThanTimeAllows_EndsOnTheLastDay()
    {
        var pace = Pace.Of(Today, new DateOnly(2026, 12, 31), 1_000_000, 9_100, 40);
        Assert.Equal((false, new DateOnly(2026, 12, 31)), (pace.RunsOut, pace.Ends));
        Assert.False(Pace.Of(Today, new DateOnly(2026, 12, 31), 1_000_000, 0, 0).RunsOut);
        Assert.True(Pace.Of(Today, new DateOnly(2026, 12, 31), 0, 9_100, 40).RunsOut);
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Of(Today, Today, -1, 0, 0));
    }

    [Fact]
    public void Gap_BetweenTwoContracts_IsEveryDayThatNeitherPays()
    {
        // 28 nights a week: four a day.
        var gap = GapForecast.Of(Today, Weeks(28), [new(new(2026, 1, 1), new(2026, 12, 31), 1000), new(new(2027, 3, 1), new(2027, 12, 31), 1000)])!;
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 28), 4 * 59, 4m), (gap.From, gap.Until, gap.Missing, gap.ADay));
        Assert.Equal(gap.Missing, gap.Low);
        Assert.Equal(gap.Missing, gap.High);
        var january = gap.Months.Single(month => month.Month == new DateOnly(2027, 1, 1));
        Assert.Equal((0, 0, 4 * 31), (january.Running, january.Next, january.Without));
        Assert.Equal(4 * 31, gap.Months.Single(month => month.Month == new DateOnly(2027, 3, 1)).Next);
    }

    [Fact]
    public void Gap_WithTooFewUnits_BeginsWhenTheyRunOut()
    {
        var gap = GapForecast.Of(Today, Weeks(7), [new(new(2026, 1, 1), new(2027, 12, 31), 10)])!;
        Assert.Equal(Today.AddDays(11), gap.From);
    }

    [Fact]
    public void Gap_WithUnequalWeeks_NamesTheMiddleHalf()
    {
        var weeks = new Dictionary<DateOnly, int>();
        for (var back = 1; back <= 13; back++) weeks[Monday.AddDays(-7 * back)] = back <= 6 ? 7 : 21;
        var gap = GapForecast.Of(Today, weeks, [])!;
        Assert.True(gap.Low < gap.Missing && gap.Missing < gap.High);
    }

    [Fact]
    public void Gap_WithNothingGiven_IsNotForecast() => Assert.Null(GapForecast.Of(Today, new Dictionary<DateOnly, int>(), [new(Today, Today.AddDays(30), 10)]));

    [Fact]
    public void Gap_ThatIsPaidForThroughout_HasNoBeginning() => Assert.Null(GapForecast.Of(Today, Weeks(7), [new(Today, Today.AddYears(2), 5000)])!.From);

    [Fact]
    public void Places_OverAChangeOfTariff_AddTheStretchesUp()
    {
        var (cost, problem) = PlacesDesk.Of(new("bed-night-men", 4, new(2027, 1, 1), new(2027, 1, 31), null), [Night],
            [Tariff(22_000, new(2026, 1, 1), new(2027, 1, 10)), Tariff(24_000, new(2027, 1, 11), null)], [Line("Line 7", 3_000_000), Line("Line 9", 2_800_000)]);
        Assert.Null(problem);
        Assert.Equal((40L, 84L, 40 * 22_000L + 84 * 24_000L), (cost!.Stretches[0].Units, cost.Stretches[1].Units, cost.Amount));
        Assert.Equal([("Line 7", true, 0L), ("Line 9", false, 96_000L)], cost.Rooms.Select(room => (room.Allocation.Name, room.Fits, room.Missing)));
    }

    [Fact]
    public void Places_OfAUnitThatIsNotDaily_AreBoughtOnce()
    {
        var (cost, _) = PlacesDesk.Of(new("ticket", 3, new(2027, 1, 1), new(2027, 1, 31), null), [Ticket], [Tariff(60_000, new(2026, 1, 1), null, Ticket)], []);
        Assert.Equal((3L, 180_000L), (cost!.Units, cost.Amount));
    }

    [Fact]
    public void Places_WithOwnTariffOfTheProvider_UseIt()
    {
        var house = Guid.CreateVersion7();
        IReadOnlyList<Tariff> tariffs = [Tariff(22_000, new(2026, 1, 1), null), Tariff(23_000, new(2027, 1, 16), null) with { ProviderId = house }];
        var (cost, _) = PlacesDesk.Of(new("bed-night-men", 1, new(2027, 1, 1), new(2027, 1, 31), house), [Night], tariffs, []);
        Assert.Equal([(15, 22_000L), (16, 23_000L)], cost!.Stretches.Select(stretch => (stretch.Days, stretch.Price)));
        Assert.Single(PlacesDesk.Of(new("bed-night-men", 1, new(2027, 1, 1), new(2027, 1, 31), null), [Night], tariffs, []).Cost!.Stretches);
    }

    [Theory]
    [InlineData("bed-night-men", 4, 2025, "No tariff of this unit holds on {0}")]
    [InlineData("bed-night-men", 0, 2027, "whole number from 1")]
    [InlineData("no-such-unit", 4, 2027, "from the list")]
    public void Places_ThatCannotBePriced_SayWhyInOneLine(string unit, int places, int year, string problem)
    {
        var (cost, answer) = PlacesDesk.Of(new(unit, places, new(year, 1, 1), new(year, 12, 31), null), [Night], [Tariff(22_000, new(2026, 6, 1), null)], []);
        Assert.Null(cost);
        Assert.Contains(problem, answer!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_InAnotherCurrency_HaveNoRoomThere()
    {
        var (cost, _) = PlacesDesk.Of(new("bed-night-men", 1, new(2027, 1, 1), new(2027, 1, 2), null), [Night], [Tariff(22_000, new(2026, 1, 1), null)], [Line("Grant", 9_000_000) with { Currency = "USD" }]);
        Assert.False(cost!.Rooms.Single().Fits);
    }

    [Fact]
    public void Spread_OfTooFewPeople_IsNotTold()
    {
        Assert.Null(DeliveryFacts.Spread(Facts(10), "XAT", 11));
        var spread = DeliveryFacts.Spread(Facts(11), "XAT", 11)!;
        Assert.Equal((600_000L, 350_000L, 850_000L, 11), (spread.Median, spread.LowerQuarter, spread.UpperQuarter, spread.People));
    }

    private static DateOnly Monday => Today.AddDays(-2);

    private static Dictionary<DateOnly, int> Weeks(int units) => Enumerable.Range(1, 13).ToDictionary(back => Monday.AddDays(-7 * back), _ => units);

    private static Tariff Tariff(long price, DateOnly from, DateOnly? until, ServiceUnit? unit = null) => new("t", unit ?? Night, null, new Money(price, "XAT"), from, until, "Order 44", 1);

    private static AllocationCard Line(string name, long room) => new("a", "s", "State budget", AllocationKind.Line, name, null, "XAT", new(2027, 1, 1), new(2027, 12, 31), room, 0);

    private static IEnumerable<DeliveryFact> Facts(int people) => Enumerable.Range(1, people).Select(one =>
        new DeliveryFact($"s{one}", "bed-night-men", "shelter-men", null, new(2026, 11, 1), 1, one * 100_000L, "XAT", "Grant", "Male", "From40To59", "S9"));
}
