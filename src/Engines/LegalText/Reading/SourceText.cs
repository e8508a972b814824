using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Bytes to characters: UTF-8, or UTF-16 with a byte order mark. Anything else is refused with the place.</summary>
internal static class SourceText
{
    public const int Limit = 20 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static (string? Text, ReadFault? Fault) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return (null, new ReadFault(0, "The file is empty."));
        }
        if (bytes.Length > Limit)
        {
            return (null, new ReadFault(0, TooLarge(bytes.Length)));
        }
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Utf16(bytes[2..], bigEndian: false);
        }
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Utf16(bytes[2..], bigEndian: true);
        }
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return (null, new ReadFault(LineAt(bytes, zero),
                $"The file is not text: a zero byte at offset {zero}. Save it as UTF-8 text, Markdown or Akoma Ntoso XML."));
        }
        try
        {
            return NotBlank(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            var at = FirstInvalid(bytes);
            var line = LineAt(bytes, at);
            return (null, new ReadFault(line, $"Line {line} is not UTF-8: byte 0x{bytes[at]:X2} at offset {at}. Save the file as UTF-8."));
        }
    }

    public static string TooLarge(long bytes)
    {
        var size = (bytes / (1024d * 1024d)).ToString("0.#", CultureInfo.InvariantCulture);
        return $"The file has {size} MB; an act of more than 20 MB is not read. Split it or take the text alone.";
    }

    private static (string? Text, ReadFault? Fault) Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            return NotBlank(new UnicodeEncoding(bigEndian, false, true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return (null, new ReadFault(0, "The file begins as UTF-16 but is not valid UTF-16. Save the file as UTF-8."));
        }
    }

    private static (string? Text, ReadFault? Fault) NotBlank(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, new ReadFault(0, "The file is empty: it has only blank lines."));
        }
        return text.Contains('\0', StringComparison.Ordinal) ? (null, new ReadFault(0, "The file is not text: it has zero characters. Save the file as UTF-8.")) : (text, null);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }
        return Math.Min(at, bytes.Length - 1);
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => 1 + bytes[..at].Count((byte)'\n');
}
