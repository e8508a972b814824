namespace Throughline.Law;

/// <summary>One unit of a draft.</summary>
/// <param name="Ordinal">Its place in the package, from 1.</param>
/// <param name="Act">Act, as it is cited.</param>
/// <param name="ActHandle">The act's.</param>
/// <param name="ActKey">The act's key.</param>
/// <param name="Move">What happens to it.</param>
/// <param name="Place">How the provision is cited within its act.</param>
/// <param name="EId">Address of the provision changed, or of the one a new provision follows; null where only words say where.</param>
/// <param name="ProvisionHandle">The provision's; null likewise.</param>
/// <param name="Num">Number of a new provision.</param>
/// <param name="Heading">Heading of a new provision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Wordings">The words in each language, the authentic ones first; empty while they are missing.</param>
public sealed record ProposalUnitCard(
    int Ordinal, string Act, string ActHandle, string ActKey, UnitMove Move, string Place, string? EId, string? ProvisionHandle, string? Num, string? Heading,
    string Reason, IReadOnlyList<UnitWording> Wordings)
{
    /// <summary>How it is cited: <c>Law 61, art. 18(2)</c>.</summary>
    public string Label => Place.Length == 0 ? Act : $"{Act}, {Place}";

    /// <summary>The words in a language, else the authentic ones; null while they are missing.</summary>
    public UnitWording? In(string? language) => Wordings.FirstOrDefault(wording => wording.Language == language) ?? (Wordings.Count > 0 ? Wordings[0] : null);
}
