namespace Throughline.Justice.Facts;

/// <summary>Non-punishment referrals (form F26) sent in one year. <c>Sent = InTime + Late + Waiting</c>. Raw: pass it through release before showing it.</summary>
/// <param name="Year">Year they were sent.</param>
/// <param name="Sent">All of them.</param>
/// <param name="InTime">Answered by their deadline.</param>
/// <param name="Late">Answered after it, or not answered and past it.</param>
/// <param name="Waiting">Not answered and not past it.</param>
/// <param name="Accepted">Accepted, at once or on review; part of the answered.</param>
public sealed record NonPunishmentCount(int Year, int Sent, int InTime, int Late, int Waiting, int Accepted);
