using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>By-laws that the law orders: who owes which, since when, and whether it was issued.</summary>
public sealed class DelegationRegister(AppDb db, ProvisionAddresses addresses)
{
    private const int Longest = 1000;

    /// <summary>Delegations of a country: the longest overdue first, then those to come by their day, then those issued, the latest first.</summary>
    public Task<IReadOnlyList<DelegationCard>> List(Viewer viewer, string country, DateOnly today, CancellationToken cancel) =>
        Read(viewer, db.Set<Delegation>().Where(row => row.Country == country), today, cancel);

    /// <summary>Delegations by provisions of an act.</summary>
    public Task<IReadOnlyList<DelegationCard>> InAct(Viewer viewer, string actHandle, DateOnly today, CancellationToken cancel) =>
        Read(viewer, db.Set<Delegation>().Where(row => db.Set<Provision>().Any(provision => provision.Id == row.ProvisionId && db.Set<Act>().Any(act => act.Id == provision.ActId && act.Handle == actHandle))), today, cancel);

    /// <summary>Delegations that an act on the shelf answers.</summary>
    public Task<IReadOnlyList<DelegationCard>> IssuedBy(Viewer viewer, string actHandle, DateOnly today, CancellationToken cancel) =>
        Read(viewer, db.Set<Delegation>().Where(row => db.Set<Act>().Any(act => act.Id == row.IssuedActId && act.Handle == actHandle)), today, cancel);

    /// <summary>Delegations by one provision.</summary>
    public Task<IReadOnlyList<DelegationCard>> Of(Viewer viewer, string provisionHandle, DateOnly today, CancellationToken cancel) =>
        Read(viewer, db.Set<Delegation>().Where(row => db.Set<Provision>().Any(provision => provision.Id == row.ProvisionId && provision.Handle == provisionHandle)), today, cancel);

    /// <summary>One delegation; null when absent.</summary>
    public async Task<DelegationCard?> Find(Viewer viewer, string handle, DateOnly today, CancellationToken cancel) =>
        await Read(viewer, db.Set<Delegation>().Where(row => row.Handle == handle), today, cancel) is [var card] ? card : null;

    /// <summary>Records that a provision, as it reads on the day of recording, orders an act.</summary>
    public async Task<ProposalOutcome> Add(DelegationDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "Delegations are recorded by legal experts.");
        FieldRefusal?[] typed =
        [
            TypedText.Wrong("Place", draft.Place, 200, "Say which provision orders the act, e.g. art. 22-1(3)."),
            TypedText.Wrong("Body", draft.Body, 200, "Name the body that owes the act."),
            TypedText.Wrong("Ordered", draft.Ordered, Longest, "Say what is to be issued."),
            draft.DueOn < new DateOnly(1900, 1, 1) || draft.DueOn > new DateOnly(2200, 1, 1) ? new FieldRefusal("DueOn", "The day by which it is due is not a likely one; check the year.") : null,
        ];
        if (typed.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        if (await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == draft.ActKey, cancel) is not { } act) return ProposalOutcome.Refused("ActKey", "Choose an act on the shelf, or add its text first.");
        if (await addresses.At(act.Id, draft.Place.Trim(), DateOnly.FromDateTime(process.Recorded), null, cancel) is not { } found)
            return ProposalOutcome.Refused("Place", $"{act.ShortTitle} has no such provision in the text of today; write it as art. 18(2), or look in the act.");
        var ordered = TypedText.OneLine(draft.Ordered);
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Delegation>().AnyAsync(row => row.ProvisionId == found.ProvisionId && row.Ordered == ordered, cancel)) return ProposalOutcome.Refused("Ordered", "This delegation is recorded already.");
        var row = new Delegation
        {
            Id = RecordId.New(), Handle = Handle.New(), Country = act.Country, ProvisionId = found.ProvisionId, Body = TypedText.OneLine(draft.Body), Ordered = ordered, DueOn = draft.DueOn,
        };
        db.Add(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Records that the act was issued: one on the shelf by its key, or another by how it is cited.</summary>
    public async Task<ProposalOutcome> Issue(string handle, int version, string? actKey, string? name, DateOnly issuedOn, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "Delegations are recorded by legal experts.");
        if (TypedText.Wrong("Name", name, 300) is { } wrong) return ProposalOutcome.Refused([wrong]);
        if (issuedOn > DateOnly.FromDateTime(process.Recorded).AddDays(1)) return ProposalOutcome.Refused("IssuedOn", "An act cannot have been issued on a day to come.");
        if (issuedOn < new DateOnly(1900, 1, 1)) return ProposalOutcome.Refused("IssuedOn", "The day of issue is not a likely one; check the year.");
        Act? act = null;
        if (!string.IsNullOrWhiteSpace(actKey))
        {
            act = await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == actKey, cancel);
            if (act is null) return ProposalOutcome.Refused("ActKey", "Choose an act on the shelf, or name the act.");
        }
        else if (string.IsNullOrWhiteSpace(name))
        {
            return ProposalOutcome.Refused("Name", "Choose the act on the shelf, or say how it is cited.");
        }
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Delegation>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return ProposalOutcome.Refused("", "There is no such delegation.");
        if (row.Version != version) return ProposalOutcome.Stale();
        if (act is not null && act.Country != row.Country) return ProposalOutcome.Refused("ActKey", $"{act.ShortTitle} is law of {act.Country}.");
        (row.IssuedOn, row.IssuedActId, row.IssuedName) = (issuedOn, act?.Id, act?.ShortTitle ?? TypedText.OneLine(name));
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private async Task<IReadOnlyList<DelegationCard>> Read(Viewer viewer, IQueryable<Delegation> asked, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await (
            from row in asked.AsNoTracking()
            join provision in db.Set<Provision>() on row.ProvisionId equals provision.Id
            join act in db.Set<Act>() on provision.ActId equals act.Id
            select new { Row = row, provision.Handle, Act = act.Handle, act.ShortTitle, Issued = db.Set<Act>().Where(other => other.Id == row.IssuedActId).Select(other => other.Handle).FirstOrDefault() }).ToListAsync(cancel);
        var located = await addresses.LocateAll([.. rows.Select(row => row.Handle).Distinct()], today, null, cancel);
        return [.. rows.Select(each => new DelegationCard(
                each.Row.Handle, each.Handle, located.TryGetValue(each.Handle, out var address) ? address.Label : each.ShortTitle, each.Act, each.Row.Body, each.Row.Ordered, each.Row.DueOn,
                each.Row.IssuedOn, each.Row.IssuedName, each.Issued, today, each.Row.Version))
            .OrderBy(card => card.IssuedOn is not null).ThenByDescending(card => card.IssuedOn).ThenBy(card => card.DueOn).ThenBy(card => card.Label, StringComparer.Ordinal)];
    }
}
