namespace Throughline.LegalText;

/// <summary>Reads an act from Akoma Ntoso XML, Markdown, plain text, HTML, a Word file (docx) or the JSON tree. Same bytes and name, same result; bad input is a fault, never an exception.</summary>
public static class ActReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int Limit = SourceText.Limit;

    /// <summary>
    /// Reads a file. What it is, is told from its first characters and then from the ending of its name, which also serves as title
    /// when the text has none. UTF-8 and UTF-16 with a byte order mark are read; a page may name another character set.
    /// </summary>
    public static ActReadResult Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (bytes.Length <= Limit && FileKind.IsPacked(bytes.Span))
        {
            return DocxReader.Read(bytes.ToArray(), fileName);
        }
        if (FileKind.Unreadable(bytes.Span) is { } unreadable)
        {
            return ActReadResult.Refused(0, unreadable);
        }
        if (FileKind.IsPage(bytes.Span, fileName))
        {
            var (page, unknown) = WebCharacters.Decode(bytes.Span);
            return page is null ? ActReadResult.Refused(unknown!) : HtmlReader.Read(page, fileName);
        }
        var (text, fault) = SourceText.Decode(bytes.Span);
        if (text is null)
        {
            return ActReadResult.Refused(fault!);
        }
        if (text.AsSpan().TrimStart().StartsWith("{") && (fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || text.Contains("\"tree\"", StringComparison.Ordinal)))
        {
            return JsonReader.Read(text);
        }
        return text.AsSpan().TrimStart().StartsWith("<") && LooksLikeXml(text) ? AknReader.Read(text, fileName) : MarkupReader.Read(text, fileName);
    }

    /// <summary>What is said of a file of more than <see cref="Limit"/> bytes, so that a caller can refuse it unread.</summary>
    public static string TooLarge(long bytes) => SourceText.TooLarge(bytes);

    private static bool LooksLikeXml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<?xml") || start.StartsWith("<akomaNtoso") || start.StartsWith("<!DOCTYPE") || start.Contains("<akomaNtoso", StringComparison.Ordinal)
            || start.Length > 1 && char.IsLetter(start[1]) && !start.Contains("\n#", StringComparison.Ordinal) && !start.StartsWith("<sup");
    }
}
