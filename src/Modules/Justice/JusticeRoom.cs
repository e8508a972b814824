using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Justice;

/// <summary>What the desks of this module share within one request. Nothing on it is for others.</summary>
public sealed class JusticeRoom(
    AppDb db, ReadTrail trail, Sealer sealer, KeyFile keys, TimeProvider time, CountryRegister countries, OrganisationRegister organisations)
{
    internal AppDb Db => db;
    internal ReadTrail Trail => trail;
    internal Sealer Sealer => sealer;
    internal OrganisationRegister Organisations => organisations;
    internal JusticeWrite Writes { get; } = new(db);
    internal JusticeFactPen Facts { get; } = new(db, keys);
    internal DateTime Now => time.UtcNow();

    internal Task<Country> Country(CancellationToken cancel) => countries.Get(cancel);

    internal async Task<WorkingCalendar> Calendar(CancellationToken cancel) => (await countries.Get(cancel)).Calendar;

    internal async Task<int> Year(DateTime instant, CancellationToken cancel) => (await Calendar(cancel)).LocalDate(instant).Year;

    internal async Task<string?> Region(Guid organisation, CancellationToken cancel) => (await organisations.Find(organisation, cancel))?.Region;

    // The decision on a file of this module; a refusal is noted. A file that is not there is noted the same way, so that both cost the same.
    internal Permit? Ask(Viewer viewer, ActionKind action, Section section, Relation relation, ConsentBasis basis, Guid file)
    {
        // A copy stands on the reader's own side while it is read, on the maker's own while it is made.
        var side = viewer.Side;
        if (AccessDecision.Ask(viewer.Facts(action, section, relation, basis, side, CaseState.Open), file, out var reason) is { } permit) return permit;
        trail.Refused(reason);
        return null;
    }

    internal T? NotThere<T>() where T : class
    {
        trail.Refused(ReasonCode.Relation);
        return null;
    }

    // One state of the data for the decision and for what is shown.
    internal async Task<T> InOneState<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) return await read();
        await using var snapshot = await db.BeginSnapshot(cancel);
        return await read();
    }
}
