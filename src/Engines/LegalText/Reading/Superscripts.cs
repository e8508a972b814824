using System.Buffers;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Superscript digits: one form inside (Unicode), one form in addresses and plain text (<c>36-1</c>).</summary>
internal static class Superscripts
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly SearchValues<char> Any = SearchValues.Create(Raised);

    public static bool Is(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    public static char Plain(char c) => (char)('0' + Raised.IndexOf(c, StringComparison.Ordinal));

    public static string Raise(ReadOnlySpan<char> digits)
    {
        var raised = new StringBuilder(digits.Length);
        foreach (var c in digits)
        {
            raised.Append(Raised[c - '0']);
        }
        return raised.ToString();
    }

    /// <summary>36¹ → 36-1; a raised digit after anything but a digit becomes the plain digit.</summary>
    public static string Lower(string text)
    {
        if (!text.AsSpan().ContainsAny(Any))
        {
            return text;
        }
        var plain = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!Is(c))
            {
                plain.Append(c);
                continue;
            }
            if (i > 0 && char.IsAsciiDigit(text[i - 1]))
            {
                plain.Append('-');
            }
            plain.Append(Plain(c));
        }
        return plain.ToString();
    }
}
