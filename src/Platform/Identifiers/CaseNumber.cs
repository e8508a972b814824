using System.Security.Cryptography;

namespace Throughline.Platform.Identifiers;

/// <summary>
/// The name staff use for a case aloud: six random characters as <c>4K7-M2Q</c>, without letters that are read for one
/// another. Random, so that no number tells how many cases there are or which came first.
/// </summary>
public static class CaseNumber
{
    private const string Alphabet = "23456789BCDFGHJKMNPQRTVWXY";

    /// <summary>A new number; the caller makes sure that it is not taken.</summary>
    public static string New() => string.Create(7, 0, static (span, _) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = i == 3 ? '-' : Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
    });
}
