using Microsoft.Extensions.DependencyInjection.Extensions;
using Throughline.App.Hosting;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;

namespace Throughline.App.Demonstration;

/// <summary>
/// Makes the demonstration country in an empty database, through the same public desks that staff use, under a clock that stands at each event.
/// </summary>
public static class DemonstrationLoader
{
    /// <summary>Months of practice that lie behind the demonstration's people.</summary>
    public const int Months = 18;

    /// <summary>Seed of the invented people, unless another is asked for.</summary>
    public const int Seed = 41;

    /// <summary>Loads only organisations, calendar and accounts, and counts as loaded: what tests start from.</summary>
    public static Task EnsureCountry(IServiceProvider root, CancellationToken cancel) => Ensure(root, 0, cancel);

    /// <summary>Loads it unless it is there; <paramref name="people"/> invented persons.</summary>
    public static Task EnsureLoaded(IServiceProvider root, CancellationToken cancel, int people = 80) => Ensure(root, people, cancel);

    private static async Task Ensure(IServiceProvider root, int people, CancellationToken cancel)
    {
        await using var scope = root.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<InstallationMark>();
        if (await mark.DemonstrationLoaded(cancel)) return;
        var now = root.GetRequiredService<TimeProvider>().UtcNow();
        await DemonstrationCountry.Load(scope.ServiceProvider, now.AddMonths(-Months - 1), cancel);
        var story = people > 0 ? await LoadPractice(root, now, people, cancel) : null;
        await mark.DemonstrationIsLoaded(story?.Case, cancel);
    }

    private static async Task<DemonstrationStory> LoadPractice(IServiceProvider root, DateTime now, int people, CancellationToken cancel)
    {
        var begin = now.AddMonths(-Months).AddDays(-7);
        var clock = new SimulatedClock(begin);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddModules(root.GetRequiredService<ServeOptions>(), root.GetRequiredService<KeyFile>());
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        await using var simulated = services.BuildServiceProvider();
        var scopes = new SimulatedScopes(simulated, clock);
        var cast = await scopes.At(begin, provider => DemonstrationCast.Read(provider, cancel));
        await DemonstrationLaw.Load(scopes, cast, begin, cancel);
        await DemonstrationProcedures.Load(scopes, cast, begin, cancel);
        var money = new DemonstrationMoney(scopes, cast, now);
        await money.Plan(begin, cancel);
        await new DemonstrationPeople(scopes, cast, Seed).Load(people, begin.AddDays(7), now, cancel, money.Live(begin, cancel));
        var story = new DemonstrationStory(scopes, cast);
        await story.Load(now, cancel);
        await new DemonstrationJustice(scopes, cast, now).Load(begin, story.Case, story.Worker, cancel);
        await new DemonstrationProposals(scopes, cast, now).Load(cancel);
        await new DemonstrationWorkshop(scopes, cast, now).Load(cancel);
        await DemonstrationCooperation.Load(simulated, scopes, cast, now, cancel);
        await new DemonstrationFigures(scopes, cast).LoadAll(now, cancel);
        return story;
    }
}
