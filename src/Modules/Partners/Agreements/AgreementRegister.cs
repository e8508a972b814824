using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Partners.Agreements;

/// <summary>
/// Who agreed with whom to do what, until when, and what their data-sharing annexes permit. Every member of staff may read it; the coordinator and the
/// administrator write. An agreement is never deleted: it ends.
/// </summary>
public sealed class AgreementRegister(AppDb db, OrganisationRegister organisations)
{
    /// <summary>Sections an annex may permit: those a person's consent may name. Files of police and prosecution are never among them.</summary>
    public static IReadOnlyList<Section> Shareable { get; } =
        [Section.Identity, Section.Whereabouts, Section.Screening, Section.SupportNotes, Section.Health, Section.LegalAid, Section.Children];

    private const int LongestTitle = 200;
    private const int LongestText = 4000;
    private const int LongestBasis = 400;

    /// <summary>All agreements: those that hold first, the nearest end before a later one; then those to come; then those that are over.</summary>
    public async Task<IReadOnlyList<AgreementCard>> All(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Partners)) return [];
        var cards = await Cards(await db.Set<AgreementRow>().AsNoTracking().ToListAsync(cancel), cancel);
        return [.. cards.OrderBy(card => card.StateOn(today) switch { AgreementState.EndsSoon or AgreementState.InForce => 0, AgreementState.ToCome => 1, _ => 2 })
            .ThenBy(card => card.HoldsOn(today) ? card.LastDay ?? DateOnly.MaxValue : DateOnly.MinValue).ThenByDescending(card => card.LastDay).ThenBy(card => card.Title, StringComparer.Ordinal)];
    }

    /// <summary>One agreement, or null when absent or not to be read.</summary>
    public async Task<AgreementCard?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Partners)) return null;
        var row = await db.Set<AgreementRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        return row is null ? null : (await Cards([row], cancel))[0];
    }

    /// <summary>What the agreements between two bodies permit on a day. Within one body nothing needs an agreement.</summary>
    public async Task<AgreementCover> Between(Guid sender, Guid receiver, DateOnly day, CancellationToken cancel)
    {
        var rule = await db.Set<AgreementRuleRow>().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (sender == receiver) return new AgreementCover([], Shareable, false);
        var parties = db.Set<AgreementPartyRow>();
        var rows = await db.Set<AgreementRow>().AsNoTracking()
            .Where(row => row.Start <= day && (row.End == null || row.End >= day) && (row.EndedOn == null || row.EndedOn >= day)
                && parties.Any(party => party.AgreementId == row.Id && party.OrganisationId == sender) && parties.Any(party => party.AgreementId == row.Id && party.OrganisationId == receiver))
            .ToListAsync(cancel);
        return new AgreementCover([.. rows.Select(row => row.Handle)], [.. rows.SelectMany(row => row.Sections ?? []).Distinct().Order()], rule is { Needed: true } && rule.Since <= day);
    }

    /// <summary>The country's choice; the default is to warn.</summary>
    public async Task<AgreementRule> Rule(CancellationToken cancel) =>
        await db.Set<AgreementRuleRow>().AsNoTracking().FirstOrDefaultAsync(cancel) is { } row ? new AgreementRule(row.Needed, row.LegalBasis, row.Since, row.Version) : new AgreementRule(false, null, null, 0);

    /// <summary>Records the country's choice. It holds from <paramref name="since"/> on and needs a legal basis.</summary>
    public async Task<SaveAnswer> Choose(bool needed, string? legalBasis, DateOnly? since, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayWrite(process.Who)) return SaveAnswer.Absent;
        if (string.IsNullOrWhiteSpace(legalBasis) || legalBasis.Length > LongestBasis) return SaveAnswer.Wrong("LegalBasis", "Name the act and article this rests on, in at most 400 characters.");
        if (since is not { } day) return SaveAnswer.Wrong("Since", "Give the first day it holds, as 2026-11-04.");
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<AgreementRuleRow>().FirstOrDefaultAsync(cancel);
        if ((row?.Version ?? 0) != version) return SaveAnswer.Stale;
        if (row is null) db.Add(row = new AgreementRuleRow { Id = 1, LegalBasis = "" });
        (row.Needed, row.LegalBasis, row.Since) = (needed, legalBasis.Trim(), day);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), null);
    }

    /// <summary>Stores a new agreement (<paramref name="handle"/> null) or a change of one that has not been ended early; nothing is overwritten when somebody saved in between.</summary>
    public async Task<SaveAnswer> Save(string? handle, AgreementDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (!MayWrite(process.Who)) return SaveAnswer.Absent;
        var bodies = await organisations.All(cancel);
        var parties = draft.Parties.Select(party => bodies.FirstOrDefault(body => body.Handle == party || body.Key == party)).Distinct().ToList();
        var refusals = Wrong(draft, parties);
        if (refusals.Count > 0) return SaveAnswer.Wrong(refusals);
        await using var write = await db.BeginWrite(cancel);
        var row = handle is null ? null : await db.Set<AgreementRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (handle is not null && row is null) return SaveAnswer.Absent;
        if ((row?.Version ?? 0) != version) return SaveAnswer.Stale;
        if (row?.EndedOn is not null) return SaveAnswer.Wrong("", "This agreement was ended early and stays as it is. Add a new one.");
        if (row is null) db.Add(row = new AgreementRow { Id = RecordId.New(), Handle = Handle.New(), Title = "", Scope = "", Services = "", LegalBasis = "" });
        // A change of the parties alone counts as a save too.
        else db.Update(row);
        Take(row, draft);
        var known = await db.Set<AgreementPartyRow>().Where(party => party.AgreementId == row.Id).ToListAsync(cancel);
        db.RemoveRange(known.Where(old => parties.All(party => party!.Id != old.OrganisationId)));
        db.AddRange(parties.Where(party => known.All(old => old.OrganisationId != party!.Id)).Select(party => new AgreementPartyRow { AgreementId = row.Id, OrganisationId = party!.Id }));
        return SaveAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Notes that a party did not keep to the agreement.</summary>
    public async Task<SaveAnswer> NoteBreach(string handle, AgreementBreach breach, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(breach);
        ArgumentNullException.ThrowIfNull(process);
        if (!MayWrite(process.Who) || await db.Set<AgreementRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel) is not { } row) return SaveAnswer.Absent;
        if (string.IsNullOrWhiteSpace(breach.What) || breach.What.Length > LongestText || breach.Remedy is { Length: > LongestText })
            return SaveAnswer.Wrong("What", "Say what was not kept, in at most 4,000 characters and without any person's name.");
        if (breach.On < row.Start || breach.On > DateOnly.FromDateTime(process.Recorded).AddDays(1)) return SaveAnswer.Wrong("On", "The day lies between the first day of the agreement and today.");
        if (!await db.Set<AgreementPartyRow>().AnyAsync(party => party.AgreementId == row.Id && party.OrganisationId == breach.ById, cancel)) return SaveAnswer.Wrong("By", "Choose one of the parties.");
        db.Add(new AgreementBreachRow { Id = RecordId.New(), AgreementId = row.Id, On = breach.On, ById = breach.ById, What = breach.What.Trim(), Remedy = string.IsNullOrWhiteSpace(breach.Remedy) ? null : breach.Remedy.Trim() });
        return SaveAnswer.Of(await db.Commit(process, [], cancel), handle);
    }

    /// <summary>Ends an agreement before its last day. From the day after <paramref name="lastDay"/> its annex permits nothing more.</summary>
    public async Task<SaveAnswer> EndEarly(string handle, DateOnly? lastDay, string? because, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayWrite(process.Who) || await db.Set<AgreementRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel) is not { } row) return SaveAnswer.Absent;
        if (row.Version != version) return SaveAnswer.Stale;
        if (row.EndedOn is not null) return SaveAnswer.Wrong("", "This agreement was ended before.");
        if (lastDay is not { } day || day < row.Start || day > row.End) return SaveAnswer.Wrong("LastDay", "Give the last day, between the first day and the end that was signed.");
        if (string.IsNullOrWhiteSpace(because) || because.Length > LongestText) return SaveAnswer.Wrong("Because", "Say why it ends early, in at most 4,000 characters.");
        (row.EndedOn, row.EndedBecause) = (day, because.Trim());
        return SaveAnswer.Of(await db.Commit(process, [], cancel), handle);
    }

    private static bool MayWrite(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer.May(ActionKind.Write, Section.Partners);

    private static List<SaveFault> Wrong(AgreementDraft draft, List<OrganisationCard?> parties)
    {
        var refusals = new List<SaveFault>();
        if (!Enum.IsDefined(draft.Kind)) refusals.Add(new SaveFault("Kind", "Choose what was signed."));
        if (string.IsNullOrWhiteSpace(draft.Title) || draft.Title.Length > LongestTitle) refusals.Add(new SaveFault("Title", "Give the agreement a name of at most 200 characters."));
        if (parties.Contains(null)) refusals.Add(new SaveFault("Parties", "One of the parties is not in the directory; choose from the list."));
        else if (parties.Count < 2) refusals.Add(new SaveFault("Parties", "An agreement has at least two parties."));
        if (string.IsNullOrWhiteSpace(draft.Scope) || draft.Scope.Length > LongestText) refusals.Add(new SaveFault("Scope", "Say what the parties do together, in at most 4,000 characters."));
        if (draft.Annex is { } annex && (annex.Count == 0 || annex.Any(section => !Shareable.Contains(section)))) refusals.Add(new SaveFault("Annex", "Choose the sections the annex permits, from the list; or say that there is no annex."));
        if (string.IsNullOrWhiteSpace(draft.LegalBasis) || draft.LegalBasis.Length > LongestBasis) refusals.Add(new SaveFault("LegalBasis", "Name the act and article this rests on, in at most 400 characters."));
        if (draft.Kind == AgreementKind.SocialContract && string.IsNullOrWhiteSpace(draft.Contract)) refusals.Add(new SaveFault("Contract", "Give the number of the social contract."));
        if (draft.Contract is { Length: > LongestTitle }) refusals.Add(new SaveFault("Contract", "The number has at most 200 characters."));
        if (draft.End < draft.Start) refusals.Add(new SaveFault("End", "The last day lies before the first."));
        if (draft.AlertDays is < 1 or > 730) refusals.Add(new SaveFault("AlertDays", "The alert comes between 1 and 730 days before the end."));
        return refusals;
    }

    private static void Take(AgreementRow row, AgreementDraft draft)
    {
        (row.Kind, row.Title, row.Scope, row.LegalBasis) = (draft.Kind, draft.Title.Trim(), draft.Scope.Trim(), draft.LegalBasis.Trim());
        row.Services = string.Join(' ', draft.Services.Distinct().Order().Select(ServiceWords.Word));
        row.Annex = draft.Annex is null ? null : string.Join(' ', draft.Annex.Distinct().Order());
        row.Contract = string.IsNullOrWhiteSpace(draft.Contract) ? null : draft.Contract.Trim();
        (row.Start, row.End, row.AlertDays) = (draft.Start, draft.End, draft.AlertDays);
    }

    private async Task<IReadOnlyList<AgreementCard>> Cards(IReadOnlyList<AgreementRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var parties = (await db.Set<AgreementPartyRow>().AsNoTracking().Where(party => ids.Contains(party.AgreementId)).ToListAsync(cancel)).ToLookup(party => party.AgreementId, party => party.OrganisationId);
        var breaches = (await db.Set<AgreementBreachRow>().AsNoTracking().Where(breach => ids.Contains(breach.AgreementId)).ToListAsync(cancel)).ToLookup(breach => breach.AgreementId);
        return [.. rows.Select(row => new AgreementCard(
            row.Handle, row.Kind, row.Title, [.. parties[row.Id]], row.Scope, [.. row.Services.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ServiceWords.Find).OfType<PartnerService>()],
            row.Sections, row.LegalBasis, row.Contract, row.Start, row.End, row.AlertDays, row.EndedOn, row.EndedBecause,
            [.. breaches[row.Id].OrderByDescending(breach => breach.On).Select(breach => new AgreementBreach(breach.On, breach.ById, breach.What, breach.Remedy))], row.Version))];
    }
}
