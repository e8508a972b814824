using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>
/// Verdicts on criteria, each pinned to the dated texts it quotes. A verdict is never changed, only followed by another; the latest is the
/// current one, unless a quoted text has changed since: then it waits for a re-check and is not counted.
/// </summary>
public sealed class VerdictRegister(AppDb db, Benchmark benchmark, ProvisionAddresses addresses)
{
    private const int LongestReasons = 8000;
    private const int LongestWords = 4000;
    private const int MostQuotes = 20;

    /// <summary>
    /// Gives a verdict. Refused, nothing changed: an unknown criterion, no reasons, a day to come, no quotation where the verdict needs one,
    /// an act of another country, words that do not stand in the quoted unit on the quoted day.
    /// </summary>
    public async Task<VerdictOutcome> Give(VerdictDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return VerdictOutcome.Refused([new FieldRefusal("", "Verdicts are given by legal experts.")]);
        var (quotes, refusals) = await Read(draft, process, cancel);
        if (refusals.Count > 0) return VerdictOutcome.Refused(refusals);
        await using var write = await db.BeginWrite(cancel);
        var verdict = await Add(draft, quotes, process, cancel);
        return await db.Commit(process, [], cancel) switch
        {
            Commitment.Done => VerdictOutcome.Stored(verdict.Handle),
            Commitment.Repeated => VerdictOutcome.Refused([new FieldRefusal("", "This form was sent before and counted once.")]),
            _ => VerdictOutcome.Refused([new FieldRefusal("", "Somebody else gave a verdict on this criterion at the same moment. Nothing was stored; read theirs and try again.")]),
        };
    }

    // Checks a verdict and tracks its rows for the caller's own transaction and commit; its handle, or why not.
    internal async Task<(string? Handle, IReadOnlyList<FieldRefusal> Refusals)> Track(VerdictDraft draft, ProcessContext process, CancellationToken cancel)
    {
        var (quotes, refusals) = await Read(draft, process, cancel);
        return refusals.Count > 0 ? (null, refusals) : ((await Add(draft, quotes, process, cancel)).Handle, []);
    }

    // The rows of a verdict's quotations, and everything that is wrong with it; nothing is tracked.
    internal async Task<(IReadOnlyList<VerdictQuote> Quotes, IReadOnlyList<FieldRefusal> Refusals)> Read(VerdictDraft draft, ProcessContext process, CancellationToken cancel)
    {
        var refusals = Check(draft, process);
        var quotes = new List<VerdictQuote>();
        foreach (var (quote, index) in draft.Quotes.Take(MostQuotes).Select((quote, index) => (quote, index)))
        {
            var (row, refusal) = await Quote(draft.Country, quote, index, cancel);
            if (row is not null) quotes.Add(row);
            else refusals.Add(refusal!);
        }
        return (quotes, refusals);
    }

    private async Task<Verdict> Add(VerdictDraft draft, IReadOnlyList<VerdictQuote> quotes, ProcessContext process, CancellationToken cancel)
    {
        var verdict = new Verdict
        {
            Id = RecordId.New(),
            Handle = Handle.New(),
            Criterion = draft.Criterion,
            CriterionHash = benchmark.Find(draft.Criterion)!.Fingerprint,
            Country = draft.Country,
            Value = draft.Value,
            Reasons = draft.Reasons.Trim(),
            Author = draft.Author.Trim(),
            AccountId = process.Who.AccountId,
            GivenOn = draft.GivenOn,
            RecordedAt = process.Recorded,
        };
        foreach (var latest in await db.Set<Verdict>().Where(row => row.Country == draft.Country && row.Criterion == draft.Criterion && !row.Superseded).ToListAsync(cancel))
        {
            if (latest.GivenOn <= verdict.GivenOn) latest.Superseded = true;
            else verdict.Superseded = true;
        }
        db.Add(verdict);
        foreach (var quote in quotes)
        {
            quote.VerdictId = verdict.Id;
            db.Add(quote);
        }
        return verdict;
    }

    /// <summary>Every criterion of the benchmark with its latest verdict in a country; none when the viewer may not read law.</summary>
    public async Task<IReadOnlyList<CriterionStanding>> Standing(Viewer viewer, string country, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var verdicts = await db.Set<Verdict>().AsNoTracking().Where(row => row.Country == country && !row.Superseded).ToListAsync(cancel);
        var stale = await Stale(db.Set<Verdict>().Where(row => row.Country == country && !row.Superseded).Select(row => row.Id), today, cancel);
        var latest = verdicts.GroupBy(row => row.Criterion, StringComparer.Ordinal).ToDictionary(rows => rows.Key, Latest, StringComparer.Ordinal);
        return [.. benchmark.Criteria.Select(criterion => new CriterionStanding(
            criterion, latest.TryGetValue(criterion.Id, out var row) ? Card(row, stale) : null))];
    }

    /// <summary>Every criterion with a verdict in a country and the places the latest one quotes, as they stand on the day; none when the viewer may not read law.</summary>
    public async Task<IReadOnlyList<QuotedCriterion>> Quoted(Viewer viewer, string country, DateOnly today, CancellationToken cancel)
    {
        var standing = await Standing(viewer, country, today, cancel);
        if (standing.Count == 0) return [];
        var quotes = await (
            from verdict in db.Set<Verdict>().AsNoTracking()
            where verdict.Country == country && !verdict.Superseded
            join quote in db.Set<VerdictQuote>() on verdict.Id equals quote.VerdictId
            join provision in db.Set<Provision>() on quote.ProvisionId equals provision.Id
            join act in db.Set<Act>() on quote.ActId equals act.Id
            orderby quote.Ordinal
            select new { verdict.Handle, Provision = provision.Handle, act.Key }).ToListAsync(cancel);
        var now = await new ProvisionAddresses(db).LocateAll([.. quotes.Select(quote => quote.Provision).Distinct()], today, null, cancel);
        var places = quotes.ToLookup(quote => quote.Handle, quote => now.GetValueOrDefault(quote.Provision) is { } at
            ? new QuotedPlace(quote.Provision, quote.Key, at.EId, at.Label) : new QuotedPlace(quote.Provision, quote.Key, null, quote.Key), StringComparer.Ordinal);
        return [.. standing.Where(line => line.Verdict is not null).Select(line => new QuotedCriterion(line.Criterion, line.Verdict!, [.. places[line.Verdict!.Handle].Distinct()]))];
    }

    /// <summary>Countries that have a verdict.</summary>
    public async Task<IReadOnlyList<string>> Countries(Viewer viewer, CancellationToken cancel) => LawRights.MayRead(viewer)
        ? await db.Set<Verdict>().Select(row => row.Country).Distinct().OrderBy(code => code).ToListAsync(cancel)
        : [];

    /// <summary>All verdicts on a criterion in a country, the latest first; empty when there is none.</summary>
    public async Task<IReadOnlyList<VerdictCard>> History(Viewer viewer, string criterion, string country, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<Verdict>().AsNoTracking().Where(row => row.Country == country && row.Criterion == criterion).ToListAsync(cancel);
        var stale = await Stale(db.Set<Verdict>().Where(row => row.Country == country && row.Criterion == criterion).Select(row => row.Id), today, cancel);
        return [.. rows.OrderBy(row => row.Superseded).ThenByDescending(row => row.GivenOn).ThenByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).Select(row => Card(row, stale))];
    }

    /// <summary>A verdict with its quotations against the texts of today; null when absent.</summary>
    public async Task<VerdictPage?> Open(Viewer viewer, string handle, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        var row = await db.Set<Verdict>().AsNoTracking().FirstOrDefaultAsync(verdict => verdict.Handle == handle, cancel);
        if (row is null) return null;
        var quotes = await new QuoteReader(db).Read(row.Id, today, cancel);
        var stale = await Stale(db.Set<Verdict>().Where(verdict => verdict.Id == row.Id).Select(verdict => verdict.Id), today, cancel);
        return new VerdictPage(Card(row, stale), row.Reasons, quotes);
    }

    /// <summary>Latest verdicts that quote a provision or a unit directly below it, by criterion.</summary>
    public async Task<IReadOnlyList<VerdictCard>> QuotedBy(Viewer viewer, string provisionHandle, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var quoting =
            from quote in db.Set<VerdictQuote>()
            join provision in db.Set<Provision>() on quote.ProvisionId equals provision.Id
            where provision.Handle == provisionHandle
            select quote.VerdictId;
        var rows = await db.Set<Verdict>().AsNoTracking().Where(row => !row.Superseded && quoting.Contains(row.Id)).ToListAsync(cancel);
        var stale = await Stale(quoting, today, cancel);
        return [.. rows.OrderBy(row => row.Criterion, StringComparer.Ordinal).Select(row => Card(row, stale))];
    }

    /// <summary>Latest verdicts of every country whose quoted text has changed in the edition that holds today.</summary>
    public async Task<IReadOnlyList<VerdictCard>> ToReCheck(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var stale = StaleVerdicts.Ids(db, today);
        var asked = benchmark.Fingerprints;
        var rows = await db.Set<Verdict>().AsNoTracking().Where(row => !row.Superseded && (stale.Contains(row.Id) || row.CriterionHash != null && !asked.Contains(row.CriterionHash))).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToHashSet();
        return [.. rows.OrderBy(row => row.Country, StringComparer.Ordinal).ThenBy(row => row.Criterion, StringComparer.Ordinal).Select(row => Card(row, ids))];
    }

    private List<FieldRefusal> Check(VerdictDraft draft, ProcessContext process)
    {
        var refusals = new List<FieldRefusal>();
        if (benchmark.Find(draft.Criterion) is null) refusals.Add(new FieldRefusal("", $"The benchmark has no criterion '{draft.Criterion}'."));
        if (draft.Country is not { Length: 2 } || !draft.Country.All(char.IsAsciiLetterUpper)) refusals.Add(new FieldRefusal("Country", "Say whose law it is by the country's two-letter code."));
        if (!Enum.IsDefined(draft.Value)) refusals.Add(new FieldRefusal("Value", "Choose what you found."));
        if (string.IsNullOrWhiteSpace(draft.Reasons)) refusals.Add(new FieldRefusal("Reasons", "Give the reasons in a few sentences."));
        else if (draft.Reasons.Length > LongestReasons) refusals.Add(new FieldRefusal("Reasons", "The reasons are longer than 8,000 characters; shorten them."));
        if (string.IsNullOrWhiteSpace(draft.Author)) refusals.Add(new FieldRefusal("Author", "Say as what you give it, e.g. national expert."));
        // A day ahead is left for zones east of UTC.
        if (draft.GivenOn > DateOnly.FromDateTime(process.Recorded).AddDays(1)) refusals.Add(new FieldRefusal("GivenOn", "A verdict cannot be given on a day to come."));
        if (draft.Quotes.Count == 0 && draft.Value is VerdictValue.Aligned or VerdictValue.PartlyAligned or VerdictValue.Contradicts)
            refusals.Add(new FieldRefusal("Quotes", "Quote the words this verdict rests on."));
        if (draft.Quotes.Count > MostQuotes) refusals.Add(new FieldRefusal("Quotes", "A verdict rests on at most 20 quotations; choose the words that decide."));
        return refusals;
    }

    private async Task<(VerdictQuote? Row, FieldRefusal? Refusal)> Quote(string country, QuoteDraft draft, int index, CancellationToken cancel)
    {
        (VerdictQuote?, FieldRefusal?) No(string field, string line) => (null, new FieldRefusal($"Quotes[{index}].{field}", line));
        var act = await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == draft.ActKey, cancel);
        if (act is null) return No("ActKey", $"There is no act '{draft.ActKey}' on the shelf; choose one, or add its text first.");
        if (act.Country != country) return No("ActKey", $"{act.ShortTitle} is law of {act.Country}; a verdict on {country} quotes its own law.");
        if (string.IsNullOrWhiteSpace(draft.Words)) return No("Words", "Copy the exact words from the text.");
        if (draft.Words.Length > LongestWords) return No("Words", "The quotation is longer than 4,000 characters; mark the words that decide.");
        var words = QuotedWords.Normal(draft.Words);
        var eId = draft.EId.Trim();
        if (eId.Length == 0)
        {
            var places = await addresses.WithWords(act.Id, words, draft.Date, draft.Language, cancel);
            if (places.Count == 0) return No("Words", $"These words stand nowhere in {act.ShortTitle} as it read on {draft.Date:yyyy-MM-dd}. Copy them from the text.");
            if (places.Count > 1)
                return No("EId", $"These words stand in {string.Join(" and ", places.Take(4).Select(ProvisionLabel.Address))}; say which unit you quote.");
            eId = places[0];
        }
        var entries = await addresses.InLanguages(act.Id, eId, draft.Date, draft.Language, cancel);
        // Several languages hold the address; the words say which one is quoted.
        var entry = entries.FirstOrDefault(row => QuotedWords.StandIn(words, row.Shown)) ?? (entries.Count > 0 ? entries[0] : null);
        if (entry is null) return No("EId", $"{act.ShortTitle} has no unit '{eId}' in the text of {draft.Date:yyyy-MM-dd}; choose the article in the text of that day.");
        if (!QuotedWords.StandIn(words, entry.Shown))
        {
            var better = await StandBelow(entry, words, cancel);
            var label = ProvisionLabel.Of(act.ShortTitle, entry.EId);
            return No("Words", better is null
                ? $"These words do not stand in {label} as it read on {draft.Date:yyyy-MM-dd}. Copy them from the text."
                : $"These words do not stand in {label} itself but in {ProvisionLabel.Address(better)}. Quote that unit.");
        }
        return (new VerdictQuote
        {
            Ordinal = index,
            ActId = act.Id,
            VersionId = entry.VersionId,
            ProvisionId = entry.ProvisionId,
            Date = draft.Date,
            Words = words,
            WordsHash = entry.Words,
        }, null);
    }

    private async Task<string?> StandBelow(FoundEntry entry, string words, CancellationToken cancel)
    {
        var head = entry.EId + "__";
        var rows = await StoredAct.Rows(db, entry.VersionId).ToListAsync(cancel);
        return rows.Find(row => row.EId.StartsWith(head, StringComparison.Ordinal) && QuotedWords.StandIn(words, row.Heading is null ? row.Text : row.Heading + " " + row.Text))?.EId;
    }

    private async Task<HashSet<Guid>> Stale(IQueryable<Guid> among, DateOnly today, CancellationToken cancel) =>
        [.. await StaleVerdicts.Ids(db, today).Where(id => among.Contains(id)).ToListAsync(cancel)];

    // Two verdicts given at the same instant on two machines: the later key counts.
    private static Verdict Latest(IEnumerable<Verdict> rows) => rows.OrderBy(row => row.GivenOn).ThenBy(row => row.RecordedAt).ThenBy(row => row.Id).Last();

    private VerdictCard Card(Verdict row, HashSet<Guid> stale)
    {
        var changed = row.CriterionHash is { } hash && benchmark.Find(row.Criterion)?.Fingerprint != hash;
        return new VerdictCard(row.Handle, row.Criterion, row.Country, row.Value, row.Author, row.GivenOn, changed || stale.Contains(row.Id)) { CriterionChanged = changed };
    }
}
