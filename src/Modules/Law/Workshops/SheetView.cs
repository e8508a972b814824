namespace Throughline.Law;

/// <summary>One line of a paper sheet as a secretary enters it.</summary>
/// <param name="Ordinal">Place on the agenda.</param>
/// <param name="Leaning">What is ticked; null where nothing is.</param>
/// <param name="Text">What is written; may be empty where something is ticked.</param>
/// <param name="Discuss">True when the sheet asks to discuss it.</param>
public sealed record SheetView(int Ordinal, ViewLeaning? Leaning, string? Text, bool Discuss);
