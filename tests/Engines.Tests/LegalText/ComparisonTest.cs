using System.Net;
using System.Text.RegularExpressions;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class ComparisonTest
{
    private const string Base = """
        Article 1. Purpose
        This Law sets the rules by which bodies of the State identify and help victims of trafficking.

        Article 2. Terms
        1. A victim is a person recognised as such by a decision of the Panel.
        2. A body is a state body or an organisation entered in the list of the Cabinet.

        Article 3. Period of reflection
        A presumed victim has a period of reflection of thirty days, during which nobody removes the person.

        Article 4. Financing
        Help is paid from the state budget and from other sources that the law does not forbid.
        """;

    private static Redline Compare(string newer) => Comparison.Compare(Laws.Text(Base), Laws.Text(newer));

    private static string[] Told(Redline redline) => [.. redline.Changes.Select(change => $"{change.Kind} {change.Old?.EId}>{change.New?.EId}")];

    [Fact]
    public void Compare_WordsChanged_TellsTheUnitAndTheWords()
    {
        var redline = Compare(Base.Replace("thirty", "forty-five", StringComparison.Ordinal));
        Assert.Equal(["Changed art_3>art_3"], Told(redline));
        Assert.Equal("thirty", redline.Changes[0].Spans.Single(span => span.Kind == SpanKind.Deleted).Text);
        Assert.Equal("forty-five", redline.Changes[0].Spans.Single(span => span.Kind == SpanKind.Inserted).Text);
    }

    [Fact]
    public void Compare_RaisedArticleInserted_TellsOneInsertion() =>
        Assert.Equal(["Inserted >art_2-1"],
            Told(Compare(Base.Replace("Article 3.", "Article 2¹. Child\nA child is a person under eighteen years of age.\n\nArticle 3.", StringComparison.Ordinal))));

    [Fact]
    public void Compare_ArticleInsertedAndTheRestRenumbered_TellsInsertionAndRenumbering() =>
        Assert.Equal(["Inserted >art_2", "Renumbered art_2>art_3", "Renumbered art_3>art_4", "Renumbered art_4>art_5"],
            Told(Compare(Base.Replace("Article 4.", "Article 5.", StringComparison.Ordinal).Replace("Article 3.", "Article 4.", StringComparison.Ordinal)
                .Replace("Article 2.", "Article 2. Child\nA child is whoever has not reached eighteen.\n\nArticle 3.", StringComparison.Ordinal))));

    [Fact]
    public void Compare_ArticleGone_TellsRepeal() =>
        Assert.Equal(["Repealed art_3>"], Told(Compare(Regex.Replace(Base, "Article 3.*?(?=Article 4)", "", RegexOptions.Singleline))));

    [Theory]
    [InlineData("[Repealed by Law No. 5.]")]
    [InlineData("Утратила силу. – Закон № 5.")]
    [InlineData("[Kehtetu - RT I, 2013, 1, 1]")]
    public void Compare_ArticleReplacedByItsRepealMark_TellsRepeal(string mark)
    {
        var redline = Compare(Regex.Replace(Base, "Article 3.*?(?=Article 4)", $"Article 3. Period of reflection\n{mark}\n\n", RegexOptions.Singleline));
        Assert.Equal(["Repealed art_3>art_3"], Told(redline));
    }

    [Fact]
    public void Compare_ArticleMovedBehindOthers_TellsOneMove()
    {
        var article = Regex.Match(Base, "Article 1.*?(?=Article 2)", RegexOptions.Singleline).Value;
        var redline = Compare(Base.Replace(article, "", StringComparison.Ordinal) + "\n\n" + article);
        Assert.Equal(["Moved art_1>art_1"], Told(redline));
        Assert.Equal(2, redline.Lines.Count(line => !line.IsSame));
    }

    [Fact]
    public void Compare_ArticleMovedToAnotherChapter_TellsOneMove()
    {
        var older = Laws.Text("Chapter 1. A\n\n" + Base + "\n\nChapter 2. B\n\nArticle 5. Force\nThis Law enters into force on its publication.\n");
        var newer = Laws.Text("Chapter 1. A\n\n" + Base.Replace("Article 4.", "Chapter 2. B\n\nArticle 4.", StringComparison.Ordinal) + "\n\nArticle 5. Force\nThis Law enters into force on its publication.\n");
        Assert.Equal(["Moved chp_1__art_4>chp_2__art_4"], Told(Comparison.Compare(older, newer)));
    }

    [Fact]
    public void Compare_PointInserted_LeavesTheNextPointsRenumbered()
    {
        var older = Laws.Text("Article 1. Bodies\nThe bodies are:\n1) the ministry of the interior with its border service;\n2) the ministry of health and its clinics.\n");
        var newer = Laws.Text("Article 1. Bodies\nThe bodies are:\n1) the ministry of the interior with its border service;\n2) the labour inspectorate;\n3) the ministry of health and its clinics.\n");
        Assert.Equal(["Inserted >art_1__point_2", "Renumbered art_1__point_2>art_1__point_3"], Told(Comparison.Compare(older, newer)));
    }

    [Fact]
    public void RedlineText_Change_MarksWordsAndAddress() =>
        Assert.Equal("1 units differ: 1 changed.\n\nart_4  changed\n  Article 4. Financing Help is paid from the [-state-]{+national+} budget and from other sources that the law does not forbid.\n",
            RedlineText.Write(Compare(Base.Replace("state budget", "national budget", StringComparison.Ordinal))));

    [Fact]
    public void RedlineText_NoChange_SaysSo() => Assert.Equal("No change.\n", RedlineText.Write(Compare(Base)));

    [Fact]
    public void RedlineHtml_Document_AcceptsToTheNewerAndRejectsToTheOlder()
    {
        var redline = Compare(Base.Replace("thirty", "<b>45</b> & more", StringComparison.Ordinal).Replace("Article 4.", "Article 4¹.", StringComparison.Ordinal));
        var html = RedlineHtml.Document(redline);
        var body = html[html.IndexOf("id=\"text\"", StringComparison.Ordinal)..];
        Assert.Equal(PlainText.Of(redline.Newer), Side(body, "del"));
        Assert.Equal(PlainText.Of(redline.Older), Side(body, "ins"));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void RedlineJson_Change_HasUnitsAndSpans()
    {
        using var json = System.Text.Json.JsonDocument.Parse(RedlineJson.Write(Compare(Base.Replace("thirty", "forty", StringComparison.Ordinal))));
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("changed").GetInt32());
        var change = json.RootElement.GetProperty("changes")[0];
        Assert.Equal("art_3", change.GetProperty("old").GetProperty("eId").GetString());
        Assert.Equal(["same", "deleted", "inserted", "same"], change.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("kind").GetString()));
    }

    private static string Side(string body, string dropped) =>
        string.Concat(Regex.Matches(body, "<p class=\"unit[^>]*>(.*?)</p>").Select(match => match.Groups[1].Value)
            .Select(line => Regex.Replace(line, $"<{dropped}>.*?</{dropped}>", ""))
            .Select(line => WebUtility.HtmlDecode(Regex.Replace(line, "</?(ins|del)>", "")))
            .Where(line => line.Length > 0).Select(line => line + "\n"));
}
