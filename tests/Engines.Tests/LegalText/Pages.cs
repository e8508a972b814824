using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>Markdown acts saved as pages and as Word files, without the reader under test.</summary>
internal static partial class Pages
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>Paragraphs of a Markdown act: heading level, raised digits still as tags, marks off.</summary>
    public static List<(int Level, string Text)> Paragraphs(string markdown)
    {
        var body = Head().Replace(markdown.ReplaceLineEndings("\n"), "");
        return [.. body.Split("\n\n").SelectMany(part => part.Trim() is { Length: > 0 } text ? new[] { text } : []).SelectMany(text => text.StartsWith('#') ? text.Split('\n', 2) : [text])
            .Where(text => text.Trim().Length > 0).Select(text => (text.TakeWhile(c => c == '#').Count(), text.TrimStart('#').Trim().Replace("*", "", StringComparison.Ordinal).Replace('\n', ' ')))];
    }

    public static string Html(IEnumerable<(int Level, string Text)> paragraphs) =>
        "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>x</title><style>p { color: red }</style></head>\n<body>\n<nav><a href=\"/\">Menu</a></nav>\n<div>\n"
        + string.Concat(paragraphs.Select(paragraph => paragraph.Level > 0 ? $"<h{paragraph.Level}>{Marked(paragraph.Text)}</h{paragraph.Level}>\n" : $"<p>{Marked(paragraph.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>\n"))
        + "<script>var a = '<p>1) x</p>';</script></div>\n</body>\n</html>\n";

    public static byte[] Docx(IEnumerable<(int Level, string Text)> paragraphs) =>
        Package(string.Concat(paragraphs.Select(paragraph => $"<w:p>{(paragraph.Level > 0 ? $"<w:pPr><w:pStyle w:val=\"H{paragraph.Level}\"/></w:pPr>" : "")}{Runs(paragraph.Text)}</w:p>")),
            ("word/styles.xml", $"<w:styles {W}>{string.Concat(Enumerable.Range(1, 6).Select(level => $"<w:style w:type=\"paragraph\" w:styleId=\"H{level}\"><w:name w:val=\"heading {level}\"/></w:style>"))}</w:styles>"));

    /// <summary>A Word file with this body and these further parts.</summary>
    public static byte[] Package(string body, params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts.Prepend(("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>")))
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    private static string Marked(string text) => WebUtility.HtmlEncode(text).Replace("&lt;sup&gt;", "<sup>", StringComparison.Ordinal).Replace("&lt;/sup&gt;", "</sup>", StringComparison.Ordinal);

    private static string Runs(string text) => string.Concat(Raised().Split(text.Replace("<sup>", "\u0001<sup>", StringComparison.Ordinal)).Select(piece =>
        piece.StartsWith("<sup>", StringComparison.Ordinal) ? $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{piece[5..^6]}</w:t></w:r>"
        : string.Join("<w:r><w:br/></w:r>", piece.Replace("\u0001", "", StringComparison.Ordinal).Split('\n').Select(line => $"<w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(line)}</w:t></w:r>"))));

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"\u0001?(<sup>\d+</sup>)")]
    private static partial Regex Raised();
}
