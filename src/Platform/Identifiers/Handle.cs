using System.Buffers;
using System.Security.Cryptography;

namespace Throughline.Platform.Identifiers;

/// <summary>
/// What stands for a record in an address or an export: 128 random bits as 26 characters of Crockford's base 32. It says
/// nothing of the record, not even when it was made, and cannot be guessed from another one.
/// </summary>
public static class Handle
{
    /// <summary>Number of characters of every handle.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>A new handle from the system's random source.</summary>
    public static string New() => string.Create(Length, 0, static (span, _) =>
    {
        Span<byte> bits = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bits);
        for (var i = 0; i < span.Length; i++) span[i] = Alphabet[bits[i] & 31];
    });

    /// <summary>True when <paramref name="text"/> has the shape of a handle; says nothing on whether a record exists.</summary>
    public static bool LooksRight(string? text) =>
        text is { Length: Length } && text.AsSpan().IndexOfAnyExcept(Letters) < 0;
}
