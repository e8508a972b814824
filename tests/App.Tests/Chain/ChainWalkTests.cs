using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Chain;
using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Chain;

public sealed class ChainWalkTests
{
    private static readonly (ChainKind From, ChainKind To)[] Bridges =
    [
        (ChainKind.Criterion, ChainKind.Provision), (ChainKind.Provision, ChainKind.ProcedureStep), (ChainKind.ProcedureStep, ChainKind.Proposal),
        (ChainKind.Criterion, ChainKind.Proposal), (ChainKind.Criterion, ChainKind.ProcedureStep),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Neighbours_OverTheWholeCountry_AreListedByBothSides(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        await ChainSamples.Load(app);
        var beside = await Beside(app);
        // The content is there at all, and every bridge that the law and the procedure hold is crossed.
        Assert.All((ChainKind[])[ChainKind.Criterion, ChainKind.Provision, ChainKind.ProcedureStep, ChainKind.Proposal], kind => Assert.InRange(beside.Keys.Count(link => link.Kind == kind), 12, 1000));
        Assert.All(Bridges, bridge => Assert.Contains(beside, pair => pair.Key.Kind == bridge.From && pair.Value.Any(next => next.Kind == bridge.To)));
    }

    [Fact]
    public async Task Neighbours_OverTheDemonstrationWithItsPeople_AreListedByBothSides()
    {
        await using var app = await AppHost.StartDemonstration(Engine.Sqlite);
        var beside = await Beside(app);
        Assert.All(Enum.GetValues<ChainKind>(), kind => Assert.Contains(beside.Keys, link => link.Kind == kind));
        // The whole loop: from a criterion to what practice shows, and from there to what is recommended.
        var view = await From(app, new ChainLink(ChainKind.Criterion, "COE-13"), ShelfHouse.Lawyer);
        Assert.All(view!.Rings, ring => Assert.NotEmpty(ring.Stops));
        var back = await From(app, view[ChainKind.Evidence].Stops[0].Link, ShelfHouse.Lawyer);
        Assert.All(back!.Rings, ring => Assert.NotEmpty(ring.Stops));
    }

    [Fact]
    public async Task From_ACriterion_ReachesItsProvisionItsStepAndItsRecommendation()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var sop = await ChainSamples.Load(app);
        var view = await From(app, new ChainLink(ChainKind.Criterion, "COE-13"), ShelfHouse.Lawyer);
        Assert.Contains("Law 61, art. 18(2)", view![ChainKind.Provision].Stops.Select(stop => stop.Label));
        Assert.Contains($"/procedures/{sop}/steps/S8", view[ChainKind.ProcedureStep].Stops.Select(stop => stop.Url));
        Assert.Equal(["R-12"], view[ChainKind.Proposal].Stops.Select(stop => stop.Label));
        Assert.Equal("COE-13", Assert.Single(view[ChainKind.Criterion].Stops).Label);
    }

    [Fact]
    public async Task From_AStep_ReachesCriteriaThroughQuotedProvisionsAndOnlyRecommendationsThatTouchIt()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var sop = await ChainSamples.Load(app);
        var view = await From(app, new ChainLink(ChainKind.ProcedureStep, sop + "/S8"), ShelfHouse.Lawyer);
        Assert.Contains("COE-13", view![ChainKind.Criterion].Stops.Select(stop => stop.Label));
        Assert.Equal(["R-11", "R-12"], view[ChainKind.Proposal].Stops.Select(stop => stop.Label).Order(StringComparer.Ordinal));
        var direct = await From(app, new ChainLink(ChainKind.ProcedureStep, sop + "/S16"), ShelfHouse.Lawyer);
        Assert.Contains("TIP-08-2v", direct![ChainKind.Criterion].Stops.Select(stop => stop.Label));
    }

    [Theory]
    [InlineData(ChainKind.Criterion, "NO-SUCH")]
    [InlineData(ChainKind.Provision, "00000000000000000000000000")]
    [InlineData(ChainKind.ProcedureStep, "00000000000000000000000000/S1")]
    [InlineData(ChainKind.ProcedureStep, "S1")]
    [InlineData((ChainKind)17, "S1")]
    public async Task From_WhatIsNotThere_IsNull(ChainKind kind, string id)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        Assert.Null(await From(app, new ChainLink(kind, id), ShelfHouse.Lawyer));
    }

    [Fact]
    public async Task From_ADraft_IsNull_ButItsVersionInForceIsThere()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var draft = await ChainSamples.Do<ProcedureShelf, ImportAnswer>(app, shelf => shelf.Import(SopSample.Bytes(), "a.sop.yaml", ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));
        var link = new ChainLink(ChainKind.ProcedureStep, draft.Card!.Handle + "/S0");
        Assert.Null(await From(app, link, ShelfHouse.Lawyer));
        await ChainSamples.Do<ProcedureShelf, ShelfChange>(app, shelf => shelf.PutInForce(draft.Card.Handle, new DateOnly(2026, 1, 1), 1, ShelfHouse.Process(ShelfHouse.Coordinator), Cancel));
        Assert.NotNull(await From(app, link, ShelfHouse.Lawyer));
    }

    [Fact]
    public async Task From_ReadOnAnEarlierDay_NamesTheVersionThatHeldThen()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var older = await ProcedurePagesTests.Put(app, SopSample.Bytes(("version: \"3.2\"", "version: \"3.1\"")), new DateOnly(2025, 1, 1));
        var newer = await ProcedurePagesTests.Put(app, SopSample.Bytes(), new DateOnly(2026, 1, 1));
        var then = await From(app, new ChainLink(ChainKind.Criterion, "TIP-06-3a", new DateOnly(2025, 6, 1)), ShelfHouse.Lawyer);
        var now = await From(app, new ChainLink(ChainKind.Criterion, "TIP-06-3a"), ShelfHouse.Lawyer);
        Assert.Equal([$"/procedures/{older}/steps/S0"], then![ChainKind.ProcedureStep].Stops.Select(stop => stop.Url));
        Assert.Equal([$"/procedures/{newer}/steps/S0"], now![ChainKind.ProcedureStep].Stops.Select(stop => stop.Url));
    }

    [Fact]
    public async Task From_ByAViewerWhoMayReadNothing_IsTheSameAsAbsent()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var restricted = ShelfHouse.Somebody(Role.LegalExpert, Side.Coordination, UserState.Restricted);
        Assert.Null(await From(app, new ChainLink(ChainKind.Criterion, "COE-13"), restricted));
        Assert.All(Enum.GetValues<ChainKind>(), kind => Assert.False(ChainReading.MayRead(restricted, kind)));
    }

    // Everything that can be walked to from the criteria; fails when a stop is listed by a neighbour that it does not list itself.
    private static async Task<Dictionary<ChainLink, HashSet<ChainLink>>> Beside(AppHost app)
    {
        await using var scope = app.Scope();
        var walk = scope.ServiceProvider.GetRequiredService<ChainWalk>();
        var open = new Queue<ChainLink>(scope.ServiceProvider.GetRequiredService<Benchmark>().Criteria.Select(criterion => new ChainLink(ChainKind.Criterion, criterion.Id)));
        var beside = new Dictionary<ChainLink, HashSet<ChainLink>>();
        while (open.Count > 0)
        {
            var link = open.Dequeue();
            if (beside.ContainsKey(link)) continue;
            beside[link] = [.. (await walk.Neighbours(link, ShelfHouse.Lawyer, Cancel)).Select(stop => stop.Link with { Date = null })];
            foreach (var next in beside[link]) open.Enqueue(next);
        }
        Assert.Empty(beside.SelectMany(pair => pair.Value.Where(next => !beside[next].Contains(pair.Key)).Select(next => $"{pair.Key} lists {next}, which does not list it")));
        return beside;
    }

    private static Task<ChainView?> From(AppHost app, ChainLink link, Viewer viewer) => ChainSamples.Do<ChainWalk, ChainView?>(app, walk => walk.From(link, viewer, Cancel));
}
