namespace Throughline.Justice.Claims;

/// <summary>One head of loss.</summary>
/// <param name="Kind">What was lost.</param>
/// <param name="Minor">Amount in minor units, above 0.</param>
public sealed record ClaimHead(LossKind Kind, long Minor);
