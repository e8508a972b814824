using System.Globalization;

namespace Throughline.LegalText;

/// <summary>Numbers that headings write as words: <c>РАЗДЕЛ ТРЕТИЙ</c>, <c>TÍTULO PRIMERO</c>, <c>Disposición final única</c>.</summary>
internal static class OrdinalWords
{
    private static readonly Dictionary<string, string> Numbers = Table();

    private static readonly HashSet<string> Provisions = new(StringComparer.OrdinalIgnoreCase) { "adicional", "transitoria", "derogatoria", "final" };

    /// <summary>Reads an ordinal at <paramref name="at"/> and moves past it; its form in an address, or null when there is none.</summary>
    public static string? Read(string text, ref int at)
    {
        var end = End(text, at);
        if (end == at || !Numbers.TryGetValue(text[at..end], out var number))
        {
            return null;
        }
        at = end;
        return number;
    }

    /// <summary>Reads which of the closing provisions of a Spanish act is headed: <c>adicional primera</c>, <c>final única</c>; null when none is.</summary>
    public static string? ReadProvision(string text, ref int at)
    {
        var end = End(text, at);
        if (end == at || !Provisions.Contains(text[at..end]))
        {
            return null;
        }
        var kind = text[at..end].ToLowerInvariant();
        var next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }
        var number = Read(text, ref next) ?? LegalText.Numbers.Read(text, ref next, roman: false);
        if (number is null && end < text.Length && text[end] is not ('.' or ':'))
        {
            return null;
        }
        at = number is null ? end : next;
        return number is null ? kind : kind + "-" + number;
    }

    private static int End(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }
        return at;
    }

    private static Dictionary<string, string> Table()
    {
        string[][] forms =
        [
            ["первый", "первая", "первое", "primero", "primera", "primer", "first", "one"],
            ["второй", "вторая", "второе", "segundo", "segunda", "second", "two"],
            ["третий", "третья", "третье", "tercero", "tercera", "third", "three"],
            ["четвертый", "четвёртый", "четвертая", "четвёртая", "cuarto", "cuarta", "fourth", "four"],
            ["пятый", "пятая", "quinto", "quinta", "fifth", "five"],
            ["шестой", "шестая", "sexto", "sexta", "sixth", "six"],
            ["седьмой", "седьмая", "séptimo", "séptima", "septimo", "septima", "seventh", "seven"],
            ["восьмой", "восьмая", "octavo", "octava", "eighth", "eight"],
            ["девятый", "девятая", "noveno", "novena", "ninth", "nine"],
            ["десятый", "десятая", "décimo", "décima", "decimo", "decima", "tenth", "ten"],
            ["одиннадцатый", "одиннадцатая", "undécimo", "undécima", "undecimo", "undecima"],
            ["двенадцатый", "двенадцатая", "duodécimo", "duodécima", "duodecimo", "duodecima"],
            ["тринадцатый", "тринадцатая"],
            ["четырнадцатый", "четырнадцатая"],
            ["пятнадцатый", "пятнадцатая"],
            ["шестнадцатый", "шестнадцатая"],
            ["семнадцатый", "семнадцатая"],
            ["восемнадцатый", "восемнадцатая"],
            ["девятнадцатый", "девятнадцатая"],
            ["двадцатый", "двадцатая"],
        ];
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["único"] = "unico", ["única"] = "unica", ["unico"] = "unico", ["unica"] = "unica", ["preliminar"] = "preliminar" };
        for (var i = 0; i < forms.Length; i++)
        {
            foreach (var form in forms[i])
            {
                table[form] = (i + 1).ToString(CultureInfo.InvariantCulture);
            }
        }
        return table;
    }
}
