using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;

namespace Throughline.Platform.Organisations;

/// <summary>The organisations of the mechanism, state and civil society. Reading is open to every role; adding is the administrator's.</summary>
public sealed class OrganisationRegister(AppDb db)
{
    private Dictionary<Guid, OrganisationCard>? _cards;

    /// <summary>All organisations by key.</summary>
    public async Task<IReadOnlyList<OrganisationCard>> All(CancellationToken cancel) =>
        [.. (await Cards(cancel)).Values.OrderBy(card => card.Key, StringComparer.Ordinal)];

    /// <summary>One organisation, or null.</summary>
    public async Task<OrganisationCard?> Find(Guid id, CancellationToken cancel) =>
        (await Cards(cancel)).GetValueOrDefault(id);

    /// <summary>One organisation by its handle, or null.</summary>
    public async Task<OrganisationCard?> FindByHandle(string handle, CancellationToken cancel) =>
        (await Cards(cancel)).Values.FirstOrDefault(card => card.Handle == handle);

    /// <summary>
    /// Adds an organisation and returns its card, or null when the key is taken or the host's side forbids it: an installation
    /// hosted by an Enforcement body holds no Support organisation (trust §2.3).
    /// </summary>
    public async Task<OrganisationCard?> Add(string key, LocalizedText name, Side side, OrganisationKind kind, string? region, ProcessContext process, CancellationToken cancel)
    {
        var row = new Organisation { Id = RecordId.New(), Handle = Handle.New(), Key = key, Name = name, Side = side, Kind = kind, Region = region };
        var host = await db.Installation(cancel);
        if (host?.HostOrganisationId is { } hostId && side == Side.Support
            && await db.Set<Organisation>().AnyAsync(o => o.Id == hostId && o.Side == Side.Enforcement, cancel)) return null;
        if (await db.Set<Organisation>().AnyAsync(o => o.Key == key, cancel)) return null;
        db.Add(row);
        await db.Commit(process, [], cancel);
        _cards = null;
        return Card(row);
    }

    /// <summary>
    /// Changes name, kind and region of an organisation; null when it does not exist. <see cref="Commitment.Stale"/> when
    /// <paramref name="version"/> is not the last one; nothing is overwritten then. Key and side never change.
    /// </summary>
    public async Task<Commitment?> Edit(string handle, int version, LocalizedText name, OrganisationKind kind, string? region, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Handle == handle, cancel);
        if (row is null) return null;
        if (row.Version != version) return Commitment.Stale;
        (row.Name, row.Kind, row.Region) = (name, kind, region);
        var end = await db.Commit(process, [], cancel);
        _cards = null;
        return end;
    }

    private async Task<Dictionary<Guid, OrganisationCard>> Cards(CancellationToken cancel) =>
        _cards ??= (await db.Set<Organisation>().AsNoTracking().ToListAsync(cancel)).ToDictionary(row => row.Id, Card);

    private static OrganisationCard Card(Organisation row) => new(row.Id, row.Handle, row.Key, row.Name, row.Side, row.Kind, row.Region, row.Version);
}
