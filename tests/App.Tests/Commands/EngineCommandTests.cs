using System.Diagnostics;
using System.Text.Json;
using Throughline.App.Commands;
using Xunit;

namespace Throughline.App.Tests.Commands;

/// <summary>The engine commands as a person meets them: their own process, its exit code and what it prints.</summary>
public sealed class EngineCommandTests
{
    [Fact]
    public async Task SopCheck_ProcedureWithoutErrors_EndsWithZero()
    {
        var (code, output, _) = await Run("sop", "check", Sample("sop/adult.sop.yaml"));
        Assert.Equal(0, code);
        Assert.EndsWith("0 errors, 1 warning, 2 notes", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SopCheck_FlawedProcedureAsJson_EndsWithOneAndListsTheFindings()
    {
        var (code, output, _) = await Run("sop", "check", Sample("sop/flawed.sop.yaml"), "--json");
        Assert.Equal(1, code);
        using var findings = JsonDocument.Parse(output);
        Assert.Equal(5, findings.RootElement.GetArrayLength());
        Assert.Equal(["severity", "rule", "step", "line", "message", "path"], findings.RootElement[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task SopDraw_Procedure_WritesAPicture()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        try
        {
            Assert.Equal(0, (await Run("sop", "draw", Sample("sop/adult.sop.yaml"), "-o", file, "--language", "ru")).Code);
            Assert.StartsWith("<svg ", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("sop", "check", "README.md", "README.md:")]
    [InlineData("sop", "check", "missing.sop.yaml", "does not exist")]
    [InlineData("sop", "check", "sop", "is a folder")]
    [InlineData("screen", "sop/adult.sop.yaml", null, "not valid JSON")]
    [InlineData("screen", "missing.json", null, "does not exist")]
    public async Task EngineCommand_BadInput_EndsWithTwoAndOneLine(string command, string second, string? third, string words)
    {
        var (code, output, error) = third is null ? await Run(command, Sample(second)) : await Run(command, second, Sample(third));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Screen_Sample_SaysTheOutcomeAndNoFindingOnStatus()
    {
        var (code, output, _) = await Run("screen", Sample("screening/child-in-transit.json"), "--json");
        Assert.Equal(0, code);
        using var result = JsonDocument.Parse(output);
        Assert.Equal("riskOfExploitation", result.RootElement.GetProperty("outcome").GetString());
    }

    internal static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    internal static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "ardania", name);
    }
}
