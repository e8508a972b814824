namespace Throughline.App.Demonstration;

/// <summary>A scope for each event, with the clock standing at the event.</summary>
internal sealed class SimulatedScopes(IServiceProvider services, SimulatedClock clock)
{
    public async Task At(DateTime at, Func<IServiceProvider, Task> act)
    {
        clock.At = at;
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public async Task<T> At<T>(DateTime at, Func<IServiceProvider, Task<T>> act)
    {
        clock.At = at;
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
