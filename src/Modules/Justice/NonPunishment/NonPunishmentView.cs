namespace Throughline.Justice.NonPunishment;

/// <summary>A non-punishment referral with its words.</summary>
/// <param name="Line">What the list shows.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Offence">What the person is or may be accused of.</param>
/// <param name="Article">Article of the code, or null.</param>
/// <param name="Link">How it is a direct result of being trafficked.</param>
/// <param name="Lawyer">The person's lawyer, or null.</param>
/// <param name="Steps">What was said, the newest first.</param>
/// <param name="MayAnswer">The viewer can answer now.</param>
/// <param name="MaySupply">The viewer can give what was asked for.</param>
/// <param name="MayAskReview">The viewer can ask for a review.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record NonPunishmentView(
    NonPunishmentLine Line, NonPunishmentBasis Basis, string Offence, string? Article, string Link, string? Lawyer, IReadOnlyList<NonPunishmentStep> Steps,
    bool MayAnswer, bool MaySupply, bool MayAskReview, int Version);
