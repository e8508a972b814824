namespace Throughline.Platform.Calendar;

/// <summary>The working week from a date on.</summary>
/// <param name="From">First day it holds.</param>
/// <param name="Days">Working days; at least one.</param>
/// <param name="Opens">Start of work, local time.</param>
/// <param name="Closes">End of work, local time; after <paramref name="Opens"/>.</param>
public sealed record WorkingWeek(DateOnly From, IReadOnlyList<DayOfWeek> Days, TimeOnly Opens, TimeOnly Closes);
