using Throughline.Justice.Facts;

namespace Throughline.Justice.Claims;

/// <summary>A claim in a list, without amounts.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="CaseHandle">Case it belongs to.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Route">By which way.</param>
/// <param name="State">Where it stands.</param>
/// <param name="LimitationDay">Last day to claim; null when it cannot be worked out.</param>
/// <param name="LimitationBasis">What that rests on, or null.</param>
public sealed record ClaimLine(string Handle, string CaseHandle, string CaseNumber, ClaimRoute Route, ClaimState State, DateOnly? LimitationDay, string? LimitationBasis)
{
    /// <summary>The limitation clock runs.</summary>
    public bool Runs => State == ClaimState.Preparing && LimitationDay is not null;
}
