namespace Throughline.Justice.NonPunishment;

/// <summary>What a non-punishment referral rests on.</summary>
public enum NonPunishmentBasis
{
    /// <summary>A live consent for criminal proceedings that names the prosecutor.</summary>
    Consent,

    /// <summary>The mandate of the person's own lawyer.</summary>
    LegalAidMandate,
}
