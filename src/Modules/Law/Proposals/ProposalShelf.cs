using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>
/// Proposals as they are read. A draft that is not under review is the drafters' own: to everybody else it is absent, in lists, counts and the
/// chain alike. Null means "absent or not yours".
/// </summary>
public sealed class ProposalShelf(AppDb db, RecommendationLedger recommendations)
{
    /// <summary>Proposals of a country by number, those of one recommendation when its handle is given.</summary>
    public async Task<IReadOnlyList<ProposalCard>> List(Viewer viewer, string country, string? recommendation, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var asked = Seen(viewer).Where(row => row.Country == country);
        if (recommendation is not null)
            asked = asked.Where(row => db.Set<ProposalRecommendation>().Any(tie => tie.ProposalId == row.Id && db.Set<Recommendation>().Any(other => other.Id == tie.RecommendationId && other.Handle == recommendation)));
        return await Cards(await asked.OrderBy(row => row.Number).ToListAsync(cancel), cancel);
    }

    /// <summary>A proposal with one of its drafts, the latest when <paramref name="draft"/> is null; null also when there is no such draft.</summary>
    public async Task<ProposalPage?> Open(Viewer viewer, string handle, int? draft, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer) || await Seen(viewer).FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return null;
        var drafts = await db.Set<ProposalDraftRow>().AsNoTracking().Where(each => each.ProposalId == row.Id).OrderBy(each => each.Draft).ToListAsync(cancel);
        var shown = draft ?? row.Draft;
        if (drafts.TrueForAll(each => each.Draft != shown)) return null;
        var units = await Units(row.Id, shown, cancel);
        var languages = units.SelectMany(unit => unit.Wordings).GroupBy(wording => wording.Language, StringComparer.Ordinal)
            .Select(group => (group.Key, Authentic: group.Any(wording => wording.Authentic))).OrderByDescending(each => each.Authentic).ThenBy(each => each.Key, StringComparer.Ordinal);
        var ties = await db.Set<ProposalRecommendation>().Where(tie => tie.ProposalId == row.Id).Select(tie => tie.RecommendationId).ToListAsync(cancel);
        return new ProposalPage(
            (await Cards([row], cancel))[0], row.Reason, shown, [.. drafts.Select(each => (each.Draft, each.MadeAt))], await recommendations.Of(ties, cancel), units, [.. languages],
            row.State == ProposalState.Adopted ? await Adopted(row.Id, today, cancel) : null);
    }

    /// <summary>The own words of a provision on a day, by its address or as it is cited; null when the act or the place is not there.</summary>
    public async Task<CurrentText?> Current(Viewer viewer, string actKey, string place, DateOnly day, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer) || await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(act => act.Key == actKey, cancel) is not { } act) return null;
        return await new UnitReader(db).Read(act, place, day, cancel) is { } read
            ? new CurrentText(act.ShortTitle, read.EId, ProvisionLabel.Address(read.EId), [.. read.Texts.Select(text => new CurrentWords(text.Version.Language, text.Version.Authentic, text.Needed, text.Version.InForce, text.Unit.Text))])
            : null;
    }

    /// <summary>Ids of the procedure steps that the recommendations of a proposal would touch; empty when it is absent.</summary>
    public async Task<IReadOnlyList<string>> Steps(Viewer viewer, string handle, CancellationToken cancel) =>
        await Id(viewer, handle, cancel) is { } id ? [.. (await Recommended(id, cancel)).SelectMany(card => card.Steps).Distinct()] : [];

    /// <summary>Proposals of a country, not given up, whose recommendations would touch a procedure step, e.g. <c>S8</c>.</summary>
    public async Task<IReadOnlyList<ProposalCard>> Touching(Viewer viewer, string country, string step, CancellationToken cancel)
    {
        var ids = (await recommendations.Touching(viewer, country, step, cancel)).Select(card => card.Handle).ToList();
        if (ids.Count == 0) return [];
        return await Cards(await Seen(viewer).Where(row => row.Country == country && row.State != ProposalState.Rejected && db.Set<ProposalRecommendation>().Any(tie =>
            tie.ProposalId == row.Id && db.Set<Recommendation>().Any(other => other.Id == tie.RecommendationId && ids.Contains(other.Handle)))).OrderBy(row => row.Number).ToListAsync(cancel), cancel);
    }

    /// <summary>Words of a unit that were replaced while the proposal was a draft, the latest first.</summary>
    public async Task<IReadOnlyList<(string Language, string Words, DateTime ReplacedAt)>> Earlier(Viewer viewer, string handle, int ordinal, CancellationToken cancel) =>
        LawRights.SeesDrafts(viewer) && await Id(viewer, handle, cancel) is { } id
            ? [.. (await db.Set<EarlierWording>().AsNoTracking().Where(row => row.ProposalId == id && row.Unit == ordinal).OrderByDescending(row => row.ReplacedAt).ThenBy(row => row.Language).ToListAsync(cancel))
                .Select(row => (row.Language, row.Words, row.ReplacedAt))]
            : [];

    internal async Task<Guid?> Id(Viewer viewer, string handle, CancellationToken cancel) =>
        LawRights.MayRead(viewer) ? await Seen(viewer).Where(row => row.Handle == handle).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel) : null;

    internal async Task<IReadOnlyList<RecommendationCard>> Recommended(Guid proposal, CancellationToken cancel) =>
        await recommendations.Of(await db.Set<ProposalRecommendation>().Where(tie => tie.ProposalId == proposal).Select(tie => tie.RecommendationId).ToListAsync(cancel), cancel);

    internal IQueryable<Proposal> Seen(Viewer viewer)
    {
        var rows = db.Set<Proposal>().AsNoTracking();
        return LawRights.SeesDrafts(viewer) ? rows : rows.Where(row => row.State != ProposalState.Draft);
    }

    internal async Task<IReadOnlyList<ProposalCard>> Cards(IReadOnlyList<Proposal> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var units = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join proposal in db.Set<Proposal>() on new { Id = unit.ProposalId, unit.Draft } equals new { proposal.Id, proposal.Draft }
            where ids.Contains(unit.ProposalId)
            select new { unit.ProposalId, unit.ActId, unit.Move }).ToListAsync(cancel);
        var made = await db.Set<ProposalDraftRow>().AsNoTracking().Where(row => ids.Contains(row.ProposalId)).ToListAsync(cancel);
        return [.. rows.Select(row => new ProposalCard(
            row.Handle, row.Country, row.Number, row.Title, row.State, row.Draft, made.First(draft => draft.ProposalId == row.Id && draft.Draft == row.Draft).MadeAt,
            units.Where(unit => unit.ProposalId == row.Id).Select(unit => unit.ActId).Distinct().Count(),
            units.Count(unit => unit.ProposalId == row.Id && unit.Move == UnitMove.Missing), row.Version))];
    }

    internal async Task<IReadOnlyList<ProposalUnitCard>> Units(Guid proposal, int draft, CancellationToken cancel)
    {
        var rows = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join act in db.Set<Act>() on unit.ActId equals act.Id
            where unit.ProposalId == proposal && unit.Draft == draft
            orderby unit.Ordinal
            select new { Unit = unit, act.ShortTitle, ActHandle = act.Handle, act.Key }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Unit.Id);
        var provisions = rows.Where(row => row.Unit.ProvisionId is not null).Select(row => row.Unit.ProvisionId!.Value).Distinct().ToList();
        var handles = await db.Set<Provision>().Where(row => provisions.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Handle, cancel);
        var wordings = (await db.Set<ProposalWording>().AsNoTracking().Where(row => ids.Contains(row.UnitId)).ToListAsync(cancel)).ToLookup(row => row.UnitId);
        return [.. rows.Select(row => new ProposalUnitCard(
            row.Unit.Ordinal, row.ShortTitle, row.ActHandle, row.Key, row.Unit.Move, row.Unit.Place, row.Unit.EId,
            row.Unit.ProvisionId is { } provision ? handles.GetValueOrDefault(provision) : null, row.Unit.Num, row.Unit.Heading, row.Unit.Reason,
            [.. wordings[row.Unit.Id].OrderByDescending(wording => wording.Authentic).ThenBy(wording => wording.Language, StringComparer.Ordinal).Select(wording => Shown(row.Unit, wording))]))];
    }

    private static UnitWording Shown(ProposalUnit unit, ProposalWording row)
    {
        string Whole(string words) => unit.Move == UnitMove.Insert ? string.Join(' ', new[] { unit.Num, unit.Heading, words }.Where(part => !string.IsNullOrEmpty(part))) : words;
        var proposed = Whole(row.Proposed);
        var adopted = row.Adopted is null ? null : Whole(row.Adopted);
        return new UnitWording(
            row.Language, row.Authentic, row.Base, row.Current, proposed, adopted, Marked(row.Current, proposed),
            adopted is null || adopted == proposed ? [] : Marked(proposed, adopted));
    }

    // Two texts that have hardly a word in common are shown one after the other: a stray word kept in the middle helps nobody to read them.
    private static IReadOnlyList<WordSpan> Marked(string older, string newer)
    {
        var spans = WordDiff.Compare(older, newer);
        var kept = spans.Where(span => span.Kind == SpanKind.Same).Sum(span => span.Text.Length);
        return kept > 0 && kept * 5 < Math.Max(older.Length, newer.Length) ? [new WordSpan(SpanKind.Deleted, older), new WordSpan(SpanKind.Inserted, newer)] : spans;
    }

    private async Task<AdoptionCard?> Adopted(Guid proposal, DateOnly today, CancellationToken cancel)
    {
        var row = await db.Set<Adoption>().AsNoTracking().FirstAsync(each => each.ProposalId == proposal, cancel);
        var editions = await (
            from edition in db.Set<AdoptedEdition>().AsNoTracking()
            join version in db.Set<ActVersion>() on edition.VersionId equals version.Id
            join act in db.Set<Act>() on version.ActId equals act.Id
            where edition.ProposalId == proposal
            orderby act.ShortTitle, version.Language
            select new { act.Id, act.ShortTitle, act.Handle, version.InForce, version.Language, edition.WasThere }).ToListAsync(cancel);
        return new AdoptionCard(
            new AdoptionFacts(row.ActName, row.ActNumber, row.Adopted, row.Signed, row.Published, row.Registered, row.InForce, row.AppliedFrom, row.Transition),
            [.. editions.Select(edition => new AdoptedText(edition.ShortTitle, edition.Handle, edition.InForce, edition.Language, edition.WasThere))],
            await ToRenew(proposal, row.InForce, today, cancel));
    }

    // Latest verdicts that quote a provision which the adopted draft changed, in words that hold no longer from the day it is in force.
    private async Task<IReadOnlyList<VerdictCard>> ToRenew(Guid proposal, DateOnly inForce, DateOnly today, CancellationToken cancel)
    {
        var changed =
            from unit in db.Set<ProposalUnit>()
            join owner in db.Set<Proposal>() on new { Id = unit.ProposalId, unit.Draft } equals new { owner.Id, owner.Draft }
            where unit.ProposalId == proposal && unit.Move == UnitMove.Change
            select unit.ProvisionId;
        var quoting = db.Set<VerdictQuote>().Where(quote => changed.Contains(quote.ProvisionId)).Select(quote => quote.VerdictId);
        var stale = StaleVerdicts.Ids(db, inForce > today ? inForce : today);
        var rows = await db.Set<Verdict>().AsNoTracking().Where(row => !row.Superseded && quoting.Contains(row.Id) && stale.Contains(row.Id)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Criterion, StringComparer.Ordinal).Select(row => new VerdictCard(row.Handle, row.Criterion, row.Country, row.Value, row.Author, row.GivenOn, true))];
    }
}
