namespace Throughline.Procedures.Forecasts;

/// <summary>Wakes the worker when a forecast was asked for. One for the program.</summary>
public sealed class ForecastBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    internal void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    internal Task Wait(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);

    /// <inheritdoc />
    public void Dispose() => _rung.Dispose();
}
