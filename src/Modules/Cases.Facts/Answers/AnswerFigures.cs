namespace Throughline.Cases.Facts;

/// <summary>How one direction answers, protected.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Sent">Referrals and hand-overs sent, without those taken back before the deadline: the population.</param>
/// <param name="ToAcknowledge">Hours from sending to acknowledgement, of those acknowledged; null when protected or none.</param>
/// <param name="ToAnswer">Hours from sending to yes or no, of those answered; null when protected or none.</param>
/// <param name="Silent">Those without acknowledgement by the deadline. One that nobody has acknowledged at all counts once the month of its deadline is over.</param>
/// <param name="InTime">Those acknowledged by the deadline.</param>
public sealed record AnswerFigures(AnswerDirection Direction, ProtectedCount Sent, AnswerSpread? ToAcknowledge, AnswerSpread? ToAnswer, ProtectedCount Silent, ProtectedCount InTime)
{
    /// <summary>Share of the silent in hundredths, rounded; null when protected or none was sent.</summary>
    public int? SilentPercent => Silent.Value is { } silent && Sent.Value is > 0 and { } sent ? (silent * 100 + sent / 2) / sent : null;
}
