using System.Globalization;
using System.Xml.Linq;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

public sealed class SopPictureKeyTests
{
    [Theory]
    [InlineData("screen", null), InlineData("a4", "190mm"), InlineData("a4-across", "277mm"), InlineData("a3-across", "400mm")]
    public void Standalone_EveryPage_KeepsItsWidthAndEveryTextInside(string name, string? width)
    {
        var page = PicturePage.All.Single(p => p.Name == name);
        foreach (var language in new[] { "en", "ru" })
        {
            var svg = XDocument.Parse(SopPicture.Standalone(SopFiles.Sample("adult.sop.yaml"), language, page: page)).Root!;
            var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            if (width is not null)
                Assert.Equal(width, svg.Attribute("width")!.Value);
            var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").ToList();
            Assert.All(texts, t => Assert.True((double)t.Attribute("y")! <= size[3] && (t.Attribute("text-anchor") is not null || (double)t.Attribute("x")! + PictureText.Of(t.Value) <= size[2] + 1), t.Value));
            Assert.Equal(texts.Count, texts.Select(t => ((double)t.Attribute("x")!, (double)t.Attribute("y")!)).Distinct().Count());
        }
    }

    [Fact]
    public void Standalone_Decision_IsToldInWordsUnderThePicture()
    {
        var procedure = SopFiles.Sample("adult.sop.yaml");
        Assert.Contains("→ S1: danger or urgent need = yes", SopPicture.Standalone(procedure, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("danger or urgent need", SopPicture.Svg(procedure, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Procedure_NamesEveryStepAndWay()
    {
        var procedure = SopFiles.Sample("adult.sop.yaml");
        var lines = SopPicture.Text(procedure, "en").Split('\n');
        Assert.All(procedure.Steps, s => Assert.Single(lines, l => l.StartsWith($"  {s.Id} {s.Title["en"]}", StringComparison.Ordinal)));
        Assert.Equal(procedure.Steps.Sum(s => s.Next.Count), lines.Count(l => l.StartsWith("    → ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Svg_Marks_ShowWhereACaseBeginsEndsAndParts()
    {
        var svg = XDocument.Parse(SopPicture.Svg(SopText.Steps(["id: S0, title: A, actor: helper, start: yes, next: [S1, S2]", "id: S1, title: B, actor: helper, end: yes", "id: S2, title: C, actor: helper, end: yes"]), "en"));
        Assert.Equal(3 + 2, svg.Descendants().Count(e => e.Name.LocalName == "circle"));
        Assert.Single(svg.Descendants(), e => (string?)e.Attribute("class") == "lane ax");
    }
}
