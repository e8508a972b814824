using Throughline.Cases.Facts;
using Throughline.Platform.Access;

namespace Throughline.Cases.Files;

/// <summary>A case in a list.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Number staff use.</param>
/// <param name="State">State of the file.</param>
/// <param name="Opened">UTC instant it was opened.</param>
/// <param name="IsChild">Under 18, or age in doubt.</param>
/// <param name="Mine">The viewer is its case manager.</param>
/// <param name="NextStep">Code of the step whose deadline falls next, or null.</param>
/// <param name="Due">UTC instant of that deadline, or null.</param>
public sealed record CaseLine(string Handle, string Number, CaseState State, DateTime Opened, bool IsChild, bool Mine, string? NextStep, DateTime? Due);
