namespace Throughline.Law;

/// <summary>The act that adopts a proposal, with its dates, each of its own.</summary>
/// <param name="ActName">Type and title as it is cited, e.g. <c>Law</c>.</param>
/// <param name="ActNumber">Its number, e.g. <c>No. 209</c>.</param>
/// <param name="Adopted">Day of adoption; not to come.</param>
/// <param name="SignedOn">Day of signature, not before adoption.</param>
/// <param name="Published">Day of publication, not before signature.</param>
/// <param name="Registered">Day of registration where the country registers acts; not before adoption.</param>
/// <param name="InForce">Day from which the words hold; not before adoption.</param>
/// <param name="AppliedFrom">Day from which they are applied; may lie on either side of entry into force.</param>
/// <param name="Transition">What happens to open cases; null when the act is silent.</param>
public sealed record AdoptionFacts(
    string ActName, string ActNumber, DateOnly Adopted, DateOnly SignedOn, DateOnly Published, DateOnly? Registered, DateOnly InForce, DateOnly AppliedFrom, string? Transition = null)
{
    /// <summary>How the act is cited: <c>Law No. 209</c>.</summary>
    public string Label => $"{ActName} {ActNumber}";
}
