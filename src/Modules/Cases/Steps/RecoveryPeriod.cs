namespace Throughline.Cases.Steps;

/// <summary>The recovery and reflection period (SOP step S8), in calendar days. While it runs, no support ends and nothing may be closed against the person.</summary>
/// <param name="First">Day it began.</param>
/// <param name="Last">Last day.</param>
/// <param name="Day">Days passed; 0 on the first day, never more than <paramref name="Length"/>.</param>
/// <param name="Length">Length in days.</param>
/// <param name="Runs">True while it runs.</param>
/// <param name="Basis">Its legal basis, or null when the SOP names none.</param>
public sealed record RecoveryPeriod(DateOnly First, DateOnly Last, int Day, int Length, bool Runs, string? Basis);
