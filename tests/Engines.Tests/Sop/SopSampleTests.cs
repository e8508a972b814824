using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

public sealed class SopSampleTests
{
    [Fact]
    public void Check_AdultProcedureOfArdania_HasNoErrorAndSaysWhatIsOpen()
    {
        var procedure = SopFiles.Sample("adult.sop.yaml");
        Assert.Equal(Enumerable.Range(0, 21).Select(i => $"S{i}"), procedure.Steps.Select(s => s.Id));
        Assert.All(procedure.Steps, s => Assert.True(s.Title.ContainsKey("en") && s.Title.ContainsKey("ru")));
        var found = SopCheck.Check(procedure);
        Assert.DoesNotContain(found, f => f.Severity == FindingSeverity.Error);
        Assert.Equal([("basis-required", "S8"), ("basis-unverified", "S13"), ("basis-unverified", "S17")], found.Select(f => (f.Rule, f.StepId!)));
    }

    [Fact]
    public void Check_AdultProcedureOfArdania_CitesProvisionsOfTheSampleLaw()
    {
        foreach (var basis in SopFiles.Sample("adult.sop.yaml").Steps.SelectMany(s => s.Basis).OfType<ProvisionBasis>())
        {
            Assert.Equal(new DateOnly(2026, 1, 1), basis.Date);
            var number = Regex.Match(basis.Label, @"(?:art\. |pt )(\d+)").Groups[1].Value;
            Assert.Contains(basis.Act == "law-61" ? $"__art_{number}" : $"__para_{number}", basis.EId, StringComparison.Ordinal);
            var file = Path.Combine(SopFiles.Root, "samples/ardania/law", basis.Act == "law-61" ? "law-61_2025-09-01.md" : "resolution-118_2025-07-01.md");
            var text = File.ReadAllText(file);
            Assert.Matches(basis.Act == "law-61" ? $@"(?m)^#+ Article {number}\b" : $@"(?m)^{number}\. ", text);
            var chapter = Regex.Matches(text[..Regex.Match(text, basis.Act == "law-61" ? $@"(?m)^#+ Article {number}\b" : $@"(?m)^{number}\. ").Index], @"CHAPTER ([IVX]+)\.")[^1].Groups[1].Value;
            Assert.StartsWith($"chp_{chapter}__", basis.EId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_FlawedProcedure_ShowsTheFiveFaultsOfTheGuide()
    {
        var errors = SopCheck.Check(SopFiles.Sample("flawed.sop.yaml")).Where(f => f.Severity == FindingSeverity.Error).ToList();
        Assert.Equal(["S2 I1-way", "S2 decision-gap", "S2 record-too-early", "S3 I4-review", "S4 no-deadline"], errors.Select(f => $"{f.StepId} {f.Rule}").Order(StringComparer.Ordinal));
        Assert.Contains("derived from “co-operates with the police”", errors.Single(e => e.Rule == "I1-way").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs-papers == yes", "I1-way", "S13", FindingSeverity.Error)]
    [InlineData("grounds == found", "I1-asks", "S7", FindingSeverity.Warning)]
    public void Check_AdultProcedureThatAsksForCooperation_IsFound(string condition, string rule, string step, FindingSeverity severity)
    {
        var text = File.ReadAllText(Path.Combine(SopFiles.Root, "samples/ardania/sop/adult.sop.yaml"));
        var changed = text.Replace($"when: \"{condition}\"", $"when: \"{condition} and takes-part == yes\"", StringComparison.Ordinal);
        Assert.Contains(SopCheck.Check(SopText.Whole(changed)), f => f.Rule == rule && f.StepId == step && f.Severity == severity);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Svg_AdultProcedure_IsWellFormedAndFitsAPage(string language)
    {
        var procedure = SopFiles.Sample("adult.sop.yaml");
        var svg = XDocument.Parse(SopPicture.Svg(procedure, language, "S8")).Root!;
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(box[2], 900, 1280);
        Assert.Equal(21, svg.Descendants().Count(e => e.Name.LocalName == "a"));
        Assert.NotNull(svg.Elements().FirstOrDefault(e => e.Name.LocalName == "title"));
        Assert.NotNull(svg.Elements().FirstOrDefault(e => e.Name.LocalName == "desc"));
        Assert.Single(svg.Descendants(), e => (string?)e.Attribute("class") == "box cur bad");
        Assert.DoesNotContain(svg.Descendants(), e => e.Attribute("style") is not null || e.Name.LocalName == "style");
    }

    [Fact]
    public void Svg_TextOfTheFile_IsEscaped()
    {
        var procedure = SopText.Steps($"id: A, title: 'a <script> & \"b\"', start: yes, end: yes, {SopText.Duties}");
        Assert.DoesNotContain("<script>", SopPicture.Svg(procedure, "en"), StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(SopPicture.Standalone(procedure, "\"><x>")));
    }

    [Fact]
    public void Schema_KeysOfEveryPart_AreTheKeysTheReaderTakes()
    {
        using var schema = JsonDocument.Parse(SopSchema.Json);
        string[] Keys(JsonElement part) => [.. part.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        var parts = schema.RootElement.GetProperty("$defs");
        var probe = new Dictionary<string, Func<string, string>>
        {
            ["step"] = key => $"steps:\n  - {{id: A, title: T, {key}: zzz}}\n",
            ["actor"] = key => $"actors:\n  - {{{key}: zzz}}\n",
            ["fact"] = key => $"facts:\n  - {{{key}: zzz}}\n",
            ["named"] = key => $"records:\n  - {{{key}: zzz}}\n",
            ["way"] = key => $"steps:\n  - {{id: A, title: T, next: [{{{key}: zzz}}]}}\n",
            ["decision"] = key => $"steps:\n  - {{id: A, title: T, decision: {{{key}: zzz}}}}\n",
        };
        foreach (var (name, text) in probe)
        {
            Assert.All(Keys(parts.GetProperty(name)).Where(k => k is not ("id" or "title") || name != "step"), k => Assert.DoesNotContain(SopText.Read(text(k)).Faults, f => f.Message.Contains("has no key", StringComparison.Ordinal)));
            var listed = SopText.Read(text("zz9zz9zz9")).Faults.Single(f => f.Message.Contains("has no key", StringComparison.Ordinal)).Message;
            var known = listed[(listed.IndexOf("known here: ", StringComparison.Ordinal) + 12)..].Split(", ");
            Assert.Equal(known.Order(), Keys(parts.GetProperty(name)).Order());
        }
        Assert.All(Keys(schema.RootElement), k => Assert.DoesNotContain(SopText.Read($"{k}: zzz\n").Faults, f => f.Message.Contains("has no key", StringComparison.Ordinal)));
    }
}
