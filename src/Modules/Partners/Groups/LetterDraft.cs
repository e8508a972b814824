namespace Throughline.Partners.Groups;

/// <summary>A letter of a body to be recorded.</summary>
/// <param name="Position">What it says.</param>
/// <param name="Number">Its number.</param>
/// <param name="Dated">Its date.</param>
/// <param name="Signatory">Who signed it, by office.</param>
/// <param name="Remarks">Its remarks; needed unless it agrees or abstains.</param>
public sealed record LetterDraft(LetterPosition Position, string? Number, DateOnly? Dated, string? Signatory, string? Remarks);
