namespace Throughline.LegalText;

/// <summary>An element that is open while a page is read.</summary>
internal sealed class HtmlElement(string name)
{
    public string Name { get; } = name;

    public bool Hidden { get; init; }

    public bool Deleted { get; init; }

    public bool Bold { get; init; }

    public bool Typed { get; init; }

    public bool Quoted { get; init; }

    /// <summary>Where the raised words begin in the open paragraph; -1 when the element raises nothing.</summary>
    public int RaisedFrom { get; init; } = -1;

    /// <summary>How the items of a list are numbered: 1, a, A, i or I; null for a list without numbers.</summary>
    public char? Numbering { get; init; }

    /// <summary>Number of the next item.</summary>
    public int Next { get; set; } = 1;
}
