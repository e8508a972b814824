using System.Text;

namespace Throughline.LegalText;

/// <summary>What a file is by its first bytes; files that are no text are named, with what to do.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, string Kind)[] Images =
        [([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), ([0x47, 0x49, 0x46, 0x38], "GIF"), ([0x49, 0x49, 0x2A, 0], "TIFF"), ([0x4D, 0x4D, 0, 0x2A], "TIFF"), ([0x52, 0x49, 0x46, 0x46], "WebP")];

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<table", "<article", "<section", "<main", "<ol", "<meta"];

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>One line on a file that holds no text that can be read; null for every other.</summary>
    public static string? Unreadable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
        {
            return "The file is a PDF, not text. Open it in a word processor and save it as .docx, or save its text as UTF-8.";
        }
        if (bytes.StartsWith("{\\rtf"u8))
        {
            return "The file is in RTF. Open it in a word processor and save it as .docx.";
        }
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "The file is locked by a password. Open it, take the password off and save it as .docx."
                : bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 ? "The file is an old Excel workbook (.xls), not an act. Copy the text into a document and save it as .docx."
                : "The file is an old Word document (.doc). Open it in a word processor and save it as .docx.";
        }
        foreach (var (start, kind) in Images)
        {
            if (bytes.StartsWith(start))
            {
                return $"The file is an image ({kind}); its words cannot be read. Recognise its text and save it as .docx or UTF-8 text.";
            }
        }
        return null;
    }

    /// <summary>True for a page: by its first characters, or by the ending of its name.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes, string fileName)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).Replace("\0", "", StringComparison.Ordinal);
        var text = head.AsSpan().TrimStart("\u00ef\u00bb\u00bf\u00ff\u00fe \t\r\n");
        if (text.Contains("<akomaNtoso", StringComparison.Ordinal))
        {
            return false;
        }
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (ending is ".html" or ".htm" or ".xhtml")
        {
            return true;
        }
        if (ending is ".md" or ".markdown" or ".xml" or ".akn" && !text.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        while (text.StartsWith("<?xml") || text.StartsWith("<!--"))
        {
            var end = text.IndexOf('>');
            if (end < 0)
            {
                return false;
            }
            text = text[(end + 1)..].TrimStart();
        }
        foreach (var start in PageStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
