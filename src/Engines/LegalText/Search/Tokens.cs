using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Words of a text, in lower case and without accents, so that what is typed on any keyboard finds what is printed.</summary>
internal static class Tokens
{
    private const string Apostrophes = "'’‘ʻʼ`´";
    private static readonly string[] UzbekLatin =
    [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "x", "ts", "ch", "sh", "sh",
        "", "i", "", "e", "yu", "ya",
    ];

    public readonly record struct Token(int Start, int Length, string Word);

    public static List<Token> Of(string text, string language)
    {
        var found = new List<Token>();
        var word = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            word.Clear();
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || IsInside(text, at, start)))
            {
                if (char.IsLetterOrDigit(text[at]) && !Apostrophes.Contains(text[at], StringComparison.Ordinal))
                {
                    Fold(text[at], word, language);
                }
                at++;
            }
            if (word.Length is > 0 and <= 60)
            {
                found.Add(new Token(start, at - start, word.ToString()));
            }
        }
        return found;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == '\u00AD';

    // An apostrophe between letters belongs to the word (Uzbek oʻ), and so does the hyphen of "co-operation".
    private static bool IsInside(string text, int at, int start) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (Apostrophes.Contains(text[at], StringComparison.Ordinal)
            || text[at] == '-' && at - start == 2 && text.AsSpan(start, 2).Equals("co", StringComparison.OrdinalIgnoreCase));

    private static void Fold(char c, StringBuilder word, string language)
    {
        var lower = char.ToLowerInvariant(c);
        if (lower < 128)
        {
            word.Append(lower);
        }
        else if (lower is >= 'Ѐ' and <= 'ӿ')
        {
            Cyrillic(lower, word, language);
        }
        else
        {
            word.Append(Plain(lower));
        }
    }

    private static void Cyrillic(char lower, StringBuilder word, string language)
    {
        if (language != "uz")
        {
            word.Append(lower == 'ё' ? 'е' : lower);
            return;
        }
        word.Append(lower switch
        {
            'ў' => "o",
            'ғ' => "g",
            'қ' => "q",
            'ҳ' => "h",
            'ё' => "yo",
            'е' when word.Length == 0 => "ye",
            >= 'а' and <= 'я' => UzbekLatin[lower - 'а'],
            _ => lower.ToString(),
        });
    }

    private static char Plain(char c)
    {
        if (c == 'ı')
        {
            return 'i';
        }
        if (char.IsSurrogate(c))
        {
            return c;
        }
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts[0] < 128 ? parts[0] : c;
    }
}
