using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>What a word of an address does.</summary>
internal enum AddressMeaning
{
    /// <summary>A preposition or the like.</summary>
    Nothing,

    /// <summary>Joins numbers or addresses.</summary>
    And,

    /// <summary>Names a kind of unit.</summary>
    Kind,

    /// <summary>Names the act itself.</summary>
    Act,

    /// <summary>Names the heading of a unit.</summary>
    Heading,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>A word of an address as understood.</summary>
internal sealed record AddressWord(AddressMeaning Means, IReadOnlyList<UnitKind> Kinds, bool Holds, string Number, string Shown)
{
    public AddressWord(AddressMeaning means)
        : this(means, [], false, "", "")
    {
    }

    public AddressWord(bool holds, params UnitKind[] kinds)
        : this(AddressMeaning.Kind, kinds, holds, "", "")
    {
    }

    public AddressWord(string number, string shown)
        : this(AddressMeaning.Number, [], false, number, shown)
    {
    }
}

/// <summary>Splits the words of an address and reads its numbers.</summary>
internal static partial class AddressWords
{
    /// <summary>The pieces of an address; a range from one number to another is one piece.</summary>
    public static IEnumerable<string> Split(string text) => Pieces().Matches(Ranges().Replace(text, "$1-$2")).Select(match => match.Value);

    /// <summary>True when a printed number is read as that number wherever instructions say it.</summary>
    public static bool Says(string shown, string number) =>
        shown.Length > 0 && Split(shown).ToList() is [var plain] && Number(plain, ordinals: false)?.Number == number
        && Split(TurkmenWording.Ordinal(shown)).ToList() is [var ordinal] && Number(ordinal, ordinals: true)?.Number == number;

    /// <summary>A number: digits, raised digits, Roman numerals, a letter with a bracket; Turkmen numbers carry the ending of an ordinal.</summary>
    public static (string Number, string Shown)? Number(string word, bool ordinals)
    {
        var shown = ordinals ? Ending().Replace(word, "") : word;
        if (shown.Length == 0 || !(char.IsAsciiDigit(shown[0]) || shown[^1] == ')' || Roman().IsMatch(shown)))
        {
            return null;
        }
        return UnitNumbers.Read(shown) is { Length: > 0 } number ? (number, shown) : null;
    }

    [GeneratedRegex(@"§|\d[\d⁰¹²³⁴-⁹]*(?:[-–.‑]\d+)*(?:[⁰¹²³⁴-⁹]+)?(?:\p{Lu}(?!\p{L}))?(?:-nj[iy])?(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?\)?|\p{L}{1,6}\)|\p{L}[\p{L}\p{M}]*(?:-nj[iy])?|,|;")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"(?<![\p{L}\d])(\d{1,4}) (?:to|по) (\d{1,4})(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"-nj[iy]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[IVXLCDM]+(?:[⁰¹²³⁴-⁹]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();
}
