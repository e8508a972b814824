namespace Throughline.Justice.NonPunishment;

/// <summary>A non-punishment referral in a list.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Serial">Serial number, as <c>N-4K7-M2Q</c>; random and unlike the case's.</param>
/// <param name="OtherId">The other body: the giver for the prosecutor, the prosecutor for the giver.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Sent">UTC instant it was sent.</param>
/// <param name="Due">UTC instant the answer is due.</param>
/// <param name="DueBasis">Basis of that deadline.</param>
/// <param name="Answered">UTC instant of the last answer, or null.</param>
/// <param name="CaseHandle">Case it came from, for the giving side only; null for the prosecutor.</param>
/// <param name="CaseNumber">Its number; null likewise.</param>
/// <param name="Stopped">The consent it rests on has ended or was withdrawn: the prosecutor no longer opens it.</param>
public sealed record NonPunishmentLine(
    string Handle, string Serial, Guid OtherId, NonPunishmentState State, DateTime Sent, DateTime Due, string DueBasis, DateTime? Answered, string? CaseHandle, string? CaseNumber, bool Stopped)
{
    /// <summary>An answer of the prosecutor is awaited.</summary>
    public bool IsDue => !Stopped && State is NonPunishmentState.Waiting or NonPunishmentState.ReviewAsked;
}
