using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Changes;

public sealed class ChangesBadInputTest
{
    private const string Before = "Article 1. Help\n\n1. Help is given at once to everybody.\n\n2. It is free.\n\nArticle 2. Shelter\n\n1. A shelter is open to every victim for thirty days.\n";
    private const string After = "Article 1. Help\n\n1. Help is given at once to every person.\n\n2. It is free.\n\nArticle 1-1. Costs\n\n1. The State bears the costs of the help.\n\nArticle 2. Shelter\n\n1. A shelter is open to every victim for ninety days.\n";

    public static TheoryData<string, string> Files => new()
    {
        { "", "empty" },
        { "{", "Line 1" },
        { "null", "must be an object" },
        { "[]", "must be an object" },
        { "\"changes\"", "must be an object" },
        { "{\"a\":1}", "'a' is not known" },
        { "{\"format\":\"other\"}", "does not say format" },
        { "{\"format\":7}", "'format' must be words" },
        { new string('[', 100_000), "Line 1" },
        { "\u0000\u0001 garbage", "Line 1" },
    };

    public static TheoryData<string, string> Alterations => new()
    {
        { "root['changes'].push(first)", "twice" },
        { "base", "another version" },
        { "target", "altered" },
        { "old", "no unit" },
        { "words", "do not stand" },
        { "place", "no place" },
        { "in", "does not have" },
        { "kind", "no kind of change" },
        { "number", "whole number" },
        { "unknown", "is not known there" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfAFileThatHoldsNoChanges_SaysSoInOneLine(string text, string told)
    {
        var watch = Stopwatch.StartNew();
        var (changes, fault) = ChangesReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(changes);
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault!);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Theory]
    [MemberData(nameof(Alterations))]
    public void Apply_OfAnAlteredFile_IsRefusedInOneLine(string what, string told)
    {
        var before = Laws.Text(Before);
        var root = JsonNode.Parse(ChangesJson.Write(ChangeDerivation.Derive(before, Laws.Text(After))))!;
        var changes = root["changes"]!.AsArray();
        var reworded = changes.First(change => change!["words"] is not null)!;
        var inserted = changes.First(change => change!["unit"] is not null)!;
        switch (what)
        {
            case "base": root["base"] = new string('0', 32); break;
            case "target": root["target"] = new string('0', 32); break;
            case "old": reworded["old"] = "art_999"; break;
            case "words": reworded["words"]![0]!["deleted"] = "other words"; break;
            case "place": inserted["at"]!["place"] = 40; break;
            case "in": inserted["at"]!["in"] = "art_77"; break;
            case "kind": reworded["kind"] = "burning"; break;
            case "number": reworded["words"]![0]!["at"] = -1; break;
            case "unknown": reworded["script"] = "x"; break;
            default: changes.Add(reworded.DeepClone()); break;
        }
        var (read, fault) = ChangesReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        var line = fault ?? ChangeApplication.Apply(before, read!).Refusal;
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line!);
    }

    [Fact]
    public void Schema_IsJsonAndNamesEveryKind()
    {
        var schema = JsonNode.Parse(ChangesJson.Schema)!;
        Assert.Equal(Enum.GetValues<ChangeKind>().Length, schema["$defs"]!["kind"]!["enum"]!.AsArray().Count);
        var written = JsonNode.Parse(ChangesJson.Write(ChangeDerivation.Derive(Laws.Text(Before), Laws.Text(After))))!;
        Assert.All(schema["required"]!.AsArray(), name => Assert.NotNull(written[name!.GetValue<string>()]));
    }
}
