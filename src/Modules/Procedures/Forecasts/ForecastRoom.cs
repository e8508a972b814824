using System.Collections.Concurrent;

namespace Throughline.Procedures.Forecasts;

/// <summary>Forecasts made before, and the door that lets one at a time be made: a forecast takes all cores. One for the program.</summary>
public sealed class ForecastRoom : IDisposable
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _door = new(1);

    internal async Task<T> Once<T>(string key, Func<T> make, CancellationToken cancel) where T : class
    {
        if (_made.TryGetValue(key, out var known)) return (T)known;
        await _door.WaitAsync(cancel);
        try
        {
            if (_made.TryGetValue(key, out known)) return (T)known;
            var made = await Task.Run(make, cancel);
            if (_made.Count >= Most) _made.Clear();
            _made[key] = made;
            return made;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _door.Dispose();
}
