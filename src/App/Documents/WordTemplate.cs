using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.LegalText;

namespace Throughline.App.Documents;

/// <summary>
/// A Word file with names in double braces that a ministry edits in Word: <c>{{title}}</c> becomes a word, <c>{{units.reason}}</c> is repeated for
/// each item of the list. In a table the row that names a list is repeated; outside of one the neighbouring paragraphs that name it are, together.
/// Formatting of the name stays on what replaces it. Names may be cut into runs by Word; they are read all the same.
/// </summary>
public static partial class WordTemplate
{
    private const int MostNames = 2000;

    /// <summary>
    /// What is wrong with a template, in one line; null when it can be filled. Wrong: no Word file, one with macros, unbalanced braces, a name that is not
    /// among those given, a paragraph or row that names two lists.
    /// </summary>
    public static string? Fault(byte[] bytes, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        try
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false);
            if (file.DocumentType != WordprocessingDocumentType.Document || file.MainDocumentPart?.VbaProjectPart is not null) return "Send a plain Word document (.docx) without macros.";
            var named = 0;
            foreach (var root in Roots(file))
                foreach (var paragraph in root.Descendants<Paragraph>())
                {
                    var text = TextOf(paragraph);
                    var names = Name().Matches(text).Select(match => match.Groups["name"].Value).ToList();
                    if ((named += names.Count) > MostNames) return "The file holds more than 2,000 names in braces; shorten it.";
                    if (Name().Replace(text, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
                        return $"Braces are not in pairs in the paragraph \"{Short(text)}\". Write names as {{{{title}}}}.";
                    if (names.Find(name => !known.Contains(name)) is { } unknown) return $"There is no name {{{{{unknown}}}}} for this document; the list of names stands on the page of templates.";
                    if (names.Select(ListOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1) return $"Two lists stand in one paragraph: \"{Short(text)}\". Give each a row or paragraph of its own.";
                }
            foreach (var row in Roots(file).SelectMany(root => root.Descendants<TableRow>()))
                if (ListsIn(row).Count > 1) return $"Two lists stand in one table row: \"{Short(row.InnerText)}\". Give each a row of its own.";
            return named == 0 ? "The file names nothing to be filled in, such as {{title}}." : null;
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or IOException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return "This is not a Word file that can be read. Save it again as .docx and send that.";
        }
    }

    /// <summary>The template filled; a name without a value is left out.</summary>
    public static byte[] Fill(byte[] template, DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var file = WordprocessingDocument.Open(stream, true))
        {
            file.PackageProperties.Title = WordParts.Plain(content.Title);
            var writer = new Filling(content);
            foreach (var root in Roots(file)) writer.Fill(root);
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlPartRootElement> Roots(WordprocessingDocument file)
    {
        if (file.MainDocumentPart is not { Document: { } document } main) yield break;
        yield return document;
        foreach (var header in main.HeaderParts) if (header.Header is { } root) yield return root;
        foreach (var footer in main.FooterParts) if (footer.Footer is { } root) yield return root;
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Elements<Run>().Select(run => string.Concat(run.Elements<Text>().Select(text => text.Text))));

    private static string? ListOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : null;

    private static HashSet<string> ListsIn(OpenXmlElement element) =>
        [.. element.Descendants<Paragraph>().SelectMany(paragraph => Name().Matches(TextOf(paragraph))).Select(match => ListOf(match.Groups["name"].Value)).OfType<string>()];

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z][a-z_]*(?:\.[a-z][a-z_]*)?)\s*\}\}")]
    private static partial Regex Name();

    private sealed class Filling(DocumentContent content)
    {
        // What is filled is never looked at again: words of a law may hold braces of their own.
        private readonly HashSet<Paragraph> _filled = new(ReferenceEqualityComparer.Instance);
        private int _changes;

        public void Fill(OpenXmlElement root)
        {
            foreach (var row in root.Descendants<TableRow>().ToList())
                if (ListsIn(row) is { Count: 1 } lists && content.Lists.TryGetValue(lists.First(), out var items)) Repeat([row], lists.First(), items);
            foreach (var group in Groups(root).ToList()) Repeat(group.Paragraphs, group.List, content.Lists.GetValueOrDefault(group.List) ?? []);
            foreach (var paragraph in root.Descendants<Paragraph>().Where(paragraph => !_filled.Contains(paragraph)).ToList()) Fill(paragraph, name => content.Fields.GetValueOrDefault(name));
        }

        // Neighbouring paragraphs that name the same list, outside of rows that were repeated.
        private IEnumerable<(string List, List<OpenXmlElement> Paragraphs)> Groups(OpenXmlElement root)
        {
            (string List, List<OpenXmlElement> Paragraphs)? open = null;
            foreach (var paragraph in root.Descendants<Paragraph>().Where(paragraph => !_filled.Contains(paragraph)))
            {
                var list = Name().Matches(TextOf(paragraph)).Select(match => ListOf(match.Groups["name"].Value)).FirstOrDefault(name => name is not null);
                if (open is { } group && list == group.List && paragraph.PreviousSibling() == group.Paragraphs[^1])
                {
                    group.Paragraphs.Add(paragraph);
                    continue;
                }
                if (open is { } ended) yield return ended;
                open = list is null ? null : (list, [paragraph]);
            }
            if (open is { } last) yield return last;
        }

        private void Repeat(IReadOnlyList<OpenXmlElement> elements, string list, IReadOnlyList<IReadOnlyDictionary<string, WordValue>> items)
        {
            var parent = elements[0].Parent!;
            foreach (var item in items)
                foreach (var element in elements)
                {
                    var copy = parent.InsertBefore(element.CloneNode(true), elements[0])!;
                    foreach (var paragraph in copy is Paragraph own ? [own] : copy.Descendants<Paragraph>().ToList())
                    {
                        Fill(paragraph, name => ListOf(name) == list ? item.GetValueOrDefault(name[(list.Length + 1)..]) ?? "" : content.Fields.GetValueOrDefault(name));
                        _filled.Add(paragraph);
                    }
                }
            foreach (var element in elements) element.Remove();
            // A cell ends with a paragraph, and so does a body.
            if (parent is TableCell && !parent.Elements<Paragraph>().Any()) parent.Append(new Paragraph());
        }

        // Runs that hold words are cut at the names; what replaces a name keeps the properties of the run it began in.
        private void Fill(Paragraph paragraph, Func<string, WordValue?> value)
        {
            var runs = paragraph.Elements<Run>().Where(run => run.Elements<Text>().Any()).ToList();
            var whole = string.Concat(runs.SelectMany(run => run.Elements<Text>()).Select(text => text.Text));
            var matches = Name().Matches(whole).Select(match => (match.Index, End: match.Index + match.Length, Value: value(match.Groups["name"].Value))).Where(match => match.Value is not null).ToList();
            if (matches.Count == 0) return;
            var at = 0;
            foreach (var run in runs)
            {
                foreach (var part in run.Elements().ToList())
                {
                    if (part is not Text text) continue;
                    var (from, end) = (at, at + text.Text.Length);
                    at = end;
                    if (!matches.Exists(match => match.Index < end && match.End > from)) continue;
                    Cut(paragraph, run, text, whole, from, end, matches);
                }
                if (!run.Elements().Any(part => part is not RunProperties)) run.Remove();
            }
        }

        private void Cut(Paragraph paragraph, Run run, Text text, string whole, int from, int end, List<(int Index, int End, WordValue? Value)> matches)
        {
            // What stands before this text in its run becomes a run of its own, so that order is kept.
            var before = new Run(text.ElementsBefore().Where(part => part is not RunProperties).Select(part => part.CloneNode(true)));
            if (before.HasChildren)
            {
                if (run.RunProperties is { } own) before.PrependChild(own.CloneNode(true));
                paragraph.InsertBefore(before, run);
                foreach (var part in text.ElementsBefore().Where(part => part is not RunProperties).ToList()) part.Remove();
            }
            var here = from;
            foreach (var (index, stop, value) in matches.Where(match => match.Index < end && match.End > from))
            {
                Insert(paragraph, run, whole[here..Math.Max(here, Math.Min(index, end))]);
                if (index >= from) Insert(paragraph, run, value!);
                here = Math.Min(stop, end);
            }
            Insert(paragraph, run, whole[here..end]);
            text.Remove();
        }

        private void Insert(Paragraph paragraph, Run run, WordValue value)
        {
            if (value.Change is null)
            {
                foreach (var (line, number) in value.Text.Split('\n').Select((line, number) => (line, number)))
                {
                    if (number > 0) paragraph.InsertBefore(Like(run, new Break()), run);
                    if (line.Length > 0) paragraph.InsertBefore(Like(run, Words(line)), run);
                }
                return;
            }
            foreach (var span in value.Change)
            {
                var words = WordParts.Plain(span.Text);
                OpenXmlElement made = span.Kind switch
                {
                    SpanKind.Inserted => new InsertedRun(Like(run, Words(words))) { Id = Next(), Author = content.Author, Date = content.At },
                    SpanKind.Deleted => new DeletedRun(Like(run, new DeletedText(words) { Space = SpaceProcessingModeValues.Preserve })) { Id = Next(), Author = content.Author, Date = content.At },
                    _ => Like(run, Words(words)),
                };
                paragraph.InsertBefore(made, run);
            }
        }

        private string Next() => (++_changes).ToString(CultureInfo.InvariantCulture);

        private static Text Words(string text) => new(WordParts.Plain(text)) { Space = SpaceProcessingModeValues.Preserve };

        private static Run Like(Run run, OpenXmlElement part) => run.RunProperties is { } own ? new Run(own.CloneNode(true), part) : new Run(part);
    }
}
