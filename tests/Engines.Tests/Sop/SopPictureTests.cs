using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

public sealed class SopPictureTests
{
    private static readonly string[] Actors = ["helper", "panel", "other-panel", "police", "nobody"];

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Svg_AdultProcedure_LetsNoArrowCrossABox(string language) => NoArrowCrossesABox(SopFiles.Sample("adult.sop.yaml"), language);

    [Fact]
    public void Svg_AnyProcedure_LetsNoArrowCrossABox() =>
        Check.Sample(from size in Gen.Int[1, 14]
                     from actors in Gen.Int[0, 4].Array[size]
                     from ways in Gen.Select(Gen.Int[0, size - 1], Gen.Int[0, size - 1]).Array[0, 24]
                     select (size, actors, ways), graph =>
            NoArrowCrossesABox(SopText.Steps([.. Enumerable.Range(0, graph.size).Select(i => $"id: S{i}, title: 'A step with a rather long title {i}', actor: {Actors[graph.actors[i]]}"
                + $", next: [{string.Join(", ", graph.ways.Where(w => w.Item1 == i).Select(w => $"S{w.Item2}"))}]")]), "en"), iter: 300);

    [Fact]
    public void Svg_SameProcedureTwice_GivesTheSameBytes() =>
        Assert.Equal(SopPicture.Svg(SopFiles.Sample("adult.sop.yaml"), "en"), SopPicture.Svg(SopFiles.Sample("adult.sop.yaml"), "en"));

    private static void NoArrowCrossesABox(Procedure procedure, string language)
    {
        var svg = XDocument.Parse(SopPicture.Svg(procedure, language)).Root!;
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        var boxes = svg.Descendants().Where(e => ((string?)e.Attribute("class"))?.StartsWith("box", StringComparison.Ordinal) == true)
            .Select(e => (L: Of(e, "x"), T: Of(e, "y"), R: Of(e, "x") + Of(e, "width"), B: Of(e, "y") + Of(e, "height"))).ToList();
        Assert.Equal(procedure.Steps.Count, boxes.Count);
        foreach (var (box, n) in boxes.Select((b, n) => (b, n)))
            Assert.DoesNotContain(boxes.Skip(n + 1), o => o.L < box.R && o.R > box.L && o.T < box.B && o.B > box.T);
        var arrows = svg.Descendants().Where(e => (string?)e.Attribute("class") == "ar").ToList();
        Assert.Equal(procedure.Steps.Sum(s => s.Next.Select(w => w.To).Distinct().Count()), arrows.Count);
        foreach (var path in arrows)
        {
            var points = Regex.Matches(path.Attribute("d")!.Value, @"[MLQ ](-?[\d.]+) (-?[\d.]+)").Select(m => (X: Number(m.Groups[1].Value), Y: Number(m.Groups[2].Value))).ToList();
            Assert.All(points, p => Assert.True(p.X >= 0 && p.Y >= 0 && p.X <= size[2] && p.Y <= size[3]));
            foreach (var (a, b) in points.Zip(points.Skip(1)))
                Assert.DoesNotContain(boxes, x => Math.Max(a.X, b.X) > x.L + 1 && Math.Min(a.X, b.X) < x.R - 1 && Math.Max(a.Y, b.Y) > x.T + 1 && Math.Min(a.Y, b.Y) < x.B - 1);
        }
    }

    private static double Of(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Svg_LongId_LeavesRoomForTheTimeAndIsNamedWhole()
    {
        var procedure = SopText.Steps("id: A-very-long-identifier-of-a-step, title: Contact, actor: helper, start: yes, end: yes, deadline: 10 working days from A-very-long-identifier-of-a-step, basis: {criterion: TIP-06-3}");
        var box = XDocument.Parse(SopPicture.Standalone(procedure, "en")).Descendants().First(e => e.Name.LocalName == "title" && e.Value.StartsWith("A-very", StringComparison.Ordinal)).Parent!;
        Assert.StartsWith("A-very-long-identifier-of-a-step Contact", box.Elements().First(e => e.Name.LocalName == "title").Value, StringComparison.Ordinal);
        Assert.Matches("^A-?[a-z]*…$", box.Elements().First(e => e.Name.LocalName == "text").Value);
    }
}
