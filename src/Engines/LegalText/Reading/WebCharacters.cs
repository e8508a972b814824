using System.Buffers;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Bytes of a page to characters: the byte order mark, then what the page says of itself, then UTF-8.</summary>
internal static class WebCharacters
{
    private const int Head = 2048;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"';/>?");
    private static readonly Encoding Latin = Page("windows-1252")!;

    /// <summary>The character of one byte of the Western Windows code page.</summary>
    public static string Western(byte code) => Latin.GetString([code]);

    /// <summary>The text, or the fault of a page that is in no character set it names.</summary>
    public static (string? Text, ReadFault? Fault) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) || bytes.Length > SourceText.Limit)
        {
            return SourceText.Decode(bytes);
        }
        var named = Named(bytes);
        if (named is null || named.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
        {
            return SourceText.Decode(bytes);
        }
        if (Page(named) is not { } page)
        {
            return (null, new ReadFault(0, $"The page says that it is written in '{Shown(named)}', which is not known. Save it as UTF-8."));
        }
        var zero = bytes.IndexOf((byte)0);
        return zero >= 0 ? SourceText.Decode(bytes) : (page.GetString(bytes), null);
    }

    private static string? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at + 7 : head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.Ordinal) is > 0 and var told ? told + 8 : -1 : -1;
        if (at < 0)
        {
            return null;
        }
        var rest = head.AsSpan(at).TrimStart(" =\"'");
        var end = rest.IndexOfAny(NameEnds);
        var name = end < 0 ? rest : rest[..end];
        return name.Length is 0 or > 40 ? null : name.ToString();
    }

    private static Encoding? Page(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Shown(string name) => string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
