using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Chain;

public sealed class ChainPagesTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Chain_OfAStep_NamesItsNeighboursAndSaysWhereThereIsNone(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var sop = await ChainSamples.Load(app);
        var reader = await app.SignIn(Role.LegalExpert);
        var page = await reader.Page($"/chain?kind=ProcedureStep&id={sop}%2FS8");
        var stops = page.QuerySelectorAll("ol.line > li");
        Assert.Equal(6, stops.Length);
        Assert.Contains("COE-13", stops[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Law 61, art. 18(2)", stops[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("you are here", stops[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("No evidence on S8", stops[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("R-12", stops[5].TextContent, StringComparison.Ordinal);
        // The strip says the same in short.
        var strip = page.QuerySelectorAll("nav.chain li");
        Assert.Contains("No evidence on S8", strip[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("+ 1", strip[5].TextContent, StringComparison.Ordinal);
        // Every stop can be walked on from, without a script.
        Assert.NotEmpty(stops[1].QuerySelectorAll("a[href^='/chain']"));
        foreach (var link in stops[1].QuerySelectorAll("a[href^='/chain']")) await reader.Page(link.GetAttribute("href")!);
    }

    [Fact]
    public async Task Step_WhoseProvisionALaterTextChanged_SaysReCheck()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var sop = await ChainSamples.Load(app);
        var reader = await app.SignIn("mira.halvor@opendoor.example");
        var basis = (await reader.Page($"/procedures/{sop}/steps/S8")).QuerySelectorAll("dd .d-block").Where(line => line.TextContent.Contains("art. 18", StringComparison.Ordinal)).ToList();
        // Law 209 rewrote art. 18(2) from 1 October 2026 and left art. 18(1) alone.
        Assert.Contains("re-check", Assert.Single(basis, line => line.TextContent.Contains("18(2)", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("re-check", Assert.Single(basis, line => line.TextContent.Contains("18(1)", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chain?kind=ProcedureStep&id=nothing")]
    [InlineData("/chain?kind=2&id=nothing")]
    [InlineData("/chain?kind=Nothing&id=S1")]
    [InlineData("/chain?kind=Criterion&id=COE-13&date=yesterday")]
    [InlineData("/chain?kind=CaseAction&id=nothing/S1")]
    [InlineData("/chain?id=S1")]
    public async Task Chain_OfWhatIsNotThere_IsNotFound(string path)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn(Role.CaseManager)).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Chain_WithoutAPlace_OffersPlacesToStartFrom()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var page = await (await app.SignIn(Role.CaseManager)).Page("/chain");
        Assert.NotNull(page.QuerySelector("main a[href='/procedures']"));
    }

    [Fact]
    public async Task Pages_OfTheLoadedCountry_AreServedAtOnce()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var sop = await ChainSamples.Load(app);
        var reader = await app.SignIn(Role.CaseManager);
        foreach (var path in (string[])[$"/procedures/{sop}", $"/procedures/{sop}/steps/S8", "/chain?kind=Criterion&id=COE-13"])
        {
            await reader.Page(path);
            var clock = Stopwatch.StartNew();
            var bytes = (await reader.GetByteArrayAsync(path)).Length;
            TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {clock.ElapsedMilliseconds} ms, {bytes} bytes");
            // Ten times what it takes on a quiet machine: a walk without bounds would be far over it.
            Assert.InRange(clock.ElapsedMilliseconds, 0, 5000);
        }
    }
}
