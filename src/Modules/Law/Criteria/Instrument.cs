namespace Throughline.Law;

/// <summary>A treaty, directive or model law that criteria are drawn from.</summary>
/// <param name="Id">Short key, e.g. <c>TIP</c>.</param>
/// <param name="Name">Name in English, with its year.</param>
/// <param name="Tier">Tier of its criteria, e.g. <c>core</c>, <c>beyond_eu</c>. For a State that is not a party a <c>beyond_</c> tier is advisory.</param>
public sealed record Instrument(string Id, string Name, string Tier);
