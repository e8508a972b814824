namespace Throughline.Partners;

/// <summary>
/// What a body offers and to whom. Every part is a choice from a list or a number: there is no free text, so that no address of a
/// shelter and no telephone of a person can stand here.
/// </summary>
/// <param name="Services">Services offered, each once; empty for a body that offers none.</param>
/// <param name="Women">Women and girls are received.</param>
/// <param name="Men">Men and boys are received.</param>
/// <param name="FromAge">Youngest age received alone, in years; null for no limit.</param>
/// <param name="ToAge">Oldest age received, in years; null for no limit.</param>
/// <param name="WithChildren">A person is received together with their children.</param>
/// <param name="Languages">Languages spoken with people, BCP 47, each once.</param>
/// <param name="Crisis">Answers at night and on days without work.</param>
/// <param name="AcceptsReferrals">May be sent a referral now.</param>
public sealed record PartnerProfile(
    IReadOnlyList<PartnerService> Services, bool Women, bool Men, int? FromAge, int? ToAge, bool WithChildren,
    IReadOnlyList<string> Languages, bool Crisis, bool AcceptsReferrals)
{
    /// <summary>A body that has said nothing yet: it offers nothing and is sent nothing.</summary>
    public static PartnerProfile Blank { get; } = new([], false, false, null, null, false, [], false, false);
}
