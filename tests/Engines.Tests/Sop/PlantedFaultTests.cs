using System.Text.RegularExpressions;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Every pair of samples/sop/faults: the fault is found by the rule its header names, its twin holds.</summary>
public sealed class PlantedFaultTests
{
    private static readonly string[] Warnings = ["start-again"];

    private static readonly string[] SeenInPlace =
        ["no-actor", "no-deadline", "no-basis", "unreachable", "no-finish", "I10-start", "no-end", "unknown-consent", "unknown-service", "unknown-number", "unknown-parameter"];

    private static string Folder => Path.Combine(SopFiles.Root, "samples/sop/faults");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.fault.sop.yaml").Select(f => Path.GetFileName(f).Replace(".fault.sop.yaml", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The rules the headers name.</summary>
    public static IEnumerable<string> Rules =>
        Directory.EnumerateFiles(Folder, "*.fault.sop.yaml").Select(f => Regex.Match(File.ReadAllText(f), @"must find (\S+)\.").Groups[1].Value)
            .Where(r => r.Contains('-', StringComparison.Ordinal));

    [Fact]
    public void Folder_HoldsAtLeastFortyPairs()
    {
        Assert.True(Names.Count >= 40);
        Assert.Equal(2 * Names.Count, Directory.EnumerateFiles(Folder).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_PlantedFault_IsFoundAndItsTwinHolds(string name)
    {
        var fault = File.ReadAllText(Path.Combine(Folder, name + ".fault.sop.yaml"));
        var rule = Regex.Match(fault, @"must find (\S+)\.").Groups[1].Value;
        var found = SopCheck.Check(SopText.Whole(fault));
        var planted = found.First(f => f.Rule == rule);
        Assert.True(planted.Severity == FindingSeverity.Error || Warnings.Contains(rule), $"{rule} is a {planted.Severity}");
        // What is missing in one place is seen there; everything else is shown by events, from a start or from where help began.
        Assert.True(planted.Path.Count > 0 || SeenInPlace.Contains(rule), $"{rule} is told without a path");
        if (planted.Path.Count > 0)
            Assert.All(planted.Path, p => Assert.True(p.Length > 2 && !p.Contains('\n', StringComparison.Ordinal)));
        var twin = SopCheck.Check(SopText.Whole(File.ReadAllText(Path.Combine(Folder, name + ".twin.sop.yaml"))));
        Assert.Empty(twin.Where(f => f.Rule == rule || f.Severity == FindingSeverity.Error).Select(f => $"{f.Rule} {f.Message}"));
    }
}
