using System.Globalization;
using System.Text;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>The automatic numbers of a Word file: counts as Word does and gives the number as printed.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Level[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, Dictionary<int, int> Starts)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }

    public static DocxNumbering Read(XmlReader? reader)
    {
        var numbering = new DocxNumbering();
        Level[]? list = null;
        Level? level = null;
        Dictionary<int, int>? starts = null;
        var overridden = 0;
        string? open = null;
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            var value = DocxReader.Value(reader, "val");
            switch (reader.LocalName)
            {
                case "abstractNum" when DocxReader.Value(reader, "abstractNumId") is { } id:
                    numbering._lists[id] = list = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    (starts, level) = (null, null);
                    break;
                case "num" when DocxReader.Value(reader, "numId") is { } id:
                    (list, level, starts) = (null, null, []);
                    numbering._numbers[id] = ("", starts);
                    overridden = 0;
                    open = id;
                    break;
                case "abstractNumId" when open is { } id && starts is not null:
                    numbering._numbers[id] = (value ?? "", starts);
                    break;
                case "lvlOverride":
                    overridden = Depth(DocxReader.Value(reader, "ilvl"));
                    break;
                case "startOverride" when starts is not null:
                    starts[overridden] = Whole(value);
                    break;
                case "lvl" when list is not null:
                    level = list[Depth(DocxReader.Value(reader, "ilvl"))];
                    break;
                case "start" when level is not null:
                    level.Start = Whole(value);
                    break;
                case "numFmt" when level is not null:
                    level.Format = value ?? "decimal";
                    break;
                case "lvlText" when level is not null:
                    level.Text = value ?? "";
                    break;
            }
        }
        return numbering;
    }

    /// <summary>The printed number of the next paragraph of a list at a depth; empty for bullets and unknown lists.</summary>
    public string Next(string numId, int depth)
    {
        if (!_numbers.TryGetValue(numId, out var number) || !_lists.TryGetValue(number.List, out var levels))
        {
            return "";
        }
        if (!_counts.TryGetValue(number.List, out var counts))
        {
            _counts[number.List] = counts = new int?[Levels];
        }
        if (_begun.Add(numId))
        {
            foreach (var (at, start) in number.Starts)
            {
                counts[at] = start - 1;
            }
        }
        counts[depth] = (counts[depth] ?? levels[depth].Start - 1) + 1;
        Array.Fill(counts, null, depth + 1, Levels - depth - 1);
        var level = levels[depth];
        if (level.Format is "bullet" or "none")
        {
            return "";
        }
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var at = level.Text[++i] - '1';
                counts[at] ??= levels[at].Start;
                text.Append(ListNumbers.Print(levels[at].Format, counts[at]!.Value));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }
        return Inline.Spaces(text.ToString());
    }

    private static int Depth(string? value) => Math.Min(Whole(value), Levels - 1);

    private static int Whole(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1_000_000) : 0;
}
