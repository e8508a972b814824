using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class ReadingTest
{
    [Fact]
    public void Read_RussianSample_GivesTheTree()
    {
        var act = Laws.Text(Samples.Russian);
        Assert.Equal("ЗАКОН РЕСПУБЛИКИ О противодействии торговле людьми", act.Title);
        Assert.Equal(
            [
                "preamble", "chp_I", "chp_I__art_1", "chp_I__art_1__point_1", "chp_I__art_1__point_11", "chp_I__art_1__point_2",
                "chp_I__art_1__point_2__point_а", "chp_I__art_1__point_2__point_б", "chp_I__art_129-1", "chp_I__art_129-1__para_1",
                "chp_I__art_129-1__para_2", "chp_I__art_129-1__para_2__point_1", "chp_I__art_129-1__para_2__point_2",
                "chp_I__art_129-1__para_2__subpara_2", "chp_I__art_129-1__note_1", "chp_II", "chp_II__art_130", "chp_II__art_130__subpara_2",
                "chp_II__art_130__subpara_3", "chp_II__art_130__subpara_4", "chp_II__art_131", "subpara_1",
            ],
            Laws.EIds(act));
        Assert.Equal("наказываются лишением свободы на более длительный срок.", act.Find("chp_I__art_129-1__para_2__subpara_2")!.Text);
        Assert.Equal("«Статья 129². Использование рабского труда", act.Find("chp_II__art_130__subpara_2")!.Text);
    }

    [Fact]
    public void Read_FlattenedSuperscript_IsListedWithItsLineAndNotChanged()
    {
        var unread = Laws.Text(Samples.Russian).Unread;
        Assert.Equal([11, 31], unread.Select(line => line.Line));
        Assert.StartsWith("11) предполагаемая жертва", unread[0].Text, StringComparison.Ordinal);
        Assert.Contains("superscript", unread[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PlainCountToTwelve_ListsNothing() =>
        Assert.Empty(Laws.Text("Article 1. Terms\nWords:\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"{i}) point;\n"))).Unread);

    [Fact]
    public void Read_TurkmenSample_GivesTheTree() =>
        Assert.Equal(
            [
                "chp_I", "chp_I__art_1", "chp_I__art_1__para_1", "chp_I__art_1__para_1__point_1", "chp_I__art_1__para_1__point_2",
                "chp_I__art_1__para_1__point_2__point_a", "chp_I__art_1__para_1__point_2__point_b", "chp_I__art_1__para_1__point_2__point_ç",
                "chp_I__art_1__note_1", "chp_I__art_129-1", "chp_II", "chp_II__art_6",
            ],
            Laws.EIds(Laws.Text(Samples.Turkmen)));

    [Fact]
    public void Read_Resolution_NumbersItsPointsAsParagraphs()
    {
        var act = Laws.Text(Samples.Resolution);
        Assert.Equal(
            [
                "preamble", "para_1", "para_2", "para_2__point_а", "para_2__point_б", "para_3", "annex_1", "annex_1__chp_1", "annex_1__chp_1__para_1",
                "annex_1__chp_1__para_2", "annex_1__chp_2", "annex_1__chp_2__para_14", "annex_1__chp_2__para_14__subpara_2",
            ],
            Laws.EIds(act));
        Assert.Equal("ПОЛОЖЕНИЕ о порядке выявления", act.Find("annex_1")!.Heading);
    }

    [Fact]
    public void Read_ResolutionWithBareRomanNumerals_ReadsThemAsChapters() =>
        Assert.Equal(["chp_I", "chp_I__para_1", "chp_II", "chp_II__para_2"],
            Laws.EIds(Laws.Text("Rules of referral\n\nI. General rules\n\n1. The rules bind all bodies.\n\nII. Procedure\n\n2. The body refers the person.\n")));

    [Fact]
    public void Read_HardWrappedLines_AreJoinedByOneSpace()
    {
        var act = Laws.Text(
            """
            Article 1. Purpose

            This Law sets the rules by which bodies of the State and
            organisations of civil society help persons who have suffered
            from trafficking, in particular:
            1) persons whose identity is not known and whom no document
            names;
            2) children, whatever documents they hold and whoever is with
            them.
            Help is free of charge.
            """);
        Assert.Equal(
            [
                "art_1 | article | Article 1. | Purpose | This Law sets the rules by which bodies of the State and organisations of civil society help persons who have suffered from trafficking, in particular:",
                "art_1__point_1 | point | 1) |  | persons whose identity is not known and whom no document names;",
                "art_1__point_2 | point | 2) |  | children, whatever documents they hold and whoever is with them.",
                "art_1__subpara_2 | subparagraph |  |  | Help is free of charge.",
            ],
            Laws.Outline(act));
    }

    [Fact]
    public void Read_EnglishLevels_NestByStyle() =>
        Assert.Equal(
            ["art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_a__point_i", "art_1__para_1__point_a__point_ii", "art_1__para_1__point_b", "art_1__para_2"],
            Laws.EIds(Laws.Text("Article 1. Terms\n(1) Words:\n(a) a:\n(i) one;\n(ii) two;\n(b) b.\n(2) Words.\n")));

    [Fact]
    public void Read_LettersUpToJ_DoNotTurnIntoRomanNumerals() =>
        Assert.Equal(["art_1", .. "abcdefghij".Select(letter => "art_1__point_" + letter)],
            Laws.EIds(Laws.Text("Article 1. Terms\nWords:\n" + string.Concat("abcdefghij".Select(letter => $"{letter}) point;\n")))));

    [Fact]
    public void Read_NumberUsedTwice_GetsASuffixAndIsListed()
    {
        var act = Laws.Text("Article 1. Terms\n(1) One.\n(1) One again.\n(2) Two.\n");
        Assert.Equal(["art_1", "art_1__para_1", "art_1__para_1_dup2", "art_1__para_2"], Laws.EIds(act));
        Assert.Equal([(3, "(1) One again.")], act.Unread.Select(line => (line.Line, line.Text)));
    }

    [Fact]
    public void Read_UnknownHeading_IsKeptAsTextAndListed()
    {
        var act = Laws.Text("# Law\n\n##### Article 1. Purpose\n\nWords.\n\n#### Miscellany\n\n##### Article 2. Terms\n\nWords.\n", "a.md");
        Assert.Equal("Miscellany", act.Find("art_1__subpara_2")!.Text);
        Assert.Equal([(7, "Miscellany")], act.Unread.Select(line => (line.Line, line.Text)));
    }

    [Fact]
    public void Read_QuotedArticlesOfAnotherAct_StayText()
    {
        var act = Laws.Text(
            "Artículo 45. Agréganse al Código Penal los siguientes artículos:\n\n\"ARTÍCULO 280 BIS. (Esclavitud).- El que esclavizare será castigado.\n\nARTÍCULO 280 TER. (Otros).- El que obligare:\n\nA) uno;\n\nB) dos\".\n\nArtículo 46. Esta ley rige desde hoy.\n");
        Assert.Equal(2, act.Count(UnitKind.Article));
        Assert.Equal(["art_45", "art_45__subpara_2", "art_45__subpara_3", "art_45__subpara_4", "art_45__subpara_5", "art_46"], Laws.EIds(act));
    }

    [Fact]
    public void PlainText_MarkdownWithMarks_HasNoneOfThem()
    {
        var act = Laws.Text("---\ntitle: \"x\"\n---\n# The **Law**\n\n##### § 36<sup>1</sup>. *Terms*\n\n(1<sup>2</sup>) See [the code](http://x.example) and § 3<sup>1</sup>.\n", "a.md");
        Assert.Equal("The Law\n§ 36-1. Terms\n(1-2) See the code and § 3-1.\n", PlainText.Of(act));
        Assert.Equal("x", act.Front["title"]);
    }

    [Fact]
    public void ContentHash_ChangesWithOwnWordsAndNotWithChildrenOrAddress()
    {
        var act = Laws.Text(Samples.Russian);
        var unit = act.Find("chp_I__art_1")!;
        var hash = ContentHash.Of(unit);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, ContentHash.Of(unit with { EId = "x", Children = [], Line = 0, Text = unit.Text.Replace(" ", "  ", StringComparison.Ordinal) }));
        Assert.NotEqual(hash, ContentHash.Of(unit with { Text = unit.Text + "!" }));
        Assert.NotEqual(hash, ContentHash.Of(unit with { Kind = UnitKind.Section }));
        Assert.NotEqual(hash, ContentHash.Of(unit with { Heading = unit.Text, Text = unit.Heading! }));
    }

    [Fact]
    public void JsonTree_Sample_HasTheNamedMembers()
    {
        using var json = System.Text.Json.JsonDocument.Parse(JsonTree.Write(Laws.Text(Samples.Russian)));
        var root = json.RootElement;
        Assert.Equal(["title", "language", "counts", "tree", "unread"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(4, root.GetProperty("counts").GetProperty("articles").GetInt32());
        Assert.Equal(2, root.GetProperty("counts").GetProperty("subpoints").GetInt32());
        var article = root.GetProperty("tree").GetProperty("children")[1].GetProperty("children")[0];
        Assert.Equal("chp_I__art_1", article.GetProperty("eId").GetString());
        Assert.Equal("article", article.GetProperty("kind").GetString());
        Assert.Equal("Статья 1.", article.GetProperty("num").GetString());
        Assert.Equal(11, root.GetProperty("unread")[0].GetProperty("line").GetInt32());
    }
}
