namespace Throughline.LegalText;

/// <summary>One paragraph of a page or of a Word document, before it is known what it is.</summary>
/// <param name="Text">Its words; raised digits as Unicode superscripts.</param>
/// <param name="Line">Line of the source, or for a Word document the number of the paragraph.</param>
internal sealed record Paragraph(string Text, int Line)
{
    /// <summary>Level of the heading, 1 to 6; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>False for a line that follows a line break in its paragraph.</summary>
    public bool Apart { get; init; } = true;

    public bool Bold { get; init; }

    /// <summary>True for quoted wording: it begins no unit.</summary>
    public bool Quoted { get; init; }

    /// <summary>True for a line of a typewritten block (<c>pre</c>), which may be hard-wrapped.</summary>
    public bool Typed { get; init; }

    /// <summary>The mark of a note at the foot of the page; null for every other paragraph.</summary>
    public string? Footnote { get; init; }
}
