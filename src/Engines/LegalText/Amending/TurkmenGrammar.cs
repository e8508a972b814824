using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Instructions in Turkmen: those of <see cref="TurkmenWording"/> and common ways of writing them by hand.</summary>
internal sealed partial class TurkmenGrammar : InstructionGrammar
{
    private const string List = $"(?:{Q}(?:(?:, | we |, we ){Q})*)";
    private const string Occ = "(?: ?(?<occ>ähli ýerde|iki ýerde|birinji ýerde|ikinji ýerde|üçünji ýerde|degişli düşümde))?";
    private const string Say = "(?: diýen)?(?: degişlilikde)?";
    private const string Must = "(?:m?aly|meli|sylsyn|ylsyn|ilsin|ulsyn)";

    private static readonly (string, Regex)[] All =
    [
        ("reprint", Form($"{Where} (?<old>{Q}) diýen belgisini (?<new>{Q}) diýen belgä çalşyrmaly")),
        ("replace", Form($"(?:(?<all>tutuş tekst boýunça|(?:kanunyň )?ähli teksti boýunça) ?)?{Where},? ?(?<old>{List}){Say} söz(?:i|leri|ler)?{Occ}(?<resp> degişlilikde)? (?<new>{List}){Say} söz(?:e|ine|lere|lerine|ler bilen|leri bilen| bilen) çalşyr{Must}")),
        ("delete", Form($"(?:(?<all>tutuş tekst boýunça) ?)?{Where},? ?(?<old>{List}){Say} söz(?:i|leri|ler)?{Occ} (?:aýyr|çykar){Must}")),
        ("after", Form($"{Where},? ?(?<old>{Q}){Say} söz(?:den|lerden|ünden|lerinden) soň (?<new>{Q}){Say} söz(?:i|leri|ler)? goş{Must}")),
        ("before", Form($"{Where},? ?(?<old>{Q}){Say} söz(?:den|lerden|ünden|lerinden) öň (?<new>{Q}){Say} söz(?:i|leri|ler)? goş{Must}")),
        ("end", Form($"{Where},? ?ahyryna (?<new>{Q}){Say} söz(?:i|leri|ler)? goş{Must}")),
        ("restate", Form($"{Where} (?:şu|aşakdaky|täze) (?:görnüşde|redaksiýada) (?:beýan et|beýan ed|ber){Must} ?:? ?(?<text>{Q})")),
        ("repeal", Form($"{Where} (?:güýjüni ýitiren diýip (?:hasap et|ykrar et|hasap ed){Must}|aýyr{Must}|çykar{Must})(?: we onuň ýerinde (?<mark>{Q}) diýip görkezmeli)?")),
        ("heading", Form($"{Where} (?<text>{Q}) diýip atlandyrmaly")),
        ("move", Form($"{Where} ?[—–-] (?<target>[^\\uE000-\\uF8FF]+?) (?<near>soň|öň|başyna|ahyryna) geçirmeli")),
        ("insert", Form($"{Where} (?<near>soň|öň|başyna|ahyryna) (?:şu|aşakdaky) mazmunly (?<what>[^\\uE000-\\uF8FF]*?) goş{Must} ?:? ?(?<text>{Q})")),
        ("insert", Form($"{Where} üstüni (?:şu|aşakdaky) mazmunly (?<what>[^\\uE000-\\uF8FF]*?) bilen ýetirmeli ?:? ?(?<text>{Q})")),
        ("insert", Form($"{Where} (?:şu|aşakdaky) mazmunly (?<what>[^\\uE000-\\uF8FF]*?) goş{Must} ?:? ?(?<text>{Q})")),
        ("renumber", Form($"{Where} (?<what>\\S+ (?:kiçi )?\\p{{L}}+) (?:hasap et{Must}|diýip hasap et{Must})(?=[.;]?$)")),
    ];

    private static readonly string[] Ordinals = ["birinji", "ikinji", "üçünji", "dördünji", "bäşinji", "altynjy", "ýedinji", "sekizinji", "dokuzynjy", "onunjy"];

    private static readonly (string Stem, UnitKind[] Kinds)[] Stems =
    [
        ("madda", [UnitKind.Article, UnitKind.Section]), ("bölüm", [UnitKind.Section, UnitKind.Part, UnitKind.Chapter]), ("bap", [UnitKind.Chapter]), ("bab", [UnitKind.Chapter]), ("bölek", [UnitKind.Paragraph, UnitKind.Part]),
        ("böleg", [UnitKind.Paragraph, UnitKind.Part]), ("bent", [UnitKind.Point, UnitKind.Paragraph]), ("bend", [UnitKind.Point, UnitKind.Paragraph]), ("punkt", [UnitKind.Point, UnitKind.Paragraph]), ("abzas", [UnitKind.Subparagraph]), ("tesim", [UnitKind.Subparagraph]),
        ("bellik", [UnitKind.Note]), ("bellig", [UnitKind.Note]), ("goşund", [UnitKind.Annex]), ("giriş", [UnitKind.Preamble]),
    ];

    private bool _small;

    protected override IReadOnlyList<(string Does, Regex Form)> Forms => All;

    protected override bool OuterFirst => true;

    protected override Regex Between => Joints();

    protected override Nearness? Near(string said) => said switch { "soň" => Nearness.After, "öň" => Nearness.Before, "başyna" => Nearness.First, "ahyryna" => Nearness.In, _ => null };

    protected override int? Occurrence(string said) => said switch { "ähli ýerde" or "iki ýerde" => Amendment.Everywhere, "birinji ýerde" => 1, "ikinji ýerde" => 2, "üçünji ýerde" => 3, _ => null };

    protected override AddressWord? Word(string word)
    {
        var small = _small;
        _small = word == "kiçi";
        switch (word)
        {
            case "kiçi" or "şu" or "täze":
                return new AddressWord(AddressMeaning.Nothing);
            case "we" or "," or ";" or "hem-de":
                return new AddressWord(AddressMeaning.And);
            case "adynyň" or "adynda" or "adyny" or "adyndan" or "ady":
                return new AddressWord(AddressMeaning.Heading);
            case "soňky":
                return new AddressWord(AddressStep.Last, word);
            case "§":
                return new AddressWord(true, UnitKind.Section, UnitKind.Article);
        }
        if (word.StartsWith("kanun", StringComparison.Ordinal) || word.StartsWith("kodeks", StringComparison.Ordinal))
        {
            return new AddressWord(AddressMeaning.Act);
        }
        foreach (var (stem, kinds) in Stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                UnitKind[] meant = small && kinds[0] == UnitKind.Point ? [UnitKind.Subpoint, UnitKind.Point] : kinds;
                return new AddressWord(Genitive().IsMatch(word), meant);
            }
        }
        return Array.IndexOf(Ordinals, word) is >= 0 and var at ? new AddressWord((at + 1).ToString(CultureInfo.InvariantCulture), word) : null;
    }

    [GeneratedRegex(@"[yiuü]ň$", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    [GeneratedRegex(@"^(?:[\s,;.]|we\s)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
