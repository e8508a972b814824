using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;

namespace Throughline.App.Demonstration;

/// <summary>Who acts in the demonstration: the accounts by role and body.</summary>
internal sealed class DemonstrationCast
{
    private readonly IReadOnlyList<(Viewer Viewer, string Body)> _people;

    private DemonstrationCast(IReadOnlyList<(Viewer, string)> people, IReadOnlyDictionary<string, OrganisationCard> bodies) => (_people, Bodies) = (people, bodies);

    /// <summary>Bodies by key.</summary>
    public IReadOnlyDictionary<string, OrganisationCard> Bodies { get; }

    public static async Task<DemonstrationCast> Read(IServiceProvider services, CancellationToken cancel)
    {
        var bodies = (await services.GetRequiredService<OrganisationRegister>().All(cancel)).ToDictionary(card => card.Id);
        var accounts = await services.GetRequiredService<AppDb>().Set<Account>().AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancel);
        return new DemonstrationCast(
            [.. accounts.Select(account => (new Viewer(account.Id, account.OrganisationId, account.Role, bodies[account.OrganisationId].Side, UserState.Normal), bodies[account.OrganisationId].Key))],
            bodies.Values.ToDictionary(card => card.Key, StringComparer.Ordinal));
    }

    /// <summary>The accounts of a role, of one body where it is named.</summary>
    public IReadOnlyList<Viewer> All(Role role, string? body = null) => [.. _people.Where(person => person.Viewer.Role == role && (body is null || person.Body == body)).Select(person => person.Viewer)];

    /// <summary>The first of them.</summary>
    public Viewer One(Role role, string? body = null) => All(role, body)[0];

    /// <summary>What an act of one of them carries.</summary>
    public static ProcessContext Act(Viewer who, string process, string basis, DateTime happened, DateTime? recorded = null) =>
        new(who, process, "demonstration", basis, UtcClock.Cut(happened), UtcClock.Cut(recorded ?? happened));
}
