using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>One unit that is not as it was.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Handle">The provision's.</param>
/// <param name="OldLabel">How it was cited; null when it is new.</param>
/// <param name="NewLabel">How it is cited now; null when it is gone.</param>
/// <param name="Words">The words of both, marked.</param>
public sealed record ProvisionChange(ChangeKind Kind, string Handle, string? OldLabel, string? NewLabel, IReadOnlyList<WordSpan> Words);
