namespace Throughline.LegalText;

/// <summary>A stretch of two wordings brought together: words on which nothing stands against each other, or a place where both changed the same.</summary>
/// <param name="Text">The words; for a conflict those of the first wording.</param>
/// <param name="Other">The words of the second wording; null where there is no conflict.</param>
public sealed record MergePiece(string Text, string? Other = null)
{
    /// <summary>True where a person must choose.</summary>
    public bool IsConflict => Other is not null;
}
