namespace Throughline.Law;

/// <summary>How a criterion was settled.</summary>
/// <param name="Agreed">True when both readers had found the same.</param>
/// <param name="Value">The verdict that stands.</param>
/// <param name="Reason">Why, where they differed.</param>
/// <param name="By">Work name of who settled it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="VerdictHandle">The verdict.</param>
public sealed record SettledCard(bool Agreed, VerdictValue Value, string? Reason, string By, DateTime At, string VerdictHandle);
