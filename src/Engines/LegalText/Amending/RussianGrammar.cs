using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Instructions in Russian: those of <see cref="RussianWording"/> and the common ways of writing them by hand. «ё» is read as «е».</summary>
internal sealed partial class RussianGrammar : InstructionGrammar
{
    private const string Word1 = "(?:слов[оа]м?|слов|словами|цифр[уы]|цифрой|цифрами|предложени[ея]м?|число|числом|знаки?)";
    private const string List = $"(?:{Q}(?:(?:, | и |, и ){Q})*)";
    private const string Occ = "(?: ?,? ?(?<occ>во всех случаях|в обоих случаях|в соответствующ(?:ем|их) падеж(?:е|ах)|во? (?:первом|втором|третьем) случае|(?:в )?(?:первый|второй|третий) раз|везде))?";
    private const string Text = "по (?:всему )?тексту(?: (?:закона|кодекса|указа|постановления|положения|настоящего закона))?";
    private const string New = "в (?:следующей|новой) редакции";

    private static readonly (string, Regex)[] All =
    [
        ("replace", Form($"(?:(?<all>{Text}) ?)?{Where} ?{Word1} (?<old>{List}){Occ} заменить(?<resp> соответственно)?(?: на)? {Word1} (?<new>{List}){Occ}")),
        ("replace", Form($"заменить (?:(?<all>{Text}) ?)?{Where} ?{Word1} (?<old>{List}){Occ}(?<resp> соответственно)?(?: на)? {Word1} (?<new>{List}){Occ}")),
        ("delete", Form($"(?:(?<all>{Text}) ?)?{Where} ?{Word1} (?<old>{List}){Occ} исключить")),
        ("delete", Form($"исключить (?:из )?{Where} ?{Word1} (?<old>{List}){Occ}")),
        ("after", Form($"{Where} ?после {Word1} (?<old>{Q}){Occ} дополнить {Word1} (?<new>{Q})")),
        ("before", Form($"{Where} ?перед {Word1} (?<old>{Q}){Occ} дополнить {Word1} (?<new>{Q})")),
        ("end", Form($"{Where} ?(?:в конце )?дополнить(?: в конце)? {Word1} (?<new>{Q})")),
        ("restate", Form($"{Where} ?изложить {New} ?:? ?(?<text>{Q})")),
        ("restate", Form($"изложить {Where} {New} ?:? ?(?<text>{Q})")),
        ("reprint", Form($"обозначение (?<old>{Q}) {Where} заменить обозначением (?<new>{Q})")),
        ("repeal", Form($"{Where} ?(?:признать утративш(?:ей|им|ими) силу|исключить)(?:, указав на (?:ее|его|их) месте ?:? ?(?<mark>{Q}))?")),
        ("repeal", Form($"(?:признать утративш(?:ей|им|ими) силу|исключить) {Where}(?=[.;]?$)")),
        ("heading", Form($"{Where} ?дополнить наименованием (?<text>{Q})")),
        ("renumber", Form($"{Where} ?считать (?:соответственно )?(?<what>[^\\uE000-\\uF8FF]+?)(?=[.;]?$)")),
        ("move", Form($"{Where} ?переместить (?<near>после|перед|в начало|в начале|в) (?<target>[^\\uE000-\\uF8FF]+?)(?=[.;]?$)")),
        ("insert", Form($"(?:(?<near>после|перед|в начале) )?{Where} ?дополнить (?<what>[^\\uE000-\\uF8FF]*?) следующего содержания ?:? ?(?<text>{Q})")),
        ("insert", Form($"дополнить {Where} (?<what>(?:статьей|статьями|частью|частями|пунктом|пунктами|подпунктом|подпунктами|абзацем|абзацами|главой|главами|примечанием|приложением)[^\\uE000-\\uF8FF]*?) следующего содержания ?:? ?(?<text>{Q})")),
    ];

    private static readonly string[] Ordinals =
        ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат"];

    protected override IReadOnlyList<(string Does, Regex Form)> Forms => All;

    protected override bool OuterFirst => false;

    protected override Regex Between => Joints();

    protected override Nearness? Near(string said) => said.ToLowerInvariant() switch
    {
        "после" => Nearness.After,
        "перед" => Nearness.Before,
        "в начале" or "в начало" => Nearness.First,
        "в" => Nearness.In,
        _ => null,
    };

    protected override int? Occurrence(string said) => said switch
    {
        "во всех случаях" or "в обоих случаях" or "везде" => Amendment.Everywhere,
        _ when said.Contains("перв", StringComparison.Ordinal) => 1,
        _ when said.Contains("втор", StringComparison.Ordinal) => 2,
        _ when said.Contains("трет", StringComparison.Ordinal) => 3,
        _ => null,
    };

    protected override AddressWord? Word(string word) => word switch
    {
        "в" or "во" or "с" or "на" or "из" or "к" or "её" or "ее" or "его" or "настоящего" or "настоящий" or "настоящем" or "новой" or "новым" or "этой" or "данной" or "соответственно" => new AddressWord(AddressMeaning.Nothing),
        "и" or "," or ";" or "а" or "также" => new AddressWord(AddressMeaning.And),
        "§" => new AddressWord(true, UnitKind.Section, UnitKind.Article),
        _ => Noun(word) ?? Ordinal(word),
    };

    private static AddressWord? Noun(string word) => Nouns().Match(word) is not { Success: true } match ? null : match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name switch
    {
        "article" => new AddressWord(true, UnitKind.Article, UnitKind.Section),
        "part" => new AddressWord(true, UnitKind.Paragraph, UnitKind.Part),
        "point" => new AddressWord(true, UnitKind.Point, UnitKind.Paragraph),
        "subpoint" => new AddressWord(true, UnitKind.Subpoint, UnitKind.Point),
        "indent" => new AddressWord(true, UnitKind.Subparagraph),
        "chapter" => new AddressWord(true, UnitKind.Chapter),
        "section" => new AddressWord(true, UnitKind.Section, UnitKind.Part),
        "paragraph" => new AddressWord(true, UnitKind.Section, UnitKind.Article),
        "note" => new AddressWord(true, UnitKind.Note),
        "annex" => new AddressWord(true, UnitKind.Annex),
        "preamble" => new AddressWord(true, UnitKind.Preamble),
        "heading" => new AddressWord(AddressMeaning.Heading),
        _ => new AddressWord(AddressMeaning.Act),
    };

    private static AddressWord? Ordinal(string word)
    {
        if (word.StartsWith("последн", StringComparison.Ordinal))
        {
            return new AddressWord(AddressStep.Last, word);
        }
        for (var i = Ordinals.Length - 1; i >= 0; i--)
        {
            if (word.StartsWith(Ordinals[i], StringComparison.Ordinal) && Endings().IsMatch(word[Ordinals[i].Length..]))
            {
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                return new AddressWord(number, number);
            }
        }
        return null;
    }

    [GeneratedRegex(@"^(?:(?<article>стат(?:ья|ьи|ье|ью|ьей|ьям|ьях|ьями|ей))|(?<subpoint>подпункт\w{0,3})|(?<point>пункт\w{0,3})|(?<part>част(?:ь|и|ью|ей|ям|ями|ях))|(?<indent>абзац\w{0,3})|(?<chapter>глав(?:а|ы|е|у|ой|ам|ами|ах)?)|(?<section>раздел\w{0,3})|(?<paragraph>параграф\w{0,3})|(?<note>примечани\w{1,3})|(?<annex>приложени\w{1,3})|(?<preamble>преамбул\w{1,2})|(?<heading>(?:наименовани|названи)\w{1,2}|заголов(?:ок|ка|ке|ком))|(?<act>закон\w{0,2}|кодекс\w{0,2}|указ\w{0,2}|постановлени\w{1,2}|положени\w{1,2}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Nouns();

    [GeneratedRegex(@"^(?:ый|ой|ий|ая|ья|ое|ье|ого|его|ьего|ому|ьему|ым|ьим|им|ом|ьем|ем|ую|ью|ьей|ей|ые|ьи|ых|ьих)$", RegexOptions.CultureInvariant)]
    private static partial Regex Endings();

    [GeneratedRegex(@"^(?:[\s,;.]|[иа]\s)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
