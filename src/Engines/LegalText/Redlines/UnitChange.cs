namespace Throughline.LegalText;

/// <summary>One unit that is not as it was. Its children are changes of their own.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Old">The unit in the older version; null when it was inserted.</param>
/// <param name="New">The unit in the newer version; null when it is gone.</param>
/// <param name="Spans">The unit's line (<see cref="PlainText.Line"/>) word by word: deleted spans are the older wording, inserted ones the newer.</param>
public sealed record UnitChange(ChangeKind Kind, Unit? Old, Unit? New, IReadOnlyList<WordSpan> Spans)
{
    /// <summary>True when the words of the unit's own line differ.</summary>
    public bool WordsChanged => Spans.Any(span => span.Kind != SpanKind.Same);

    /// <summary>The address in the newer version, or the older one of a unit that is gone.</summary>
    public string EId => (New ?? Old)!.EId;
}
