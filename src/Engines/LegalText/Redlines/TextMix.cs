using System.Numerics;
using System.Runtime.InteropServices;

namespace Throughline.LegalText;

/// <summary>A quick 64-bit mark of texts, the same on every machine. Two texts with one mark are taken for equal only where nothing breaks if they are not.</summary>
internal static class TextMix
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Add(ulong mark, string? text)
    {
        if (text is null)
        {
            return Add(mark, 1UL);
        }
        var blocks = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var block in blocks)
        {
            mark = BitOperations.RotateLeft(unchecked((mark ^ block) * Prime), 29);
        }
        var rest = (ulong)text.Length << 48;
        for (var i = blocks.Length * 4; i < text.Length; i++)
        {
            rest = rest << 16 ^ rest >> 48 ^ text[i];
        }
        return Add(mark, rest);
    }

    public static ulong Add(ulong mark, ulong value)
    {
        mark = unchecked((mark ^ value) * Prime);
        return mark ^ mark >> 31;
    }
}
