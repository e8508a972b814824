namespace Throughline.App.Tests.Cases;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovableClock(DateTime start) : TimeProvider
{
    private DateTime _now = start;

    public DateTime Now => _now;

    public override DateTimeOffset GetUtcNow() => new(_now);

    public void Move(TimeSpan by) => _now += by;
}
