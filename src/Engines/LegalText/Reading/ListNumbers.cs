using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Numbers as a word processor or a browser prints them before the paragraphs of a list.</summary>
internal static class ListNumbers
{
    // Word's Russian letters leave out ё, й, ъ, ы and ь.
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>A number in a format named as in Word (<c>decimal</c>, <c>lowerLetter</c>, <c>russianLower</c>, <c>upperRoman</c> …); an unknown format is decimal.</summary>
    public static string Print(string format, int number) => format switch
    {
        "lowerLetter" => Letters(Latin, number),
        "upperLetter" => Letters(Latin, number).ToUpperInvariant(),
        "russianLower" => Letters(Russian, number),
        "russianUpper" => Letters(Russian, number).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After the last letter come doubled letters: z, aa, bb.</summary>
    private static string Letters(string alphabet, int number) =>
        number < 1 ? "0" : new string(alphabet[(number - 1) % alphabet.Length], Math.Min((number - 1) / alphabet.Length + 1, 20));

    private static string Roman(int number)
    {
        if (number is < 1 or > 5000)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
        var text = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }
}
