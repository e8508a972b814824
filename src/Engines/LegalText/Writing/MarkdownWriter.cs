using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// An act as Markdown. Reading it back gives the same tree: plain Markdown is written where that suffices; a tree it would not give
/// back is written with a comment before each unit that tells its kind, depth and address.
/// </summary>
public static class MarkdownWriter
{
    /// <summary>The document with a line feed at the end.</summary>
    public static string Write(ActText act)
    {
        var plain = Plain(act);
        var read = MarkupReader.Read(plain, "act.md");
        return read.Act is { } back && back.Root.SameTree(act.Root) ? plain : Marked(act);
    }

    private static string Plain(ActText act)
    {
        var text = new StringBuilder();
        Front(text, act);
        foreach (var unit in act.All())
        {
            var words = Words(unit.Num, unit.Heading);
            var head = unit.Kind switch
            {
                UnitKind.Act => "# ",
                UnitKind.Annex or UnitKind.Part => "## ",
                UnitKind.Chapter => "### ",
                UnitKind.Section => "#### ",
                UnitKind.Article => "##### ",
                _ => "",
            };
            if (head.Length == 0 || unit.Kind is UnitKind.Article or UnitKind.Section && unit.Heading is { } heading && heading.StartsWith('('))
            {
                var apart = unit.Kind == UnitKind.Article || unit.Kind == UnitKind.Section;
                if (apart)
                {
                    text.Append(head.Length > 0 ? head : "##### ").Append(Escape(unit.Num ?? "")).Append("\n\n");
                }
                Block(text, (unit.Num is null || apart ? "" : Escape(unit.Num) + " ") + Escape(Words(unit.Heading, unit.Text)));
                continue;
            }
            Block(text, words.Length == 0 ? "" : head + Escape(words));
            Block(text, Escape(unit.Text));
        }
        return text.ToString();
    }

    private static string Marked(ActText act)
    {
        var text = new StringBuilder();
        Front(text, act);
        Marks(text, act.Root, 0);
        return text.ToString();
    }

    /// <summary>Units below an act, each with its mark, without line feeds at the end.</summary>
    internal static string Marks(IEnumerable<Unit> units)
    {
        var text = new StringBuilder();
        foreach (var unit in units)
        {
            Marks(text, unit, 1);
        }
        return text.ToString().TrimEnd('\n');
    }

    private static void Marks(StringBuilder text, Unit root, int from)
    {
        var open = new Stack<(Unit Unit, int Depth)>();
        open.Push((root, from));
        while (open.TryPop(out var next))
        {
            var (unit, depth) = next;
            text.Append(CultureInfo.InvariantCulture,
                $"<!-- unit depth={depth} kind={unit.Kind.Name()} num={unit.Num?.Length ?? 0} heading={unit.Heading?.Length ?? 0} eid={unit.EId} wid={unit.WId} -->\n\n");
            Block(text, Escape(Words(Words(unit.Num, unit.Heading), unit.Text)));
            for (var i = unit.Children.Count - 1; i >= 0; i--)
            {
                open.Push((unit.Children[i], depth + 1));
            }
        }
    }

    private static void Front(StringBuilder text, ActText act)
    {
        var front = act.Front.ToList();
        if (act.Language != "und" && !act.Front.ContainsKey("language"))
        {
            front.Add(new("language", act.Language));
        }
        if (front.Count == 0)
        {
            return;
        }
        text.Append("---\n");
        foreach (var (key, value) in front)
        {
            var line = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
            text.Append(key).Append(": \"").Append(line).Append("\"\n");
        }
        text.Append("---\n");
    }

    private static void Block(StringBuilder text, string block)
    {
        if (block.Length > 0)
        {
            text.Append(block).Append("\n\n");
        }
    }

    private static string Words(string? first, string? second) => PlainText.Join(first, second, "");

    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            // "(*)" is read as it stands; a backslash before it would only disturb the reader's eye.
            var special = c is '\\' or '`' or '[' && i + 1 < words.Length && words.IndexOf("](", i, StringComparison.Ordinal) > 0 || c is '\\' or '`' or '<' or '&' or '_'
                || c == '*' && !(i > 0 && words[i - 1] == '(' && i + 1 < words.Length && words[i + 1] == ')')
                || i == 0 && c is '>' or '|' or '+' or '#';
            if (special)
            {
                escaped.Append('\\');
            }
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
