namespace Throughline.Platform.Calendar;

/// <summary>What a deadline is counted in.</summary>
public enum ClockUnit
{
    /// <summary>Hours that pass day and night.</summary>
    Hours,

    /// <summary>Calendar days; ends with the last day in the country's zone.</summary>
    Days,

    /// <summary>Hours within the working week of the region.</summary>
    WorkingHours,

    /// <summary>Working days after the day of the event; ends at closing time.</summary>
    WorkingDays,

    /// <summary>Calendar months; ends with the last day.</summary>
    Months,
}
