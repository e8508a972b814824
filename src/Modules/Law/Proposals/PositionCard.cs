namespace Throughline.Law;

/// <summary>The position of a body on one draft.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Draft">Draft it was asked on.</param>
/// <param name="Body">Key of a body of the directory, or null.</param>
/// <param name="Name">Name of the body when it is not in the directory.</param>
/// <param name="IsState">Government and state bodies apart from civil society and professions.</param>
/// <param name="AskedOn">Day it was asked.</param>
/// <param name="Until">Last day for the letter.</param>
/// <param name="Standing">How it reads today.</param>
/// <param name="LetterNumber">Number of the letter.</param>
/// <param name="LetterDate">Its date.</param>
/// <param name="Signatory">Office that signed it; never a private person.</param>
/// <param name="Remarks">Remarks or reason.</param>
/// <param name="Version">To save against.</param>
public sealed record PositionCard(
    string Handle, int Draft, string? Body, string Name, bool IsState, DateOnly AskedOn, DateOnly Until, PositionStanding Standing,
    string? LetterNumber, DateOnly? LetterDate, string? Signatory, string? Remarks, int Version);
