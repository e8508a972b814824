namespace Throughline.Partners.Groups;

/// <summary>A body that confirms by letter what its expert said in the meeting, and the letter once it is there.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Item">Handle of the item.</param>
/// <param name="OrganisationId">The body; row key.</param>
/// <param name="AnswerBy">Day by which the letter is asked for.</param>
/// <param name="Position">What the letter says; null while there is none.</param>
/// <param name="Number">Number of the letter; null while there is none.</param>
/// <param name="Dated">Date of the letter; null while there is none.</param>
/// <param name="Signatory">Who signed it, by office; null while there is none.</param>
/// <param name="Remarks">Remarks of the letter, or null.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record BodyLetter(
    string Handle, string Item, Guid OrganisationId, DateOnly AnswerBy, LetterPosition? Position, string? Number, DateOnly? Dated, string? Signatory, string? Remarks, int Version)
{
    /// <summary>True when the day has passed without a letter: "no answer by the date".</summary>
    public bool IsSilentOn(DateOnly day) => Position is null && day > AnswerBy;
}
