namespace Throughline.Cases.Disclosures;

/// <summary>An extract asked for under a consent.</summary>
/// <param name="Consent">Handle of the consent for criminal proceedings; it names the recipient.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Days">Days it can be opened, 1 to 90; it never outlives its consent.</param>
/// <param name="Chosen">Keys of <see cref="DisclosureItem"/>; at least one.</param>
public sealed record NewDisclosure(string Consent, ExtractPurpose Purpose, int Days, IReadOnlyList<string> Chosen);
