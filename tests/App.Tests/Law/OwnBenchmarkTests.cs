using Throughline.App.Tests.Law.Proposals;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class OwnBenchmarkTests
{
    private static readonly OwnCriterionDraft Draft = new("National plan 2026, measure 4", "residence", Grade.Mandatory, "within the budget", "Help is given in every region.", "Does the law give help in every region?");

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Keep_ACriterion_StandsBesideTheTreaties_AndItsVerdictFallsToReCheckWhenItChanges(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        Assert.DoesNotContain(Benchmark.OwnTier, (await Benchmark_(house)).Tiers);
        var kept = await Keep(house, null, 0, Draft);
        Assert.Equal("OWN-01", kept.Handle);
        var benchmark = await Benchmark_(house);
        Assert.Equal((198, Benchmark.OwnTier, "within the budget"), (benchmark.Criteria.Count, benchmark.Find("OWN-01")!.Tier, benchmark.Find("OWN-01")!.Qualifier));
        var given = await house.Ask<VerdictRegister, VerdictOutcome>(register => register.Give(new VerdictDraft("OWN-01", "XA", VerdictValue.NotAligned, "Nothing says so.", "national expert", new DateOnly(2026, 1, 1), []), ProposalHouse.By(ShelfHouse.Lawyer), ProposalHouse.Cancel));
        Assert.True(given.IsStored);
        Assert.False((await Standing(house)).Stale);
        Assert.Empty(await ToReCheck(house));
        // Another source or topic asks the same; other words ask something else.
        Assert.True((await Keep(house, "OWN-01", 1, Draft with { Citation = "National plan 2027" })).IsStored);
        Assert.False((await Standing(house)).Stale);
        Assert.True((await Keep(house, "OWN-01", 2, Draft with { Statement = "Help is given in every district." })).IsStored);
        var now = await Standing(house);
        Assert.True(now.Stale && now.CriterionChanged);
        Assert.Equal("OWN-01", Assert.Single(await ToReCheck(house)).Criterion);
        Assert.Contains("saved in between", ProposalHouse.Only(await Keep(house, "OWN-01", 2, Draft)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Keep_WhatIsNoCriterion_IsRefusedFieldByField(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        foreach (var (draft, field) in new[]
        {
            (Draft with { Statement = " " }, "Statement"), (Draft with { Question = "" }, "Question"), (Draft with { Citation = "" }, "Citation"), (Draft with { Topic = "weather" }, "Topic"),
            (Draft with { Grade = (Grade)9 }, "Grade"), (Draft with { Statement = new string('x', 1001) }, "Statement"), (Draft with { Qualifier = "bad \ud800" }, "Qualifier"),
        })
            Assert.Equal(field, (await Keep(house, null, 0, draft)).Refusals[0].Field);
        Assert.Contains("no such criterion", ProposalHouse.Only(await Keep(house, "TIP-03c", 1, Draft)), StringComparison.Ordinal);
        Assert.Contains("legal experts", ProposalHouse.Only(await house.Ask<OwnBenchmark, ProposalOutcome>(own => own.Keep(null, 0, Draft, ProposalHouse.By(ShelfHouse.Somebody(Role.CaseManager, Side.Support)), ProposalHouse.Cancel))), StringComparison.Ordinal);
        Assert.Equal(197, (await Benchmark_(house)).Criteria.Count);
    }

    private static Task<Benchmark> Benchmark_(ShelfHouse house) => house.Ask<Benchmark, Benchmark>(Task.FromResult);

    private static Task<ProposalOutcome> Keep(ShelfHouse house, string? id, int version, OwnCriterionDraft draft) => house.Ask<OwnBenchmark, ProposalOutcome>(own => own.Keep(id, version, draft, ProposalHouse.By(ShelfHouse.Lawyer), ProposalHouse.Cancel));

    private static async Task<VerdictCard> Standing(ShelfHouse house) =>
        (await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "XA", LawSamples.Today, ProposalHouse.Cancel))).Single(each => each.Criterion.Id == "OWN-01").Verdict!;

    private static Task<IReadOnlyList<VerdictCard>> ToReCheck(ShelfHouse house) => house.Ask<VerdictRegister, IReadOnlyList<VerdictCard>>(register => register.ToReCheck(ShelfHouse.Lawyer, LawSamples.Today, ProposalHouse.Cancel));
}
