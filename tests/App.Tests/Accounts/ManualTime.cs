namespace Throughline.App.Tests.Accounts;

/// <summary>The real clock, moved by hand.</summary>
public sealed class ManualTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
