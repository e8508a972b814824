namespace Throughline.Justice.Claims;

/// <summary>Something that was recorded of a claim.</summary>
/// <param name="Act">What.</param>
/// <param name="Minor">Amount in minor units, or null.</param>
/// <param name="Happened">UTC instant of the event.</param>
/// <param name="Recorded">UTC instant of recording.</param>
public sealed record ClaimEvent(ClaimAct Act, long? Minor, DateTime Happened, DateTime Recorded);
