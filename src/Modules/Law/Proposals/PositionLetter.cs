namespace Throughline.Law;

/// <summary>A body's letter.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Date">Its date; not to come.</param>
/// <param name="Signatory">Office that signed, e.g. <c>Deputy Minister</c>; never a person's name.</param>
/// <param name="Remarks">Remarks or reason; needed for agreed with remarks and not agreed.</param>
public sealed record PositionLetter(PositionAnswer Answer, string Number, DateOnly Date, string Signatory, string? Remarks);
