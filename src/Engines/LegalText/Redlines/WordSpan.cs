namespace Throughline.LegalText;

/// <summary>A run of words. The spans of a comparison without the inserted ones spell the older text; without the deleted ones, the newer.</summary>
/// <param name="Kind">Which version the words stand in.</param>
/// <param name="Text">The words with their spaces; never empty.</param>
public sealed record WordSpan(SpanKind Kind, string Text);
