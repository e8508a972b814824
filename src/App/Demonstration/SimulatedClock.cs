namespace Throughline.App.Demonstration;

/// <summary>The clock of the demonstration's past: it stands where the event being recorded stands.</summary>
internal sealed class SimulatedClock(DateTime start) : TimeProvider
{
    public DateTime At { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => new(At, TimeSpan.Zero);
}
