using Throughline.Justice.Proceedings;

namespace Throughline.Justice.Today;

/// <summary>Something to do in criminal justice, with its deadline.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="CaseHandle">Case it is about; null on the enforcement side.</param>
/// <param name="CaseNumber">Its number; null likewise.</param>
/// <param name="Handle">Claim, referral or extract it is about.</param>
/// <param name="Serial">Serial number of the referral or extract; null for a claim.</param>
/// <param name="OtherId">The other body, or null.</param>
/// <param name="Due">UTC instant it is due.</param>
/// <param name="Basis">What the deadline rests on, or null.</param>
/// <param name="Risk">The risk fact, for a line of that kind; null otherwise.</param>
public sealed record JusticeTask(JusticeTaskKind Kind, string? CaseHandle, string? CaseNumber, string Handle, string? Serial, Guid? OtherId, DateTime Due, string? Basis, RiskLine? Risk = null);
