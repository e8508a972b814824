using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>
/// Markdown in which every unit carries a mark (<c>&lt;!-- unit depth=2 kind=point … --&gt;</c>): the writer's form for trees
/// that plain Markdown would not give back.
/// </summary>
internal static partial class MarkedReader
{
    private const int Deepest = 100;

    public static bool Reads(string[] lines, int next)
    {
        while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
        {
            next++;
        }
        return next < lines.Length && lines[next].StartsWith("<!-- unit depth=0 kind=act ", StringComparison.Ordinal);
    }

    public static ActReadResult Read(string[] lines, int next, Dictionary<string, string> front, string fileName)
    {
        var open = new List<Node>();
        Node? current = null;
        (int Num, int Heading) lengths = default;
        var unread = new List<UnreadLine>();
        for (var i = next; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }
            if (Mark().Match(line) is { Success: true } mark)
            {
                var depth = int.Parse(mark.Groups["depth"].ValueSpan, CultureInfo.InvariantCulture);
                if (depth > open.Count || depth > Deepest || depth == 0 && open.Count > 0 || !UnitKindNames.TryParse(mark.Groups["kind"].Value, out var kind))
                {
                    return ActReadResult.Refused(i + 1, $"Line {i + 1}: the mark of the unit does not fit the one before it. Remove the marks or write the file again.");
                }
                open.RemoveRange(depth, open.Count - depth);
                current = new Node(kind, i + 2) { EId = mark.Groups["eid"].Value, WId = mark.Groups["wid"].Value };
                open.LastOrDefault()?.Add(current);
                open.Add(current);
                lengths = (int.Parse(mark.Groups["num"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(mark.Groups["heading"].ValueSpan, CultureInfo.InvariantCulture));
                continue;
            }
            if (current is null || !Fill(current, Inline.Clean(line, markdown: true, out _), lengths))
            {
                return ActReadResult.Refused(i + 1, $"Line {i + 1}: the text does not fit the mark before it. Remove the marks or write the file again.");
            }
            current = null;
        }
        var root = open[0];
        var tree = new Addresses(unread).Freeze(root);
        var language = front.GetValueOrDefault("language") ?? "und";
        return ActReadResult.Read(new ActText(MarkupReader.TitleOf(root, front, fileName), language, tree, unread, front));
    }

    private static bool Fill(Node node, string text, (int Num, int Heading) lengths)
    {
        var at = 0;
        node.Num = Take(text, ref at, lengths.Num);
        node.Heading = Take(text, ref at, lengths.Heading);
        if (at < 0 || at > text.Length)
        {
            return false;
        }
        node.Text = text[at..].TrimStart();
        return true;
    }

    private static string? Take(string text, ref int at, int length)
    {
        if (length <= 0 || at < 0)
        {
            return null;
        }
        if (at + length > text.Length)
        {
            at = -1;
            return null;
        }
        var taken = text.Substring(at, length);
        at += length;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return taken;
    }

    [GeneratedRegex(@"^<!-- unit depth=(?<depth>\d{1,3}) kind=(?<kind>[a-z]{1,20}) num=(?<num>\d{1,7}) heading=(?<heading>\d{1,7}) eid=(?<eid>\S{1,500}) wid=(?<wid>\S{1,500}) -->$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
