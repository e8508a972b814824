using Throughline.Platform.Calendar;

namespace Throughline.Procedures;

/// <summary>A time limit of a step, or the reason for having none.</summary>
/// <param name="Amount">Number of units, 0 for at once; 0 too when <paramref name="NoneBecause"/> is given.</param>
/// <param name="Unit">Unit, as the country's calendar counts it.</param>
/// <param name="From">Step or event the time counts from; empty when there is no limit.</param>
/// <param name="NoneBecause">Why there is no limit; null when there is one.</param>
/// <param name="When">The condition under which it holds, in the words of the file; null when it always does.</param>
public sealed record StepDeadline(int Amount, ClockUnit Unit, string From, string? NoneBecause, string? When);
