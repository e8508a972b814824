using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class HeadingsTest
{
    [Theory]
    [InlineData("en", "Chapter 1. General", "Article 5. Purpose", "Article 5-1. Terms", "chp_1")]
    [InlineData("ru", "Глава 1. Общие положения", "Статья 5. Цель", "Статья 5¹. Понятия", "chp_1")]
    [InlineData("tk", "1-nji bap. Umumy düzgünler", "5-nji madda. Maksat", "5¹-nji madda. Düşünjeler", "chp_1")]
    [InlineData("uz", "1-bob. Umumiy qoidalar", "5-modda. Maqsad", "5¹-modda. Tushunchalar", "chp_1")]
    [InlineData("uz-Cyrl", "1-боб. Умумий қоидалар", "5-модда. Мақсад", "5¹-модда. Тушунчалар", "chp_1")]
    [InlineData("kk", "1-тарау. Жалпы ережелер", "5-бап. Мақсаты", "5-1-бап. Ұғымдар", "chp_1")]
    [InlineData("ky", "1-глава. Жалпы жоболор", "5-берене. Максаты", "5-1-берене. Түшүнүктөр", "chp_1")]
    [InlineData("tg", "Боби 1. Муқаррароти умумӣ", "Моддаи 5. Мақсад", "Моддаи 5¹. Мафҳумҳо", "chp_1")]
    [InlineData("es", "CAPÍTULO I - PARTE GENERAL", "Artículo 5º. Objeto", "Artículo 5-1. Definiciones", "chp_I")]
    [InlineData("et", "1. peatükk ÜLDSÄTTED", "§ 5. Eesmärk", "§ 5<sup>1</sup>. Mõisted", "chp_1")]
    public void Read_HeadingsOfALanguage_AreReadWithAndWithoutMarkdown(string language, string chapter, string article, string inserted, string eId)
    {
        var plain = Laws.Text($"{chapter}\n\n{article}\nWords of five.\n\n{inserted}\nWords of the other.\n");
        var marked = Laws.Text($"### {chapter}\n\n##### {article}\n\nWords of five.\n\n##### {inserted}\n\nWords of the other.\n", "a.md");
        Assert.Equal([eId, eId + "__art_5", eId + "__art_5-1"], Laws.EIds(plain));
        Assert.Equal(Laws.Outline(plain), Laws.Outline(marked));
        Assert.Equal(language, plain.Language);
        Assert.NotNull(plain.Find(eId + "__art_5")!.Heading);
        Assert.Equal("Words of five.", plain.Find(eId + "__art_5")!.Text);
        Assert.Empty(plain.Unread);
    }

    [Theory]
    [InlineData("Раздел I. Основы\n\nГлава 1. Общее\n\nСтатья 1. Цель\nТекст.", "sec_I sec_I__chp_1 sec_I__chp_1__art_1")]
    [InlineData("Общая часть\n\nРаздел I. Основы\n\nСтатья 1. Цель\nТекст.", "part_1 part_1__sec_I part_1__sec_I__art_1")]
    [InlineData("I BÖLÜM. ESASY\n\nI bap. Umumy\n\n1-nji madda. Maksat\nSöz.", "sec_I sec_I__chp_I sec_I__chp_I__art_1")]
    [InlineData("Часть первая статьи.\n\nСтатья 1. Цель\nТекст.", "art_1")]
    [InlineData("1. peatükk ÜLD\n\n1. jagu Mõisted\n\n§ 1. Mõiste\nSõna.\n\n2. peatükk LÕPP\n\n§ 2. Lõpp\nSõna.", "chp_1 chp_1__sec_1 chp_1__sec_1__art_1 chp_2 chp_2__art_2")]
    [InlineData("РАЗДЕЛ ТРЕТИЙ. ОСНОВЫ\n\nГЛАВА ПЕРВАЯ. Общее\n\nСтатья 1. Цель\nТекст.\n\nСтатья 2 (исключена).\n\nСтатьи 3–5. Утратили силу.", "sec_3 sec_3__chp_1 sec_3__chp_1__art_1 sec_3__chp_1__art_2 sec_3__chp_1__art_3-5")]
    [InlineData("TÍTULO PRIMERO. General\n\nArtículo 5 bis. Objeto.\n\nArtículo 5 ter (Derogado).\n\nDisposición adicional primera. Recursos.\n\nDisposición final única. Vigor.", "part_1 part_1__art_5-bis part_1__art_5-ter part_1__art_adicional-1 part_1__art_final-unica")]
    [InlineData("Боби 1. Умумӣ\n\nМоддаи 130. Одам\nМатн.\n\nМоддаи 130(1). Савдо\nМатн.", "chp_1 chp_1__art_130 chp_1__art_130-1")]
    [InlineData("# Seadustik\n\n## ÜLDOSA\n\n##### § 1. Mõiste\n\nSõna.\n\n## ERIOSA\n\n##### §-d 134–135. [Kehtetud]", "part_1 part_1__art_1 part_2 part_2__art_134-135")]
    [InlineData("PART I\nINTRODUCTION\n\nSection 1. Purpose\nWords.\n\nSection 2. Terms\n(1) One.\n(a) A.", "part_I part_I__sec_1 part_I__sec_2 part_I__sec_2__para_1 part_I__sec_2__para_1__point_a")]
    public void Read_ContainersOfSeveralRanks_Nest(string text, string eIds) => Assert.Equal(eIds.Split(' '), Laws.EIds(Laws.Text(text)));

    [Theory]
    [InlineData("129¹")]
    [InlineData("129-1")]
    [InlineData("129<sup>1</sup>")]
    public void Read_InsertedArticle_HasOneAddressHoweverItIsPrinted(string number)
    {
        var act = Laws.Text($"Статья 129. Прежнее\nТекст.\n\nСтатья {number}. Новое\nТекст.\n");
        Assert.Equal(["art_129", "art_129-1"], Laws.EIds(act));
        Assert.Contains("Статья 129-1. Новое Текст.", PlainText.Lines(act));
    }

    [Theory]
    [InlineData("Article 5 of this Law applies.")]
    [InlineData("Статья 5 настоящего Закона применяется.")]
    [InlineData("5-nji maddanyň birinji bölegi ulanylýar.")]
    [InlineData("5-баптың ережелері қолданылады.")]
    [InlineData("5-modda talablari qo‘llaniladi.")]
    [InlineData("§ 36 lõike 2 punkti kohaldatakse.")]
    [InlineData("Статьи 5 и 6 настоящего Закона применяются.")]
    [InlineData("Часть вторая статьи 5 применяется с момента принятия.")]
    [InlineData("Disposición final de esta ley no se aplica.")]
    public void Read_SentenceThatSpeaksOfAnArticle_IsNoHeading(string sentence)
    {
        var act = Laws.Text($"Article 1. Purpose\nFirst words.\n\n{sentence}\n");
        Assert.Equal(["art_1", "art_1__subpara_2"], Laws.EIds(act));
        Assert.Equal(sentence, act.Find("art_1__subpara_2")!.Text);
    }

    [Theory]
    [InlineData("Примечание. Слова.")]
    [InlineData("Bellik. Sözler.")]
    [InlineData("Изоҳ. Сўзлар.")]
    [InlineData("Izoh: So‘zlar.")]
    [InlineData("Ескерту. Сөздер.")]
    [InlineData("Эскертүү. Сөздөр.")]
    [InlineData("Эзоҳ. Калимаҳо.")]
    [InlineData("Note. Words.")]
    [InlineData("Nota: Palabras.")]
    [InlineData("Märkus. Sõnad.")]
    public void Read_Note_StaysInItsArticle(string note)
    {
        var act = Laws.Text($"Article 1. Purpose\n1. One.\n2. Two.\n\n{note}\n\nArticle 2. Terms\nWords.\n");
        Assert.Equal(["art_1", "art_1__para_1", "art_1__para_2", "art_1__note_1", "art_2"], Laws.EIds(act));
        Assert.Equal(note, PlainText.Line(act.Find("art_1__note_1")!));
    }

    [Fact]
    public void Read_ArticleAfterMarkdownChapterTitleOnItsOwnLine_TakesTheTitle()
    {
        var act = Laws.Text("# Law\n\n## Глава I\n\n## Общие положения\n\n### Статья 1\n\nТекст первой статьи.\n", "a.md");
        Assert.Equal("Общие положения", act.Find("chp_I")!.Heading);
        Assert.Null(act.Find("chp_I__art_1")!.Heading);
        Assert.Equal("Текст первой статьи.", act.Find("chp_I__art_1")!.Text);
    }
}
