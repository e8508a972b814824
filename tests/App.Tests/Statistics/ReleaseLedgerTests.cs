using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Releases;
using Xunit;

namespace Throughline.App.Tests.Statistics;

public sealed class ReleaseLedgerTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Release_OfAYear_NeedsTwoPersonsAndStaysAsItIs(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var house = new FigureHouse(app);
        var (coordinator, rapporteur, police) = (await house.Viewer(Role.Coordinator), await house.Viewer(Role.Rapporteur), await house.Viewer(Role.Investigator));
        var year = FigureHouse.LastYear;
        Assert.Contains("population", (await house.Prepare(year, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        Assert.True((await house.BringPopulation(FigureHouse.Population(), coordinator)).IsDone);
        Assert.Contains("Nobody", (await house.Prepare(year, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        Assert.NotNull((await house.BringCases(FigureHouse.Register(year, 60, 40, 50), coordinator)).Stored);
        Assert.Contains("not over", (await house.Prepare(year + 1, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        Assert.True((await house.Prepare(year, rapporteur)).IsAbsent);
        var prepared = await house.Prepare(year, coordinator);
        Assert.True(prepared.IsDone);
        Assert.Contains("waits", (await house.Prepare(year, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        Assert.Null(await house.Latest(year, police));
        Assert.True((await house.Approve(prepared.Handle!, coordinator)).IsAbsent);
        Assert.False((await house.Approve(prepared.Handle!, rapporteur, version: 7)).IsDone);
        Assert.True((await house.Approve(prepared.Handle!, rapporteur)).IsDone);
        var release = (await house.Latest(year, police))!;
        Assert.Equal($"R-{year + 1}-01", release.Number);
        Assert.Equal((100, 50), (release.Content.Point.Detected, release.Content.Point.Identified));
        Assert.Equal(250, release.Content.Point.DetectedTenths);
        // New persons come in; what was published does not move.
        Assert.NotNull((await house.BringCases(FigureHouse.Register(year, 30, 30, 30, seed: 1), coordinator)).Stored);
        Assert.Equal(release.Hash, (await house.Latest(year, police))!.Hash);
        Assert.Equal(100, (await house.Latest(year, police))!.Content.Totals.All);
        // A correction names the old release and holds from then on.
        Assert.Contains("correction", (await house.Prepare(year, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        var correction = await house.Prepare(year, coordinator, release.Number, "A register came late.");
        Assert.True(correction.IsDone, correction.Refusals.FirstOrDefault().Problem);
        Assert.True((await house.Approve(correction.Handle!, rapporteur)).IsDone);
        Assert.Equal(($"R-{year + 1}-02", release.Number, 160), ((await house.Latest(year, police))!.Number, (await house.Latest(year, police))!.Corrects, (await house.Latest(year, police))!.Content.Totals.All));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Prepare_OnePersonMore_IsRefusedBecauseTheDifferenceTells(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var house = new FigureHouse(app);
        var (coordinator, rapporteur) = (await house.Viewer(Role.Coordinator), await house.Viewer(Role.Rapporteur));
        var year = FigureHouse.LastYear;
        await house.BringPopulation(FigureHouse.Population(), coordinator);
        await house.BringCases(FigureHouse.Register(year, 60, 40, 50), coordinator);
        await house.Approve((await house.Prepare(year, coordinator)).Handle!, rapporteur);
        await house.BringCases(FigureHouse.Register(year, 1, 0, 0, seed: 5), coordinator);
        var answer = await house.Prepare(year, coordinator, $"R-{year + 1}-01", "One more");
        Assert.Contains("smaller than the threshold", Assert.Single(answer.Refusals).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Prepare_FewIdentified_ClosesThemAndRaisedThresholdClosesMore(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var house = new FigureHouse(app);
        var coordinator = await house.Viewer(Role.Coordinator);
        var year = FigureHouse.LastYear;
        await house.BringPopulation(FigureHouse.Population(), coordinator);
        await house.BringCases(FigureHouse.Register(year, 60, 40, 95), coordinator);
        var working = await house.In<FigureDesk, FigureContent?>(desk => desk.Working(year, coordinator, default));
        Assert.Equal(100, working!.Point.Detected);
        Assert.Null(working.Point.Identified);
        Assert.False((await house.In<ReleaseLedger, Throughline.Statistics.StatisticsAnswer>(ledger => ledger.RaiseThreshold(11, FigureHouse.Act(coordinator, "threshold.raise"), default))).IsDone);
        Assert.True((await house.In<ReleaseLedger, Throughline.Statistics.StatisticsAnswer>(ledger => ledger.RaiseThreshold(101, FigureHouse.Act(coordinator, "threshold.raise"), default))).IsDone);
        Assert.Null((await house.In<FigureDesk, FigureContent?>(desk => desk.Working(year, coordinator, default)))!.Point.Detected);
        Assert.Null(await house.In<FigureDesk, FigureContent?>(async desk => await desk.Working(year, await house.Viewer(Role.Investigator), default)));
    }
}
