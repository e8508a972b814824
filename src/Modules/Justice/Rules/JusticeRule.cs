using Throughline.Justice.Facts;
using Throughline.Platform.Calendar;

namespace Throughline.Justice.Rules;

/// <summary>A time limit of the country as data.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Route">Route of a claim; null for an answer.</param>
/// <param name="Event">Event it runs from; null for an answer, which runs from the referral.</param>
/// <param name="Amount">Number of units, from 1.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Basis">Act and article; never empty.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">Last day it holds, or null.</param>
public sealed record JusticeRule(RuleKind Kind, ClaimRoute? Route, LimitationEvent? Event, int Amount, ClockUnit Unit, string Basis, DateOnly From, DateOnly? Until);
