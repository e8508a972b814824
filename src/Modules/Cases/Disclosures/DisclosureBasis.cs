namespace Throughline.Cases.Disclosures;

/// <summary>What an extract rests on.</summary>
public enum DisclosureBasis
{
    /// <summary>A live consent for criminal proceedings that names the recipient and the sections (form F25).</summary>
    Consent,

    /// <summary>A court order, entered in the demand register by two persons.</summary>
    CourtOrder,

    /// <summary>Imminent danger to life, entered by two persons and reviewed within 24 hours; without the review it lapses.</summary>
    ImminentDanger,
}
