using System.Text;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class ChecksTest
{
    [Fact]
    public void References_OfAnAct_AreFoundInFourLanguages_AndThoseOfOtherActsLeftOut()
    {
        var act = Read("""
            ##### Article 1. One

            1. Under article 2 and article 9 of the Criminal Code, and under article 3, part 2 of this Law.

            2. See article 7 of Law No. 5, article 3 and article 44.

            ##### Article 2. Two

            1. Help is given.

            ##### Article 3. Three

            1. As said in article 2.
            """);
        Assert.Equal([("2", true), ("3", true), ("3", true), ("44", false), ("2", true)], ArticleReferences.Of(act).Select(each => (each.Article, each.Target is not null)));
        var ru = Read("##### Статья 1. Раз\n\n1. По основаниям статьи 2 настоящего Закона, статьи 129¹ Уголовного кодекса и статьи 5.\n\n##### Статья 2. Два\n\n1. Да.", "ru");
        Assert.Equal([("2", true), ("5", false)], ArticleReferences.Of(ru).Select(each => (each.Article, each.Target is not null)));
        var tk = Read("##### 1-nji madda. Bir\n\n1. Şu Kanunyň 2-nji maddasy we 6-njy maddasy boýunça.\n\n##### 2-nji madda. Iki\n\n1. Hawa.", "tk");
        Assert.Equal([("2", true), ("6", false)], ArticleReferences.Of(tk).Select(each => (each.Article, each.Target is not null)));
        var es = Read("##### Artículo 1\n\nDe acuerdo con el artículo 2 de esta ley y el artículo 163 del Código del Proceso Penal.\n\n##### Artículo 2\n\nSí.", "es");
        Assert.Equal([("2", true)], ArticleReferences.Of(es).Select(each => (each.Article, each.Target is not null)));
    }

    [Fact]
    public void BrokenBy_ARepealOrANewWord_NamesWhatTheChangeBrokeAndNotWhatWasBrokenBefore()
    {
        const string text = "##### Article 1. One\n\n1. Under article 2 and article 80.\n\n##### Article 2. Two\n\n1. Help is given.";
        var broken = ArticleReferences.BrokenBy(Read(text), Read(text.Replace("##### Article 2. Two\n\n1. Help is given.", "##### Article 2. (Repealed by Law 5)\n\n", StringComparison.Ordinal)));
        Assert.Equal([("2", true)], broken.Select(each => (each.Article, each.IsRepealed)));
        Assert.Equal(["90"], ArticleReferences.BrokenBy(Read(text), Read(text.Replace("Help is given", "Help is given under article 90", StringComparison.Ordinal))).Select(each => each.Article));
        Assert.Empty(ArticleReferences.BrokenBy(Read(text), Read(text)));
    }

    [Fact]
    public void Differences_OfASpecialLawAndACode_NameTheElementsThatTheCodeMisses()
    {
        var law = Read("""
            ##### Article 2. Terms used in this Law

            1. In this Law:

            1) "trafficking in persons" means the recruitment, transfer, harbouring or receipt of a person for the purpose of exploitation, by:

            a) the threat of force;

            b) abduction, fraud or deception;

            2) "victim" means a person who suffered.
            """);
        var code = Read("""
            ##### Article 129¹. Trafficking in persons

            1. Recruitment, transfer or harbouring committed for the purpose of exploitation with the threat of force or deception, is punished by imprisonment of five to eight years.

            2. The same acts by a group are punished more heavily.
            """);
        var difference = Assert.Single(DefinedTerms.Differences(law, code));
        Assert.True(difference.IsElements);
        Assert.Equal(["receipt", "abduction", "fraud"], difference.OnlyFirst);
        Assert.Empty(difference.OnlySecond);
        Assert.Equal(["trafficking in persons", "victim"], DefinedTerms.Of(law).Select(term => term.Term));
        Assert.Empty(DefinedTerms.Differences(law, law));
    }

    [Fact]
    public void Terms_OfRussianAndSpanishActs_AreFound()
    {
        var ru = Read("##### Статья 2. Понятия\n\n1. В настоящем Законе:\n\n1) «торговля людьми» означает вербовку;\n\n2) жертва – лицо, которое пострадало.", "ru");
        Assert.Equal(["торговля людьми", "жертва"], DefinedTerms.Of(ru).Select(term => term.Term));
        var uruguay = Laws.Real("uruguay_19643.md");
        Assert.Contains(DefinedTerms.Of(uruguay), term => term.Term == "Trata de personas");
        Assert.Equal(["3", "10", "19", "16", "22", "32", "4"], ArticleReferences.Of(uruguay).Select(reference => reference.Article));
        Assert.DoesNotContain(ArticleReferences.Of(uruguay), reference => reference.Target is null);
    }

    private static ActText Read(string body, string language = "en") =>
        ActReader.Read(Encoding.UTF8.GetBytes($"---\ntitle: \"A\"\nidentifier: \"a\"\nlanguage: \"{language}\"\n---\n# A\n\n{body}\n"), "a.md").Act!;
}
