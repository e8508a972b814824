using System.Text.Json;
using Xunit;

namespace Throughline.App.Tests.Commands;

/// <summary>The capacity question as a ministry asks it.</summary>
public sealed class SimulateCommandTests
{
    private static string Procedure => EngineCommandTests.Sample("sop/adult.sop.yaml");

    private static string Scenario => EngineCommandTests.Sample("../sop/scenarios/ardania.scenario.yaml");

    [Fact]
    public async Task Places_ForMen_AnswersInASentenceWithItsUncertainty()
    {
        var (code, output, error) = await EngineCommandTests.Run("sop", "places", Procedure, "--scenario", Scenario, "--service", "shelter-men", "--profile", "man", "--wait", "24 hours", "--years", "2", "--replications", "8");
        Assert.True(code == 0, error);
        Assert.Matches("^With [0-9]+ places for 'man', [0-9.]+ in 100 \\([0-9.]+–[0-9.]+\\) wait no longer than 24 hours; with [0-9]+, ", output);
    }

    [Fact]
    public async Task Simulate_AsJson_TellsWaitsDeadlinesPlacesAndMoney()
    {
        var (code, output, error) = await EngineCommandTests.Run("sop", "simulate", Procedure, "--scenario", Scenario, "--years", "1", "--replications", "4", "--seed", "3", "--json");
        Assert.True(code == 0, error);
        using var result = JsonDocument.Parse(output);
        Assert.All(["steps", "services", "deadlines", "occupancy", "budgets"], key => Assert.NotEqual(0, result.RootElement.GetProperty(key).GetArrayLength()));
    }

    [Theory]
    [InlineData("--years", "0", "--years")]
    [InlineData("--replications", "0", "--replications")]
    [InlineData("--wait", "soon", "24 hours")]
    [InlineData("--scenario", "missing.yaml", "does not exist")]
    public async Task Simulate_WithBadOptions_SaysSoInOneLine(string option, string value, string words)
    {
        string[] more = option == "--scenario" ? [] : ["--scenario", Scenario];
        var (code, output, error) = await EngineCommandTests.Run(["sop", "simulate", Procedure, option, value, .. more]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
