namespace Throughline.Law;

/// <summary>One edition of an act: its text in one language from one day on.</summary>
/// <param name="InForce">Day from which the text holds.</param>
/// <param name="Language">Language, BCP 47.</param>
/// <param name="Authentic">True when this language's text is the authentic one; otherwise it is an unofficial one and pages say so.</param>
/// <param name="Adopted">Day of adoption, when known.</param>
/// <param name="Published">Day of publication, when known.</param>
/// <param name="MissingAmendment">Known amendment that the text does not contain; null when none is known.</param>
/// <param name="Provisions">How many units it has.</param>
public sealed record EditionCard(
    DateOnly InForce, string Language, bool Authentic, DateOnly? Adopted, DateOnly? Published, string? MissingAmendment, int Provisions);
