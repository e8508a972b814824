using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>
/// Analyses as they may be read: a reading that only one of two readers has given is shown to that reader alone. Null means "absent or
/// not yours".
/// </summary>
public sealed class AnalysisShelf(AppDb db, Benchmark benchmark, AccountRegister accounts)
{
    /// <summary>Accounts that may be named as readers, by work name.</summary>
    public async Task<IReadOnlyList<ReaderCard>> Readers(Viewer viewer, CancellationToken cancel) =>
        LawRights.SeesDrafts(viewer) ? [.. (await accounts.Holding(Role.LegalExpert, cancel)).Select(row => new ReaderCard(row.Handle, row.WorkName))] : [];

    /// <summary>Analyses of one country, or of all when it is null; the open ones first, then the newest.</summary>
    public async Task<IReadOnlyList<AnalysisCard>> List(Viewer viewer, string? country, CancellationToken cancel)
    {
        if (!LawRights.SeesDrafts(viewer)) return [];
        var rows = await db.Set<AnalysisRow>().AsNoTracking().Where(row => country == null || row.Country == country).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var settled = await db.Set<Settlement>().Where(row => ids.Contains(row.AnalysisId)).GroupBy(row => row.AnalysisId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [.. rows.OrderBy(row => row.ClosedAt is not null).ThenByDescending(row => row.BegunAt).Select(row => Card(row, settled.GetValueOrDefault(row.Id)))];
    }

    /// <summary>An analysis with its plan and its progress.</summary>
    public async Task<AnalysisSheet?> Open(Viewer viewer, string handle, CancellationToken cancel)
    {
        if (!LawRights.SeesDrafts(viewer)) return null;
        if (await db.Set<AnalysisRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } analysis) return null;
        var plans = await db.Set<AnalysisTopic>().AsNoTracking().Where(row => row.AnalysisId == analysis.Id).ToDictionaryAsync(row => row.Topic, StringComparer.Ordinal, cancel);
        var blind = (await db.Set<BlindVerdict>().AsNoTracking().Where(row => row.AnalysisId == analysis.Id)
            .Select(row => new { row.Criterion, row.AccountId, row.Value }).ToListAsync(cancel)).ToLookup(row => row.Criterion, row => (row.AccountId, row.Value), StringComparer.Ordinal);
        var settled = await db.Set<Settlement>().AsNoTracking().Where(row => row.AnalysisId == analysis.Id).ToDictionaryAsync(row => row.Criterion, StringComparer.Ordinal, cancel);
        var readers = await Cards(plans.Values, cancel);
        var topics = new List<TopicReading>();
        var pairs = new List<(VerdictValue, VerdictValue)>();
        foreach (var group in Covered(analysis).GroupBy(criterion => criterion.Topic))
        {
            var plan = plans.GetValueOrDefault(group.Key.Id);
            var mine = plan is not null && (plan.First == viewer.AccountId || plan.Second == viewer.AccountId);
            var lines = new List<CriterionLine>();
            foreach (var criterion in group)
            {
                var given = blind[criterion.Id].ToDictionary(row => row.AccountId, row => row.Value);
                var state = StateOf(plan, given, settled.ContainsKey(criterion.Id));
                VerdictValue? own = given.TryGetValue(viewer.AccountId, out var value) ? value : null;
                if (plan is { First: { } first, Second: { } second } && given.TryGetValue(first, out var one) && given.TryGetValue(second, out var two)) pairs.Add((one, two));
                lines.Add(new CriterionLine(criterion, state, own, mine && own is null && state is (ReadingState.Unread or ReadingState.HalfRead or ReadingState.Unplanned), settled.GetValueOrDefault(criterion.Id)?.Value));
            }
            topics.Add(new TopicReading(group.Key, Named(readers, plan?.First), Named(readers, plan?.Second), plan?.DueOn ?? analysis.DueOn, mine, lines));
        }
        return new AnalysisSheet(Card(analysis, settled.Count), topics, Agreement.Of(pairs));
    }

    /// <summary>The reading of one criterion of an analysis.</summary>
    public async Task<CriterionReading?> Reading(Viewer viewer, string handle, string criterion, CancellationToken cancel)
    {
        if (!LawRights.SeesDrafts(viewer) || benchmark.Find(criterion) is not { } asked) return null;
        if (await db.Set<AnalysisRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } analysis || !Covers(analysis, asked)) return null;
        var plan = await db.Set<AnalysisTopic>().AsNoTracking().FirstOrDefaultAsync(row => row.AnalysisId == analysis.Id && row.Topic == asked.Topic.Id, cancel);
        var given = await db.Set<BlindVerdict>().AsNoTracking().Where(row => row.AnalysisId == analysis.Id && row.Criterion == criterion).ToListAsync(cancel);
        var settlement = await db.Set<Settlement>().AsNoTracking().FirstOrDefaultAsync(row => row.AnalysisId == analysis.Id && row.Criterion == criterion, cancel);
        var names = await accounts.WorkNames([.. given.Select(row => row.AccountId), .. settlement is null ? (Guid[])[] : [settlement.SettledBy]], cancel);
        var state = StateOf(plan, given.ToDictionary(row => row.AccountId, row => row.Value), settlement is not null);
        var both = new List<ReaderVerdict>();
        if (plan is { First: { } first, Second: { } second } && given.Find(row => row.AccountId == first) is { } one && given.Find(row => row.AccountId == second) is { } two)
            both.AddRange([await Verdict(one, names, cancel), await Verdict(two, names, cancel)]);
        var own = given.Find(row => row.AccountId == viewer.AccountId);
        var settledCount = await db.Set<Settlement>().CountAsync(row => row.AnalysisId == analysis.Id, cancel);
        return new CriterionReading(
            Card(analysis, settledCount), asked, state, plan is not null && (plan.First == viewer.AccountId || plan.Second == viewer.AccountId),
            own is null ? null : await Verdict(own, names, cancel), both,
            settlement is null ? null : new SettledCard(
                settlement.Agreed, settlement.Value, settlement.Reason, names.GetValueOrDefault(settlement.SettledBy, ""), settlement.SettledAt, settlement.VerdictHandle));
    }

    internal IEnumerable<Criterion> Covered(AnalysisRow analysis) => benchmark.Criteria.Where(criterion => Covers(analysis, criterion));

    internal static ReadingState StateOf(AnalysisTopic? plan, IReadOnlyDictionary<Guid, VerdictValue> given, bool settled)
    {
        if (settled) return ReadingState.Settled;
        if (plan is not { First: { } first, Second: { } second }) return ReadingState.Unplanned;
        var (hasFirst, hasSecond) = (given.TryGetValue(first, out var one), given.TryGetValue(second, out var two));
        if (hasFirst && hasSecond) return one == two ? ReadingState.Agreed : ReadingState.Differing;
        return hasFirst || hasSecond ? ReadingState.HalfRead : ReadingState.Unread;
    }

    private static bool Covers(AnalysisRow analysis, Criterion criterion) => analysis.Tiers.Split(',').Contains(criterion.Tier, StringComparer.Ordinal);

    private async Task<ReaderVerdict> Verdict(BlindVerdict row, IReadOnlyDictionary<Guid, string> names, CancellationToken cancel)
    {
        var quotes = await db.Set<BlindQuote>().AsNoTracking().Where(quote => quote.BlindVerdictId == row.Id).OrderBy(quote => quote.Ordinal).ToListAsync(cancel);
        return new ReaderVerdict(
            names.GetValueOrDefault(row.AccountId, ""), row.Value, row.Reasons, [.. quotes.Select(quote => new QuoteDraft(quote.ActKey, quote.EId, quote.Date, quote.Words))], row.GivenAt, row.Version);
    }

    private async Task<Dictionary<Guid, ReaderCard>> Cards(IEnumerable<AnalysisTopic> plans, CancellationToken cancel)
    {
        var ids = plans.SelectMany(plan => new[] { plan.First, plan.Second }).OfType<Guid>().Distinct().ToList();
        return await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => new ReaderCard(account.Handle, account.WorkName), cancel);
    }

    private static ReaderCard? Named(Dictionary<Guid, ReaderCard> readers, Guid? id) => id is { } known ? readers.GetValueOrDefault(known) : null;

    private AnalysisCard Card(AnalysisRow row, int settled) => new(
        row.Handle, row.Country, row.Title, row.Tiers.Split(','), row.TextOn, row.DueOn, row.BegunAt, row.ClosedAt, Covered(row).Count(), settled, row.Version);
}
