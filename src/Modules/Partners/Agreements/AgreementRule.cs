namespace Throughline.Partners.Agreements;

/// <summary>The country's choice on agreements and disclosure.</summary>
/// <param name="Needed">True: nothing is shared between two bodies without an annex that permits it, whatever the person agreed to. False: the referral page warns.</param>
/// <param name="LegalBasis">Act and article of the choice; null while nobody has chosen.</param>
/// <param name="Since">Day of the choice; null while nobody has chosen.</param>
/// <param name="Version">Number of the last save; 0 while nobody has chosen.</param>
public sealed record AgreementRule(bool Needed, string? LegalBasis, DateOnly? Since, int Version);
