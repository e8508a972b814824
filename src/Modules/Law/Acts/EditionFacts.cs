namespace Throughline.Law;

/// <summary>What is known of one edition. What is null is taken from the head of the file.</summary>
/// <param name="InForce">Day from which this text holds.</param>
/// <param name="Language">Language of the text, BCP 47.</param>
/// <param name="Authentic">True when this language's text is the authentic one.</param>
/// <param name="Adopted">Day of adoption, when known.</param>
/// <param name="Published">Day of publication, when known.</param>
/// <param name="MissingAmendment">Which known amendment this text does not contain, for every reader to see; null when none is known.</param>
public sealed record EditionFacts(
    DateOnly? InForce = null, string? Language = null, bool? Authentic = null, DateOnly? Adopted = null, DateOnly? Published = null, string? MissingAmendment = null);
