namespace Throughline.Partners.Agreements;

/// <summary>What kind of paper two bodies signed.</summary>
public enum AgreementKind
{
    /// <summary>Memorandum of understanding: says that they work together and how.</summary>
    Memorandum,

    /// <summary>Co-operation agreement: duties of both sides.</summary>
    Cooperation,

    /// <summary>Social contract: a service bought by the state from a body of civil society; the money is booked elsewhere and named by its reference.</summary>
    SocialContract,
}
