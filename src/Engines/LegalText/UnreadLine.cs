namespace Throughline.LegalText;

/// <summary>A line a person should look at: it could not be placed with certainty. Its words are in the tree all the same.</summary>
/// <param name="Line">Line of the source, counted from 1; 0 when unknown.</param>
/// <param name="Text">The line's text, without markup.</param>
/// <param name="Reason">Why it is listed, as one English phrase.</param>
public sealed record UnreadLine(int Line, string Text, string Reason = "");
