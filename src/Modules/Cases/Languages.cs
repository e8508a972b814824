namespace Throughline.Cases;

internal static class Languages
{
    // The shape of a BCP 47 tag; which languages exist is no business of this module.
    public static bool LooksRight(string? tag) =>
        tag is { Length: >= 2 and <= 20 } && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && char.IsAsciiLetter(tag[0]);
}
