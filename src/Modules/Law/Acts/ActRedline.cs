using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>What changed between two editions of an act.</summary>
/// <param name="Act">The act.</param>
/// <param name="From">Edition compared from.</param>
/// <param name="To">Edition compared to, in the same language.</param>
/// <param name="Changes">Units that are not as they were, in the order of the newer text.</param>
public sealed record ActRedline(ActCard Act, EditionCard From, EditionCard To, IReadOnlyList<ProvisionChange> Changes);
