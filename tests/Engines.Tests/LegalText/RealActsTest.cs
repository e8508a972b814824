using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class RealActsTest
{
    public static TheoryData<string> Markdown => [Laws.Uruguay, .. Laws.Estonian];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void PlainText_RealAct_HasEveryWordOfTheSourceInItsOrder(string name)
    {
        var bytes = Laws.Bytes(name);
        Assert.Equal(Laws.SourceWords(bytes), Laws.Words(PlainText.Of(Laws.Act(bytes, name))));
    }

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Read_RealAct_GivesEveryUnitItsOwnAddress(string name)
    {
        var act = Laws.Real(name);
        var eIds = act.All().Select(unit => unit.EId).ToList();
        Assert.Equal(eIds.Count, eIds.Distinct().Count());
        Assert.All(act.All(), unit => Assert.Same(unit, act.Find(unit.EId)));
    }

    [Fact]
    public void Read_Uruguay_GivesFiftyArticlesInSixChapters()
    {
        var act = Laws.Real(Laws.Uruguay);
        Assert.Equal(50, act.Count(UnitKind.Article));
        Assert.Equal(6, act.Count(UnitKind.Chapter));
        Assert.Equal("es", act.Language);
        Assert.Equal([6, 8, 6, 7, 17, 6], act.Root.Children.Where(unit => unit.Kind == UnitKind.Chapter).Select(unit => unit.Children.Count));
        var definitions = act.Find("chp_I__art_4")!;
        Assert.Equal(20, definitions.Children.Count(unit => unit.Kind == UnitKind.Point));
        Assert.Equal(4, act.Find("chp_I__art_4__point_Q")!.Children.Count(unit => unit.Kind == UnitKind.Subpoint));
        Assert.Equal("(Definiciones).-", definitions.Heading);
        Assert.EndsWith("EXPLOTACIÓN DE PERSONAS", act.Find("chp_II")!.Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vrks_2006-07-01.md", 82)]
    [InlineData("vrks_2009-07-24.md", 83)]
    [InlineData("vrks_2013-04-28.md", 93)]
    [InlineData("vrks_2014-01-01.md", 100)]
    [InlineData("vrks_2015-04-02.md", 100)]
    [InlineData("vrks_2017-01-18.md", 113)]
    [InlineData("vrks_2020-06-27.md", 115)]
    [InlineData("vrks_2023-09-01.md", 120)]
    [InlineData("vrks_2025-09-01.md", 120)]
    public void Read_Estonia_GivesEveryParagraphSignAsAnArticle(string name, int articles) =>
        Assert.Equal(articles, Laws.Real(name).Count(UnitKind.Article));

    [Fact]
    public void Read_Estonia_NormalisesRaisedNumbersAndKeepsThemAsPrinted()
    {
        var act = Laws.Real("vrks_2025-09-01.md");
        Assert.Equal("§ 3¹.", act.Find("chp_1__art_3-1")!.Num);
        Assert.Equal("4¹. peatükk", act.Find("chp_4-1")!.Num);
        Assert.Equal(UnitKind.Section, act.Find("chp_2__sec_2-1")!.Kind);
        Assert.Contains("§ 3-1. Lõplik otsus", PlainText.Lines(act));
    }
}
