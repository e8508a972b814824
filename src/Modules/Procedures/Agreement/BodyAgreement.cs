using Throughline.Law;

namespace Throughline.Procedures;

/// <summary>The agreement of a body to a version of a procedure.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Body">Key of a body of the directory, or the name of another one.</param>
/// <param name="IsState">State bodies apart from civil society.</param>
/// <param name="AskedOn">Day it was asked.</param>
/// <param name="Until">Last day for the letter.</param>
/// <param name="Standing">How it reads today.</param>
/// <param name="LetterNumber">Number of the letter.</param>
/// <param name="LetterDate">Its date.</param>
/// <param name="Signatory">Office that signed it; never a person.</param>
/// <param name="Remarks">Remarks or reason.</param>
/// <param name="Version">To save against.</param>
public sealed record BodyAgreement(
    string Handle, string Body, bool IsState, DateOnly AskedOn, DateOnly Until, PositionStanding Standing, string? LetterNumber, DateOnly? LetterDate, string? Signatory, string? Remarks, int Version)
{
    /// <summary>True when it bars the version from coming into force: no answer yet, or not agreed. To abstain bars nothing.</summary>
    public bool Bars => Standing is PositionStanding.Asked or PositionStanding.NoAnswer or PositionStanding.NotAgreed;
}
