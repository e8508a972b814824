namespace Throughline.Sop;

/// <summary>The unit a deadline is counted in. The two working units need the calendar of the country.</summary>
public enum DeadlineUnit
{
    /// <summary>Hours of the clock, nights and holidays included.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Hours of the working day.</summary>
    WorkingHours,

    /// <summary>Working days, holidays of the country and region left out.</summary>
    WorkingDays,

    /// <summary>Calendar months.</summary>
    Months,
}
