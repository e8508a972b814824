namespace Throughline.LegalText;

/// <summary>A unit while it is being read.</summary>
internal sealed class Node(UnitKind kind, int line)
{
    public UnitKind Kind { get; set; } = kind;

    public int Line { get; } = line;

    public int Rank { get; init; }

    public string? Num { get; set; }

    /// <summary>Number in the form of the address; empty when the unit has none.</summary>
    public string Address { get; set; } = "";

    public string? Heading { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Address given by the source; null to make one.</summary>
    public string? EId { get; set; }

    public string? WId { get; set; }

    public bool Hanging { get; set; }

    public List<Node> Children { get; } = [];

    public bool IsEmpty => Text.Length == 0 && Children.Count == 0;

    public Node Add(Node child)
    {
        Children.Add(child);
        return child;
    }
}
