namespace Throughline.Partners;

/// <summary>What is looked for; null asks nothing.</summary>
/// <param name="Service">The service.</param>
/// <param name="Region">The region: bodies of that region and bodies of the whole country.</param>
/// <param name="Woman">True for a woman or girl, false for a man or boy.</param>
/// <param name="Age">Age of the person in years.</param>
/// <param name="Language">BCP 47 language that must be spoken.</param>
/// <param name="Crisis">True: only bodies that answer at night.</param>
/// <param name="AcceptsReferrals">True: only bodies that may be sent a referral now.</param>
public sealed record PartnerQuery(
    PartnerService? Service = null, string? Region = null, bool? Woman = null, int? Age = null, string? Language = null,
    bool Crisis = false, bool AcceptsReferrals = false)
{
    internal bool Fits(PartnerCard card) =>
        (Service is not { } service || card.Profile.Services.Contains(service))
        && (Region is null || card.Organisation.Region is null || card.Organisation.Region == Region)
        && (Woman is not { } woman || (woman ? card.Profile.Women : card.Profile.Men))
        && (Age is not { } age || (age >= (card.Profile.FromAge ?? 0) && age <= (card.Profile.ToAge ?? int.MaxValue)))
        && (Language is null || card.Profile.Languages.Contains(Language, StringComparer.OrdinalIgnoreCase))
        && (!Crisis || card.Profile.Crisis)
        && (!AcceptsReferrals || card.Profile.AcceptsReferrals);
}
