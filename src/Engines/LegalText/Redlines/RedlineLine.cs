namespace Throughline.LegalText;

/// <summary>One line of the two versions laid over each other, in reading order. A moved unit has two lines: one where it stood, one where it stands.</summary>
/// <param name="Old">The unit of the older version that stands here; null when none does.</param>
/// <param name="New">The unit of the newer version that stands here; null when none does.</param>
/// <param name="Spans">The line word by word.</param>
public sealed record RedlineLine(Unit? Old, Unit? New, IReadOnlyList<WordSpan> Spans)
{
    /// <summary>True when both versions have this line in the same words.</summary>
    public bool IsSame => Old is not null && New is not null && Spans.All(span => span.Kind == SpanKind.Same);
}
