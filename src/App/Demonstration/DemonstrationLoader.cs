using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.App.Demonstration;

/// <summary>Makes the demonstration country in an empty database, through the same public desks that staff use.</summary>
public static class DemonstrationLoader
{
    /// <summary>Loads only organisations, calendar and accounts, and counts as loaded: what tests start from.</summary>
    public static async Task EnsureCountry(IServiceProvider root, CancellationToken cancel)
    {
        await using var scope = root.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<InstallationMark>();
        if (await mark.DemonstrationLoaded(cancel)) return;
        await DemonstrationCountry.Load(scope.ServiceProvider, root.GetRequiredService<TimeProvider>().UtcNow().AddMonths(-19), cancel);
        await mark.DemonstrationIsLoaded(cancel);
    }

    /// <summary>Loads it unless it is there.</summary>
    public static async Task EnsureLoaded(IServiceProvider root, CancellationToken cancel)
    {
        await using var scope = root.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<InstallationMark>();
        if (await mark.DemonstrationLoaded(cancel)) return;
        var now = root.GetRequiredService<TimeProvider>().UtcNow();
        await DemonstrationCountry.Load(scope.ServiceProvider, now.AddMonths(-19), cancel);
        await mark.DemonstrationIsLoaded(cancel);
    }
}
