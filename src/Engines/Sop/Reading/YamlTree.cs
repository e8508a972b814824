using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Throughline.Sop;

/// <summary>
/// Reads one YAML document of plain data: no anchors, no tags, no second document, unique keys, at most 2 MB, 24 levels
/// and 100,000 nodes. Anything else is a fault with its place.
/// </summary>
internal static class YamlTree
{
    private const int LargestFile = 2 * 1024 * 1024;
    private const int DeepestLevel = 24;
    private const int MostNodes = 100_000;

    public static YamlNode? Read(ReadOnlyMemory<byte> utf8, List<SopFault> faults)
    {
        var bytes = utf8.Span;
        if (bytes.Length > LargestFile)
            return Refuse(faults, 1, 1, "the file is larger than 2 MB; an SOP is a text of some hundred lines, split it");
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (bytes.IndexOf((byte)0) >= 0)
            return Refuse(faults, LineOf(bytes, bytes.IndexOf((byte)0)), 1, "this is a binary file or UTF-16 text; save it as YAML in UTF-8");
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            return Refuse(faults, LineOf(bytes, bad.Index), 1, "the file is not UTF-8; save it in UTF-8");
        }
        if (string.IsNullOrWhiteSpace(text))
            return Refuse(faults, 1, 1, "the file is empty; see docs/guides/sop-format.md for a first procedure");
        return Parse(text, faults);
    }

    private static YamlNode? Parse(string text, List<SopFault> faults)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
                return Refuse(faults, 1, 1, "the file holds comments only; see docs/guides/sop-format.md for a first procedure");
            parser.Consume<DocumentStart>();
            var count = 0;
            var root = Node(parser, 1, ref count);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                return Refuse(faults, (int)second.Start.Line, (int)second.Start.Column, "a second document begins here; write one procedure a file and take the '---' out");
            return root;
        }
        catch (Refusal refusal)
        {
            return Refuse(faults, refusal.Line, refusal.Column, refusal.Message);
        }
        catch (YamlException) when (TabLine(text) is { } tab)
        {
            return Refuse(faults, tab, 1, "this line is indented with a tab; YAML is indented with spaces only");
        }
        catch (YamlException bad)
        {
            return Refuse(faults, (int)Math.Max(1, bad.Start.Line), (int)Math.Max(1, bad.Start.Column), $"this is not valid YAML: {OneLine(bad.Message)} Check the indentation, colons and quotes here");
        }
        catch (Exception bad) when (bad is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner meets some broken input with its own bugs; the reader must still answer.
            var at = parser.Current?.End ?? Mark.Empty;
            return Refuse(faults, (int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column), "this is not valid YAML after this place; check the indentation, colons and quotes");
        }
    }

    private static YamlNode Node(Parser parser, int level, ref int count)
    {
        var happened = parser.Current ?? throw new Refusal(1, 1, "the file ends too early");
        var (line, column) = ((int)happened.Start.Line, (int)happened.Start.Column);
        if (level > DeepestLevel)
            throw new Refusal(line, column, $"more than {DeepestLevel} levels of nesting; a procedure needs six");
        if (++count > MostNodes)
            throw new Refusal(line, column, $"more than {MostNodes} entries; split the procedure");
        if (happened is AnchorAlias || happened is NodeEvent { Anchor.IsEmpty: false })
            throw new Refusal(line, column, "anchors (&) and aliases (*) are not used in an SOP; write the text out, or put it in quotes");
        if (happened is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
            throw new Refusal(line, column, "tags (!) are not used in an SOP; take it out, or put the text in quotes");
        parser.MoveNext();
        return happened switch
        {
            Scalar scalar => new YamlNode(YamlKind.Scalar, line, column) { Text = scalar.Value, TextOffset = OffsetOf(scalar) },
            SequenceStart => Sequence(parser, new YamlNode(YamlKind.Sequence, line, column), level, ref count),
            MappingStart => Mapping(parser, new YamlNode(YamlKind.Mapping, line, column), level, ref count),
            _ => throw new Refusal(line, column, "a value is missing here"),
        };
    }

    private static YamlNode Sequence(Parser parser, YamlNode node, int level, ref int count)
    {
        while (!parser.TryConsume<SequenceEnd>(out _))
            node.Items.Add(Node(parser, level + 1, ref count));
        return node;
    }

    private static YamlNode Mapping(Parser parser, YamlNode node, int level, ref int count)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, level + 1, ref count);
            if (key.Kind != YamlKind.Scalar)
                throw new Refusal(key.Line, key.Column, "a key must be one word, not a list or a map; check the indentation");
            if (!seen.TryAdd(key.Text, key.Line))
                throw new Refusal(key.Line, key.Column, $"the key '{Shown.Short(key.Text)}' stands twice (first on line {seen[key.Text]}); keep one");
            node.Entries.Add((key, Node(parser, level + 1, ref count)));
        }
        return node;
    }

    private static int OffsetOf(Scalar scalar) => scalar.Style switch
    {
        _ when scalar.Start.Line != scalar.End.Line => -1,
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1,
        ScalarStyle.Plain => 0,
        _ => -1,
    };

    private static YamlNode? Refuse(List<SopFault> faults, int line, int column, string message)
    {
        faults.Add(new SopFault(line, column, message));
        return null;
    }

    private static int? TabLine(string text)
    {
        var line = 1;
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            if (span.TrimStart(' ').StartsWith("\t"))
                return line;
            line++;
        }
        return null;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => 1 + bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n');

    private static string OneLine(string message)
    {
        var line = Shown.Short(message.ReplaceLineEndings(" "), 160).TrimEnd('.', ' ');
        return line + ".";
    }

    private sealed class Refusal(int line, int column, string message) : Exception(message)
    {
        public int Line => line;

        public int Column => column;
    }
}
