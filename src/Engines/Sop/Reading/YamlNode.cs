namespace Throughline.Sop;

internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>A node of the file with its place; lines and columns are 1-based.</summary>
internal sealed class YamlNode(YamlKind kind, int line, int column)
{
    public YamlKind Kind => kind;

    public int Line => line;

    public int Column => column;

    /// <summary>Text of a scalar, empty for the others.</summary>
    public string Text { get; init; } = "";

    /// <summary>Characters between the place of the scalar and its first letter (a quote); −1 when the text is folded over lines.</summary>
    public int TextOffset { get; init; }

    public List<YamlNode> Items { get; } = [];

    public List<(YamlNode Key, YamlNode Value)> Entries { get; } = [];
}
