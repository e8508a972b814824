namespace Throughline.Justice.NonPunishment;

/// <summary>A non-punishment referral (form F26).</summary>
/// <param name="Recipient">Row key of the prosecutor's body.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Consent">Handle of the consent for criminal proceedings; null under a lawyer's mandate.</param>
/// <param name="Offence">What the person is or may be accused of; 5 to 1,000 characters.</param>
/// <param name="Article">Article of the code in words, or null; at most 200 characters.</param>
/// <param name="Link">How it is a direct result of being trafficked; 20 to 8,000 characters.</param>
/// <param name="Lawyer">The person's lawyer, or null; at most 200 characters. Needed under a mandate.</param>
public sealed record NewNonPunishment(Guid Recipient, NonPunishmentBasis Basis, string? Consent, string Offence, string? Article, string Link, string? Lawyer);
