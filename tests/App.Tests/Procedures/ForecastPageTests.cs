using System.Net;
using System.Text;
using AngleSharp.Dom;
using Throughline.App.Demonstration;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Procedures.Forecasts;
using Throughline.Sop;
using Xunit;

namespace Throughline.App.Tests.Procedures;

/// <summary>The capacity question, asked on a page.</summary>
public sealed class ForecastPageTests
{
    private const int HeaviestPage = 40 * 1024;

    private static string Sample(string name) => File.ReadAllText(Path.Combine(SampleFolder.Country, "sop", name));

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Forecast_MorePlaces_AnswersInTheHeadingAndTheAddressGivesItAgain(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = await Added(coordinator, Sample("adult.sop.yaml"));
        var asItStands = await coordinator.Page(path + "/forecast");
        Assert.Matches("^With 6 places, [0-9]+ in 100 men wait no longer than a day$", asItStands.QuerySelector("h1")!.TextContent);

        var address = path + "/forecast?p.shelter-men=14";
        var changed = await coordinator.Page(address);
        var heading = changed.QuerySelector("h1")!.TextContent;
        Assert.Matches("^With 14 places, [0-9]+ in 100 men wait no longer than a day; as it stands, [0-9]+$", heading);
        var figures = System.Text.RegularExpressions.Regex.Matches(heading, "[0-9]+").Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(figures[1] > figures[3] + 20, heading);
        Assert.Equal("14", changed.GetElementById("p.shelter-men")!.GetAttribute("value"));
        Assert.Empty(changed.QuerySelectorAll("[style], script"));
        // The chart says in words what it shows, and the table beside it holds the numbers.
        Assert.Contains($"men: {figures[3]} → {figures[1]}", changed.QuerySelector("svg title")!.TextContent, StringComparison.Ordinal);

        var reader = await app.SignIn(Role.Investigator);
        Assert.Equal(heading, (await reader.Page(address)).QuerySelector("h1")!.TextContent);
        Assert.True(Encoding.UTF8.GetByteCount(await reader.GetStringAsync(address)) < HeaviestPage);
    }

    [Fact]
    public async Task Forecast_HowManyPlaces_IsOneClick()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = await Added(coordinator, Sample("adult.sop.yaml"));
        var page = await coordinator.Page(path + "/forecast");
        var answer = await coordinator.Page(page.QuerySelectorAll("a").First(link => link.TextContent.StartsWith("Work it out", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Matches("^[0-9]+ places keep the wait under a day for 95 in 100 men; with [0-9]+ it is [0-9]+$", answer.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(new Uri(path + "/forecast?find=nowhere:man", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("p.shelter-men=-1")]
    [InlineData("p.shelter-men=many")]
    [InlineData("surge=9999999999999999999")]
    [InlineData("years=0")]
    [InlineData("s.panel=0")]
    [InlineData("m.state=1.5")]
    public async Task Forecast_FigureThatCannotBe_IsNamedBesideItsField(string query)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = await Added(coordinator, Sample("adult.sop.yaml"));
        var page = await coordinator.Page($"{path}/forecast?{query}");
        var field = query.Split('=')[0];
        Assert.Contains("whole number", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal(query.Split('=')[1], page.GetElementById(field)!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("svg.ch"));
    }

    [Fact]
    public async Task Forecast_VersionWithoutOrWithAFaultyScenario_SaysWhatToDo()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var without = await Added(coordinator, Sample("adult-3.1.sop.yaml"));
        Assert.Contains("Add it under “scenario”", (await coordinator.Page(without + "/forecast")).QuerySelector(".none")!.TextContent, StringComparison.Ordinal);
        var faulty = await Added(coordinator, Sample("adult.sop.yaml").Replace("staff: 6", "staff: six", StringComparison.Ordinal));
        Assert.Matches("Line [0-9]+, column [0-9]+", (await coordinator.Page(faulty + "/forecast")).QuerySelector(".none")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(new Uri("/procedures/nothing/forecast", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public void Applied_KnobsAsTheFileHasThem_ChangeNothing()
    {
        var file = Encoding.UTF8.GetBytes(Sample("adult.sop.yaml"));
        var scenario = ScenarioReader.Read(file, SopReader.Read(file, "adult").Procedure!).Scenario!;
        var knobs = new ForecastKnobs(scenario.Services.ToDictionary(s => s.Id, s => s.Places), new Dictionary<string, int>(), scenario.People.ToDictionary(p => p.Id, ForecastKnobs.PerYear), new Dictionary<string, long>(), 0, 2, 1);
        Assert.True(knobs.ChangeNothing(scenario));
        Assert.Equal(scenario.People.Select(p => p.PerHour), knobs.Applied(scenario).People.Select(p => p.PerHour));
        Assert.False((knobs with { Surge = 10 }).ChangeNothing(scenario));
        Assert.Equal(scenario.People.Select(p => p.PerHour * 1.1), (knobs with { Surge = 10 }).Applied(scenario).People.Select(p => p.PerHour));
    }

    private static async Task<string> Added(HttpClient client, string file)
    {
        var answer = await ProcedurePagesTests.Upload(client, Encoding.UTF8.GetBytes(file));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
