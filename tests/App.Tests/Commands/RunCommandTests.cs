using System.Text.Json;
using Xunit;

namespace Throughline.App.Tests.Commands;

/// <summary>Procedures with the values of a country, and cases run under them, from the command line.</summary>
public sealed class RunCommandTests
{
    private static string Adult => EngineCommandTests.Sample("../sop/reference/adult.sop.yaml");

    private static string Country(string name) => EngineCommandTests.Sample($"../sop/params/{name}.params.yaml");

    private static string Log(string name) => EngineCommandTests.Sample($"../sop/runs/{name}.events.yaml");

    [Fact]
    public async Task Check_ReferenceWithACountry_NamesSourcesAndPrintsItsBounds()
    {
        var (code, output, error) = await EngineCommandTests.Run("sop", "check", Adult, "--params", Country("bg"), "--on", "2026-06-01");
        Assert.True(code == 0, error);
        Assert.Contains("[param-unverified] recovery and reflection (reflection): 30 days in BG is not verified", output, StringComparison.Ordinal);
        Assert.Contains("source: nrm.bg", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^Exact for up to 20,000 combinations", output);
    }

    [Fact]
    public async Task Check_UnderTheHolidaysOfArdania_EndsWithOneAndNamesTheMoment()
    {
        var (code, output, _) = await EngineCommandTests.Run("sop", "check", Adult, "--params", Country("ardania"), "--on", "2026-06-01", "--json");
        Assert.Equal(1, code);
        using var findings = JsonDocument.Parse(output);
        var error = Assert.Single(findings.RootElement.EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(("deadline-not-always-kept", "S10"), (error.GetProperty("rule").GetString(), error.GetProperty("step").GetString()));
        Assert.Contains("30 April 2026", error.GetProperty("path").EnumerateArray().Last().GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FirstWeek_TellsWhatIsOpenAndDue()
    {
        var (code, output, error) = await EngineCommandTests.Run("sop", "run", Adult, "--events", Log("first-week"), "--params", Country("ardania"), "--on", "2026-04-27", "--now", "2026-05-20T09:00");
        Assert.True(code == 0, error);
        Assert.Contains("23 of 23 events taken", output, StringComparison.Ordinal);
        Assert.Contains("due 2026-05-14 18:00, overdue: 3 working days from S9", output, StringComparison.Ordinal);
        Assert.Contains("period S8 Recovery and reflection, until 2026-05-31 00:00", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RefusedEvent_EndsWithOneAndNamesLineRuleAndBasis()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.events.yaml");
        await File.WriteAllTextAsync(file, "events:\n  - { at: 2026-03-01T09:30, fact: danger, value: no }\n  - { at: 2026-03-01T09:31, do: S7 }\n", TestContext.Current.CancellationToken);
        try
        {
            var (code, output, _) = await EngineCommandTests.Run("sop", "run", Adult, "--events", file);
            Assert.Equal(1, code);
            Assert.Contains(":3: refused [not-open] S7 Reasonable grounds is not open.", output, StringComparison.Ordinal);
            (code, output, _) = await EngineCommandTests.Run("sop", "run", Adult, "--events", file, "--json");
            using var state = JsonDocument.Parse(output);
            Assert.Equal((1, 1, "EU-11-1"), (code, state.RootElement.GetProperty("taken").GetInt32(), state.RootElement.GetProperty("refusal").GetProperty("basis").GetString()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Migrate_ToTheNextVersion_TellsWhatStaysAndMovesNothing()
    {
        var (code, output, error) = await EngineCommandTests.Run("sop", "migrate", EngineCommandTests.Sample("sop/adult-3.1.sop.yaml"), EngineCommandTests.Sample("sop/adult.sop.yaml"), "--events", Log("ardania"));
        Assert.True(code == 0, error);
        Assert.StartsWith("ardania-nrm-adults 3.1 to 3.2", output, StringComparison.Ordinal);
        Assert.Contains("stays granted (I6): S3; S6; S9", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sop check ADULT --on 2026-01-01", "--on and --region go with --params")]
    [InlineData("sop check ADULT --params BG --on yesterday", "write a real date")]
    [InlineData("sop check ADULT --params BG --region North", "no calendar of a region")]
    [InlineData("sop check ADULT --params ARDANIA --region North", "Northern Province")]
    [InlineData("sop check ADULT --params ADULT", "knows the format 'throughline-params/1'")]
    [InlineData("sop run ADULT --events ADULT", "has no key 'format'")]
    [InlineData("sop run ADULT --events missing.yaml", "does not exist")]
    [InlineData("sop run ADULT --events LOG --now noon", "write a moment")]
    [InlineData("sop migrate ADULT OTHER --events LOG", "between versions of one procedure only")]
    [InlineData("sop schema laws", "choose one of sop, params, events, scenario")]
    [InlineData("sop simulate ADULT --scenario SCENARIO --sensitivity wait:nobody", "no such measure")]
    [InlineData("sop simulate ADULT --scenario SCENARIO --sensitivity finished --by 0", "--by")]
    public async Task Sop_BadInput_IsOneLineAndEndsWithTwo(string line, string words)
    {
        var names = new Dictionary<string, string>
        {
            ["ADULT"] = Adult, ["BG"] = Country("bg"), ["ARDANIA"] = Country("ardania"), ["LOG"] = Log("first-week"),
            ["OTHER"] = EngineCommandTests.Sample("sop/adult.sop.yaml"), ["SCENARIO"] = EngineCommandTests.Sample("../sop/scenarios/reference.scenario.yaml"),
        };
        var (code, output, error) = await EngineCommandTests.Run([.. line.Split(' ').Select(w => names.GetValueOrDefault(w, w))]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
