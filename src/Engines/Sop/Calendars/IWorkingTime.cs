namespace Throughline.Sop.Calendars;

/// <summary>
/// Counts the times of a running case. Moments go in and come out in one and the same reckoning: local times of <see cref="WorkCalendar"/>, or the
/// instants of a host that knows the country's zone and the holidays of its regions.
/// </summary>
public interface IWorkingTime
{
    /// <summary>The moment at which a time that began at <paramref name="start"/> has passed.</summary>
    DateTime Due(DateTime start, int amount, DeadlineUnit unit);

    /// <summary>The moment at which <paramref name="work"/> of working time has passed since <paramref name="start"/>.</summary>
    DateTime AddWork(DateTime start, TimeSpan work);

    /// <summary>Working time between two moments; zero when the second is not later.</summary>
    TimeSpan WorkBetween(DateTime from, DateTime to);
}
