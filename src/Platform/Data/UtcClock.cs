namespace Throughline.Platform.Data;

/// <summary>The server's clock as it is stored.</summary>
public static class UtcClock
{
    /// <summary>Now in UTC, cut to whole milliseconds: both databases keep these, so a hash over a stored time stays true.</summary>
    public static DateTime UtcNow(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Cut(time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Cuts an instant to whole milliseconds and marks it as UTC.</summary>
    public static DateTime Cut(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
