using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Amending;

/// <summary>Instructions as drafters write them by hand, on small acts.</summary>
public sealed class InstructionsTest
{
    private const string Russian = """
        Закон о противодействии торговле людьми

        Глава I. Общие положения

        Статья 5. Права потерпевших
        1. Потерпевший имеет право на помощь и на возмещение вреда.
        2. Помощь оказывается бесплатно:
        1) в приюте;
        2) по месту жительства;
        а) с участием переводчика.
        Решение о помощи принимает комиссия. Решение о помощи сообщается заявителю.
        3. Отказ в помощи обжалуется.

        Статья 7. Срок
        Срок составляет тридцать дней.
        Срок продлевается.

        Глава II. Заключительные положения

        Статья 8. Вступление в силу
        Закон вступает в силу с 1 января.
        """;

    private const string English = """
        Act on assistance to victims

        Article 5. Rights
        1. A victim has a right to assistance.
        2. Assistance is free of charge:
        1) in a shelter;
        2) at home.
        3. A refusal may be appealed.

        Article 7. Period
        The period is thirty days.

        Article 8. Entry into force
        This act enters into force on 1 January.
        """;

    private const string Turkmen = """
        Adam söwdasyna garşy göreşmek hakynda Kanun

        5-nji madda. Pida çekenleriň hukuklary
        1. Pida çekeniň kömege hukugy bardyr.
        2. Kömek mugt berilýär:
        1) gaçybatalgada;
        2) ýaşaýan ýerinde.
        3. Kömekden ýüz dönderilmegi barada şikaýat edilip bilner.

        7-nji madda. Möhlet
        Pida çekene karar kabul etmek üçin berilýän möhlet otuz günden az bolmaly däldir.
        """;

    [Theory]
    [InlineData("1. В части первой статьи 5 слова «на помощь» заменить словами «на защиту».", "chp_I__art_5__para_1", "Потерпевший имеет право на защиту и на возмещение вреда.")]
    [InlineData("Заменить в части 1 статьи 5 слова «на помощь» словами «на защиту».", "chp_I__art_5__para_1", "Потерпевший имеет право на защиту и на возмещение вреда.")]
    [InlineData("1) часть 1 статьи 5 дополнить словами «и на временное проживание»;", "chp_I__art_5__para_1", "Потерпевший имеет право на помощь и на возмещение вреда и на временное проживание.")]
    [InlineData("1. В части 1 статьи 5 после слова «помощь» дополнить словами «, на защиту».", "chp_I__art_5__para_1", "Потерпевший имеет право на помощь, на защиту и на возмещение вреда.")]
    [InlineData("1. В части 1 статьи 5 слова «и на возмещение вреда» исключить.", "chp_I__art_5__para_1", "Потерпевший имеет право на помощь.")]
    [InlineData("1. В статье 5:\n1) в пункте 1 части 2 слово «приюте» заменить словом «убежище»;\n2) часть 3 признать утратившей силу.", "chp_I__art_5__para_2__point_1", "в убежище;")]
    [InlineData("1. В пункте 2 части 2 и части 3 статьи 5 слова «по месту» заменить словами «вне места».", "", "stand nowhere there")]
    [InlineData("1. В абзаце втором статьи 7 слово «продлевается» заменить словами «не продлевается».", "chp_I__art_7__subpara_2", "Срок не продлевается.")]
    [InlineData("1. В части 2 статьи 5 слова «Решение о помощи» во втором случае заменить словом «Оно».", "chp_I__art_5__para_2__subpara_2", "Решение о помощи принимает комиссия. Оно сообщается заявителю.")]
    [InlineData("1. Часть 3 статьи 5 изложить в следующей редакции:\n«3. Отказ обжалуется в суд.».", "chp_I__art_5__para_3", "Отказ обжалуется в суд.")]
    [InlineData("1. Статью 5 дополнить частью 2¹ следующего содержания:\n«2¹. Помощь не зависит от показаний.».", "chp_I__art_5__para_2-1", "Помощь не зависит от показаний.")]
    [InlineData("1. Дополнить статью 5 частью 4 следующего содержания: «4. Помощь не зависит от показаний.»", "chp_I__art_5__para_4", "Помощь не зависит от показаний.")]
    [InlineData("1. После статьи 7 дополнить статьей 7¹ следующего содержания:\n«Статья 7¹. Ребёнок\nСрок для ребёнка не установлен.».", "chp_I__art_7-1", "Срок для ребёнка не установлен.")]
    [InlineData("1. Статью 8 считать статьей 9.", "chp_II__art_9", "Закон вступает в силу с 1 января.")]
    [InlineData("1. Наименование статьи 7 изложить в следующей редакции: «Срок на размышление».", "chp_I__art_7", "Срок составляет тридцать дней.")]
    [InlineData("1. В подпункте «а» пункта 2 части 2 статьи 5 слово «переводчика» заменить словами «переводчика и законного представителя».", "chp_I__art_5__para_2__point_2__point_а", "с участием переводчика и законного представителя.")]
    [InlineData("1. По всему тексту слово «комиссия» заменить словом «коллегия».", "chp_I__art_5__para_2__subpara_2", "Решение о помощи принимает коллегия. Решение о помощи сообщается заявителю.")]
    public void Read_OfRussianInstructions_DoesWhatTheySayOrRefuses(string instructions, string eId, string text) => Try(Russian, instructions, "ru", eId, text);

    [Theory]
    [InlineData("1. In part 1 of article 5 the word “right” is replaced by the words “legal right”.", "art_5__para_1", "A victim has a legal right to assistance.")]
    [InlineData("1. In article 5(1) after the word “victim”, insert “, whether or not of this country,”.", "art_5__para_1", "A victim, whether or not of this country, has a right to assistance.")]
    [InlineData("1. Article 5 is amended by magic.", "", "the wording is not one that is known")]
    [InlineData("1. In paragraph 1 of article 5 for the word “right” substitute “legal right”.", "art_5__para_1", "A victim has a legal right to assistance.")]
    [InlineData("1. In parts 1 and 3 of article 5 the word “A” is replaced by the word “Each”.", "art_5__para_3", "Each refusal may be appealed.")]
    [InlineData("1. Parts 1 to 3 of article 5 are repealed.", "", "")]
    [InlineData("1. Article 7 shall read as follows:\n“Article 7. Period\nThe period is forty-five days.”.", "art_7", "The period is forty-five days.")]
    [InlineData("1. After article 7 insert article 7¹ as follows:\n“Article 7¹. Children\nNo period applies to children.”.", "art_7-1", "No period applies to children.")]
    [InlineData("1. In article 5:\n(a) part 3 is repealed;\n(b) in part 2 the words “free of charge” are replaced by the words “at no cost”.", "art_5__para_2", "Assistance is at no cost:")]
    [InlineData("1. In article 9 the word “right” is replaced by the word “claim”.", "", "there is no such unit")]
    [InlineData("1. In article 5 the word “in” is replaced by the word “at”.\n2. In article 5 the word “in a shelter” is deleted.", "", "two instructions change the same words")]
    public void Read_OfEnglishInstructions_DoesWhatTheySayOrRefuses(string instructions, string eId, string text) => Try(English, instructions, "en", eId, text);

    [Theory]
    [InlineData("1. 5-nji maddanyň 1-nji böleginde “kömege” diýen sözi “goraga” diýen söze çalşyrmaly.", "art_5__para_1", "Pida çekeniň goraga hukugy bardyr.")]
    [InlineData("1. 5-nji maddanyň ikinji böleginiň 1-nji bendinde “gaçybatalgada” diýen sözi “merkezde” diýen söz bilen çalşyrmaly.", "art_5__para_2__point_1", "merkezde;")]
    [InlineData("1. 5-nji maddanyň 3-nji bölegini güýjüni ýitiren diýip hasap etmeli.", "", "")]
    [InlineData("1. 7-nji maddadan soň şu mazmunly 7¹-nji madda goşmaly:\n“7¹-nji madda. Çaga\nÇaga üçin möhlet ýok.”.", "art_7-1", "Çaga üçin möhlet ýok.")]
    [InlineData("1. 9-njy maddany güýjüni ýitiren diýip hasap etmeli.", "", "there is no such unit")]
    public void Read_OfTurkmenInstructions_DoesWhatTheySayOrRefuses(string instructions, string eId, string text) => Try(Turkmen, instructions, "tk", eId, text);

    [Theory]
    [InlineData("ru", "1. В статье 5 слова «Решение о помощи» заменить словом «Оно».", "stand there 2 times")]
    [InlineData("ru", "1. В части 1 статьи 5 слова «на помощь заменить словами «на защиту».", "a quotation does not end")]
    [InlineData("ru", "1. В части 1 статьи 5 слово «помощь» в соответствующем падеже заменить словом «защита».", "does not say which")]
    [InlineData("ru", "1. Слова «комиссия» заменить словами «коллегия».", "does not say where")]
    [InlineData("ru", "1. После статьи 7 дополнить статьей 7² следующего содержания: «Статья 7¹. Ребёнок».", "announces 7²")]
    [InlineData("ru", "1. Статью 5 дополнить частью 4 следующего содержания: «Глава III. Новая».", "does not read as")]
    [InlineData("ru", "1. In article 5 the word “x” is deleted.", "not one that is known")]
    [InlineData("ru", "1. 第五条を削除する。", "not one that is known")]
    [InlineData("ru", "   \n\n ", "there is no instruction")]
    [InlineData("ru", "1. Закон признать утратившим силу.", "not repealed by an instruction")]
    [InlineData("ru", "1. Статью 7 признать утратившей силу.\n2. В статье 7 слово «тридцать» заменить словом «сорок».", "repealed or restated by another")]
    public void Read_OfWhatCannotBeDone_NamesTheLineAndChangesNothing(string language, string instructions, string reason)
    {
        var reading = Instructions.Read(Laws.Text(Russian), instructions, language);
        Assert.False(reading.IsCarried);
        var fault = reading.Faults[0];
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Line ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Read_OfSeveralFaults_NamesEach()
    {
        var reading = Instructions.Read(Laws.Text(English), "1. Article 99 is repealed.\n2. Article 7 is repealed.\n\n3. Article 5 is improved.\n", "en");
        Assert.Equal([(1, "1"), (4, "3")], reading.Faults.Select(fault => (fault.Line, fault.Number)));
        Assert.Null(reading.Act);
    }

    [Fact]
    public void Write_InRussian_DeclinesAsDraftersDo()
    {
        var after = Russian.Replace("на возмещение вреда", "на компенсацию", StringComparison.Ordinal).Replace("Срок продлевается.", "Срок может быть продлён судом.", StringComparison.Ordinal)
            .Replace("1) в приюте;\n", "", StringComparison.Ordinal).Replace("Статья 8.", "Статья 9.", StringComparison.Ordinal);
        Assert.Equal(
            [
                "В части 1 статьи 5 слова «возмещение вреда» заменить словом «компенсацию».", "Пункт 1 части 2 статьи 5 признать утратившим силу.", "В абзаце втором статьи 7 слово «продлевается» заменить словами «может быть продлён судом».",
                "Статью 8 считать статьей 9.",
            ],
            Instructions.Write(Laws.Text(Russian), Laws.Text(after), "ru").Select(instruction => instruction.Text));
    }

    [Fact]
    public void Write_InTurkmen_AddsTheEndingsOfEachNumberAndNoun()
    {
        var after = Turkmen.Replace("kömege", "goraga", StringComparison.Ordinal).Replace("7-nji madda. Möhlet", "9-njy madda. Möhlet", StringComparison.Ordinal).Replace("2) ýaşaýan ýerinde.\n", "", StringComparison.Ordinal);
        Assert.Equal(
            ["5-nji maddanyň 1-nji böleginde “kömege” diýen sözi “goraga” diýen söze çalşyrmaly.", "5-nji maddanyň 2-nji böleginiň 2-nji bendini güýjüni ýitiren diýip hasap etmeli.", "7-nji maddany 9-njy madda hasap etmeli."],
            Instructions.Write(Laws.Text(Turkmen), Laws.Text(after), "tk").Select(instruction => instruction.Text));
    }

    [Theory]
    [InlineData("plain words", "«plain words»")]
    [InlineData("words with «marks» inside", "«words with «marks» inside»")]
    [InlineData("an open « mark", "“an open « mark”")]
    [InlineData("a “ and a »", "«««a “ and a »»»»")]
    public void Write_OfWordsWithQuotationMarks_ReadsBackWhatever(string words, string expected)
    {
        var (before, after) = (Laws.Text(English), Laws.Text(English.Replace("A refusal may be appealed.", $"A refusal {words} may be appealed.", StringComparison.Ordinal)));
        foreach (var language in Instructions.Languages)
        {
            var sheet = Instructions.Sheet(Instructions.Write(before, after, language), language);
            Assert.True(Instructions.Read(before, sheet, language).Act!.Root.SameTree(after.Root));
        }
        Assert.Contains(words, expected, StringComparison.Ordinal);
    }

    private static void Try(string act, string instructions, string language, string eId, string text)
    {
        var before = Laws.Text(act);
        var reading = Instructions.Read(before, instructions, language);
        if (eId.Length == 0 && text.Length > 0)
        {
            Assert.Contains(text, Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
            Assert.Null(reading.Act);
            return;
        }
        Assert.True(reading.IsCarried, string.Join("\n", reading.Faults.Select(fault => fault.Message)));
        if (eId.Length > 0)
        {
            Assert.NotNull(reading.Act.Find(eId));
            Assert.Equal(text, reading.Act.Find(eId)!.Text.Length > 0 ? reading.Act.Find(eId)!.Text : reading.Act.Find(eId)!.Children[0].Text);
        }
        else
        {
            Assert.True(reading.Act.All().Count() < before.All().Count());
        }
    }
}
