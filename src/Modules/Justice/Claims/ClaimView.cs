using Throughline.Justice.Rules;

namespace Throughline.Justice.Claims;

/// <summary>A claim with its amounts, in minor units of <paramref name="Currency"/>.</summary>
/// <param name="Line">What the list shows.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Heads">Heads of loss.</param>
/// <param name="ClaimedMinor">Their sum.</param>
/// <param name="AwardedMinor">Last award, or null.</param>
/// <param name="PaidMinor">Sum of the payments.</param>
/// <param name="FrozenMinor">Assets frozen, or null.</param>
/// <param name="Against">Against whom, or null.</param>
/// <param name="RunsFrom">Event the limitation period runs from, or null.</param>
/// <param name="RunsFromDay">Its day, or null.</param>
/// <param name="Events">What was recorded, the newest first.</param>
/// <param name="Acts">What can be recorded now; empty for a viewer who may not.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record ClaimView(
    ClaimLine Line, string Currency, IReadOnlyList<ClaimHead> Heads, long ClaimedMinor, long? AwardedMinor, long PaidMinor, long? FrozenMinor, string? Against,
    LimitationEvent? RunsFrom, DateOnly? RunsFromDay, IReadOnlyList<ClaimEvent> Events, IReadOnlyList<ClaimAct> Acts, int Version);
