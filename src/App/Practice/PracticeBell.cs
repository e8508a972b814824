namespace Throughline.App.Practice;

/// <summary>Rung when somebody in the practice room asks to begin again; present only in the host of a practice room.</summary>
public sealed class PracticeBell
{
    private readonly TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it was rung.</summary>
    public Task Rung => _rung.Task;

    /// <summary>Asks for a new room. More than once is the same as once.</summary>
    public void Ring() => _rung.TrySetResult();
}
