using System.Text;

namespace Throughline.Sop;

/// <summary>Writes a tree as the YAML the reader reads: the same tree gives the same text.</summary>
internal static class YamlText
{
    public static YamlNode Scalar(string text) => new(YamlKind.Scalar, 0, 0) { Text = text, TextOffset = 1 };

    public static YamlNode List(IEnumerable<YamlNode> items)
    {
        var list = new YamlNode(YamlKind.Sequence, 0, 0);
        list.Items.AddRange(items);
        return list;
    }

    public static YamlNode Map(params (string Key, YamlNode? Value)[] entries)
    {
        var map = new YamlNode(YamlKind.Mapping, 0, 0);
        map.Entries.AddRange(entries.Where(e => e.Value is not null).Select(e => (Scalar(e.Key), e.Value!)));
        return map;
    }

    public static YamlNode? Get(this YamlNode map, string key) => map.Entries.FirstOrDefault(e => e.Key.Text == key).Value;

    public static void Set(this YamlNode map, string key, YamlNode? value)
    {
        var at = map.Entries.FindIndex(e => e.Key.Text == key);
        if (at >= 0 && value is null)
            map.Entries.RemoveAt(at);
        else if (at >= 0)
            map.Entries[at] = (map.Entries[at].Key, value!);
        else if (value is not null)
            map.Entries.Add((Scalar(key), value));
    }

    public static bool IsNothing(YamlNode node) => node is { Kind: YamlKind.Scalar, Text: "" or "~" or "null", TextOffset: 0 };

    public static string Write(YamlNode root)
    {
        var text = new StringBuilder();
        Entries(text, root, 0, false);
        return text.ToString();
    }

    private static void Entries(StringBuilder text, YamlNode map, int indent, bool inItem)
    {
        var first = inItem;
        foreach (var (key, value) in map.Entries.Where(e => !IsNothing(e.Value)))
        {
            text.Append(' ', first ? 0 : indent).Append(Quoted(key.Text)).Append(':');
            first = false;
            Value(text, value, indent);
        }
    }

    private static void Value(StringBuilder text, YamlNode value, int indent)
    {
        if (value.Kind == YamlKind.Scalar)
            text.Append(' ').Append(value.Text.Contains('\n', StringComparison.Ordinal) && IsPlain(value.Text) ? Block(value.Text, indent + 2) : Quoted(value.Text)).Append('\n');
        else if (value.Kind == YamlKind.Mapping)
        {
            if (value.Entries.Count == 0)
                text.Append(" {}\n");
            else
            {
                text.Append('\n');
                Entries(text, value, indent + 2, false);
            }
        }
        else if (value.Items.Count == 0)
            text.Append(" []\n");
        else
        {
            text.Append('\n');
            foreach (var item in value.Items)
                Item(text, item, indent + 2);
        }
    }

    private static void Item(StringBuilder text, YamlNode item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item.Kind == YamlKind.Mapping && item.Entries.Exists(e => !IsNothing(e.Value)))
            Entries(text, item, indent + 2, true);
        else if (item.Kind == YamlKind.Scalar)
            text.Append(Quoted(item.Text)).Append('\n');
        else if (item.Kind == YamlKind.Mapping)
            text.Append("{}\n");
        else
            text.Append('[').AppendJoin(", ", item.Items.Select(i => Quoted(i.Text))).Append("]\n");
    }

    /// <summary>True when a literal block gives the text back letter by letter.</summary>
    private static bool IsPlain(string text) =>
        text.EndsWith('\n') && text[0] is not (' ' or '\n' or '\t') && text.All(c => c == '\n' || c is >= ' ' and < '\u007f' or >= '\u00a0' and < '\ud800' and not ('\u2028' or '\u2029') or >= '\ue000' and < '\ufeff');

    private static string Block(string text, int indent)
    {
        var block = new StringBuilder(text.Length > 1 && text[^2] == '\n' ? "|+" : "|");
        foreach (var line in text[..^1].Split('\n'))
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        return block.ToString();
    }

    private static string Quoted(string text)
    {
        if (text.Length is > 0 and < 61 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && text is not "null")
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or >= '\u007f' and < '\u00a0' or '\u2028' or '\u2029' or '\ufeff' => quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }
}
