using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Help;
using Throughline.Funding.Claims;
using Throughline.Funding.Facts;
using Throughline.Funding.Ledger;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;
using Throughline.Platform.Data;
using Xunit;
using static Throughline.App.Tests.Funding.MoneyHouse;

namespace Throughline.App.Tests.Funding;

public sealed class DeliveryBookTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_WithUnitsLeft_IsBookedOnceAndShownByPseudonymAndWeekOnly(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 100);
        var handle = await house.Cases.Case();
        var answer = await house.Give(handle, Nights, 7);
        Assert.True(answer.Write.IsDone, answer.Write.Problem);
        Assert.Equal(0, answer.Unfunded);
        var view = await house.Contract(contract);
        Assert.Equal((7, 7 * 24_000L), (view.Lines.Single().Given, view.Card.Spent));
        var line = Assert.Single(view.Last);
        Assert.Matches("^[a-z]+-[0-9]{4}$", line.Pseudonym);
        Assert.Equal((2026, 45, 7, DeliveryMark.Open), (line.Year, line.Week, line.Quantity, line.Mark));
        Assert.True(Assert.Single((await house.Help(handle)).Given).Funded);
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pseudonym_OfTwoCases_IsStableForEachAndAnotherThanInTheFacts(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 100);
        var (one, two) = (await house.Cases.Case(), await house.Cases.Case());
        foreach (var handle in (string[])[one, two, one]) await house.Give(handle, Nights, 1);
        var shown = (await house.Contract(contract)).Last.GroupBy(line => line.Pseudonym).Select(group => group.Count()).Order();
        Assert.Equal([1, 2], shown);
        var facts = await house.Cases.Ask<AppDb, List<DeliveryFactRow>>(db => db.Set<DeliveryFactRow>().ToListAsync(Cancel));
        Assert.Equal(2, facts.Select(fact => fact.Subject).Distinct().Count());
        var steps = await house.Cases.Ask<AppDb, List<string>>(db => db.Set<Throughline.Cases.Facts.StepFactRow>().Select(row => row.Subject).ToListAsync(Cancel));
        Assert.Empty(facts.Select(fact => fact.Subject).Intersect(steps));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_WithoutAnyContract_GivesHelpAndKeepsTheNeedAsUnfunded(Engine engine)
    {
        await using var house = await Open(engine);
        var handle = await house.Cases.Case();
        var answer = await house.Give(handle, Nights, 7);
        Assert.True(answer.Write.IsDone);
        Assert.Equal(1, answer.Unfunded);
        var view = await house.Help(handle);
        Assert.False(Assert.Single(view.Given).Funded);
        var need = Assert.Single(view.Needs);
        Assert.Equal((PartnerService.ShelterWomen, NeedState.GivenUnfunded, true, NeedReason.HelpUnpaid), (need.Service, need.State, need.Unfunded, need.Reason));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_OfSeveralContracts_TakesTheOneThatEndsFirst(Engine engine)
    {
        await using var house = await Open(engine);
        var late = await house.Bought(Nights, 100);
        var soon = await house.Bought(Nights, 10, until: new DateOnly(2026, 11, 30));
        var handle = await house.Cases.Case();
        await house.Give(handle, Nights, 7);
        await house.Give(handle, Nights, 7);
        Assert.Equal(7, (await house.Contract(soon)).Lines.Single().Given);
        Assert.Equal(7, (await house.Contract(late)).Lines.Single().Given);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_AfterTheEndOrByAnotherBodyOrOfMoreThanIsLeft_IsUnfunded(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10, until: new DateOnly(2026, 10, 31));
        var handle = await house.Cases.Case();
        Assert.Equal(1, (await house.Give(handle, Nights, 1)).Unfunded);
        Assert.Equal(1, (await house.Give(handle, Nights, 1, new DateOnly(2026, 10, 30), "house-on-the-hill")).Unfunded);
        Assert.Equal(1, (await house.Give(handle, Nights, 11, new DateOnly(2026, 10, 30))).Unfunded);
        Assert.Equal(0, (await house.Give(handle, Nights, 10, new DateOnly(2026, 10, 31))).Unfunded);
        Assert.Equal(0, (await house.Contract(contract)).Card.Left);
    }

    [Theory]
    [InlineData("no-such-unit", 1, 0, "Choose what was given")]
    [InlineData(Nights, 0, 0, "whole number from 1")]
    [InlineData(Nights, -7, 0, "whole number from 1")]
    [InlineData(Nights, int.MaxValue, 0, "whole number from 1")]
    [InlineData(Nights, 1, 1, "lies in the future")]
    [InlineData(Nights, 1, -2000, "three years back")]
    public async Task Record_OfWhatCannotBe_IsRefusedInOneLineAndChangesNothing(string unit, int quantity, int days, string problem)
    {
        await using var house = await Open(Engine.Sqlite);
        var contract = await house.Bought(Nights, 100);
        var handle = await house.Cases.Case();
        var answer = await house.Give(handle, unit, quantity, Today.AddDays(days));
        Assert.Equal(WriteEnd.Refused, answer.Write.End);
        Assert.Contains(problem, answer.Write.Problem, StringComparison.Ordinal);
        Assert.Equal(0, (await house.Contract(contract)).Card.Spent);
        Assert.Empty((await house.Help(handle)).Given);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task RecordHelp_WithOneWrongAmongSeveral_StoresNone(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 100);
        var handle = await house.Cases.Case();
        var (who, provider) = (await house.Cases.Who(CaseHouse.Mira), await house.Cases.Body("lantern-house"));
        var answer = await house.Cases.Ask<HelpDesk, HelpAnswer>(desk => desk.RecordHelp(handle, [new HelpGiven(Nights, 7, provider, Today), new HelpGiven(Nights, 0, provider, Today)], house.Cases.Process(who), Cancel));
        Assert.Equal(WriteEnd.Refused, answer.Write.End);
        Assert.Equal(0, (await house.Contract(contract)).Card.Spent);
        Assert.Empty((await house.Help(handle)).Given);
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Reverse_GivesTheUnitsBackOnce(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10);
        var handle = await house.Cases.Case();
        await house.Give(handle, Nights, 10);
        var delivery = (await house.Help(handle)).Given.Single().Handle;
        Assert.True((await house.Reverse(handle, delivery)).IsDone);
        Assert.Equal(0, (await house.Contract(contract)).Card.Spent);
        var again = await house.Reverse(handle, delivery);
        Assert.Equal(WriteEnd.Refused, again.End);
        Assert.Contains("reversed before", again.Problem, StringComparison.Ordinal);
        Assert.Equal(0, (await house.Contract(contract)).Card.Spent);
        Assert.Equal(DeliveryMark.Reversed, (await house.Contract(contract)).Last.Single().Mark);
        Assert.Equal(0, (await house.Give(handle, Nights, 10)).Unfunded);
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Reverse_OfWhatStandsInAClaim_IsRefusedUntilTheClaimIsSentBack(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10);
        var handle = await house.Cases.Case();
        await house.Give(handle, Nights, 3);
        var delivery = (await house.Help(handle)).Given.Single().Handle;
        var claim = await house.Done<FundingLedger>((ledger, process) => ledger.Claim(new NewClaim(contract, Today, null), process, Cancel));
        Assert.Equal(WriteEnd.Refused, (await house.Reverse(handle, delivery)).End);
        await house.Done<FundingLedger>((ledger, process) => ledger.SendBack(claim, "Wrong month", 1, process, Cancel));
        Assert.True((await house.Reverse(handle, delivery)).IsDone);
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Record_TwiceAtOnceOnTheLastUnit_IsFundedExactlyOnce(Engine engine)
    {
        await using var house = await Open(engine);
        var (one, two) = (await house.Cases.Case(), await house.Cases.Case());
        for (var round = 0; round < 8; round++)
        {
            var contract = await house.Bought(Nights, 1);
            var both = await Task.WhenAll(Task.Run(() => house.Give(one, Nights, 1)), Task.Run(() => house.Give(two, Nights, 1)));
            Assert.All(both, answer => Assert.True(answer.Write.IsDone, answer.Write.Problem));
            Assert.Equal(1, both.Sum(answer => answer.Unfunded));
            Assert.Equal(0, (await house.Contract(contract)).Card.Left);
        }
        Assert.Empty(await house.Findings());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Need_ThatNobodyFunds_IsMetByFundedHelp(Engine engine)
    {
        await using var house = await Open(engine);
        var handle = await house.Cases.Case();
        var who = await house.Cases.Who(CaseHouse.Mira);
        await house.Cases.Done<HelpDesk>(desk => desk.RecordNeed(handle, PartnerService.ShelterWomen, NeedReason.Asked, Today.AddDays(-20), house.Cases.Process(who), Cancel));
        Assert.True((await house.Help(handle)).Needs.Single().Unfunded);
        var twice = await house.Cases.Write<HelpDesk>(desk => desk.RecordNeed(handle, PartnerService.ShelterWomen, NeedReason.Asked, Today, house.Cases.Process(who), Cancel));
        Assert.Equal(WriteEnd.Refused, twice.End);
        await house.Bought(Nights, 10);
        await house.Give(handle, Nights, 1);
        var met = (await house.Help(handle)).Needs.Single();
        Assert.Equal((NeedState.Met, false), (met.State, met.Unfunded));
        var fact = await house.Cases.Ask<AppDb, Throughline.Cases.Facts.NeedFactRow>(db => db.Set<Throughline.Cases.Facts.NeedFactRow>().SingleAsync(Cancel));
        Assert.Equal((true, false, true, 20), (fact.Given, fact.Unfunded, fact.Ended, fact.DaysWithout));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Help_OfACaseOfSomebodyElse_IsAbsentToPoliceCoordinatorAndStrangers(Engine engine)
    {
        await using var house = await Open(engine);
        var handle = await house.Cases.Case();
        foreach (var user in (string[])[CaseHouse.Marrek, CaseHouse.Zira, CaseHouse.Sabel, CaseHouse.Toma, Tace])
        {
            var who = await house.Cases.Who(user);
            Assert.Null(await house.Cases.Ask<HelpDesk, HelpView?>(desk => desk.Of(handle, who, Cancel)));
            var answer = await house.Cases.Ask<HelpDesk, HelpAnswer>(desk => desk.RecordHelp(handle, [new HelpGiven(Nights, 1, who.OrganisationId, Today)], house.Cases.Process(who), Cancel));
            Assert.Equal(WriteEnd.Absent, answer.Write.End);
        }
    }
}
