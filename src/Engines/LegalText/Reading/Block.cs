namespace Throughline.LegalText;

/// <summary>One paragraph or heading of the source, its lines joined, without markup.</summary>
internal sealed class Block
{
    public required int Line { get; init; }

    public required string Text { get; set; }

    /// <summary>Number of <c>#</c> of a Markdown heading; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>What the block heads; null when it heads nothing.</summary>
    public Heading? Heading { get; set; }

    /// <summary>The number the block begins with; null when it has none.</summary>
    public Marker? Marker { get; set; }

    /// <summary>True for quoted wording and escaped text: it begins no unit, whatever it looks like.</summary>
    public bool Literal { get; set; }

    /// <summary>True when the source sets the whole block in bold.</summary>
    public bool Bold { get; init; }

    /// <summary>True when lines after the first hang under it, as in a printed list.</summary>
    public bool Hanging { get; set; }

    /// <summary>True when a blank line stands before it.</summary>
    public bool Apart { get; init; }

    public bool IsText => Heading is null && Marker is null && Level == 0;
}
