namespace Throughline.Law;

/// <summary>How a proposal became law.</summary>
/// <param name="Facts">Act and dates.</param>
/// <param name="Editions">The editions it made or explains.</param>
/// <param name="ToRenew">Latest verdicts that quote a provision it changed and were given on the earlier words.</param>
public sealed record AdoptionCard(AdoptionFacts Facts, IReadOnlyList<AdoptedText> Editions, IReadOnlyList<VerdictCard> ToRenew);
