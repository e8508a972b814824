using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>
/// Other countries' practice as cards: what they do, from which source, whether somebody checked it, and whether it fits here. What nobody has checked is
/// shown as to be verified.
/// </summary>
public sealed class PracticeLibrary(AppDb db, Benchmark benchmark)
{
    private const int LongestLine = 200;
    private const int LongestText = 4000;

    /// <summary>All cards by country and measure, with the judgements for <paramref name="country"/>; those on one criterion when it is given.</summary>
    public async Task<IReadOnlyList<PracticeCard>> All(Viewer viewer, string country, string? criterion, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<PracticeRow>().AsNoTracking().OrderBy(row => row.Country).ThenBy(row => row.Measure).ToListAsync(cancel);
        return await Cards([.. rows.Where(row => criterion is null || row.Criteria.Split(' ').Contains(criterion))], country, cancel);
    }

    /// <summary>One card, or null when absent or law is closed to the viewer.</summary>
    public async Task<PracticeCard?> Find(Viewer viewer, string handle, string country, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return LawRights.MayRead(viewer) && await db.Set<PracticeRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is { } row ? (await Cards([row], country, cancel))[0] : null;
    }

    /// <summary>Adds a card (<paramref name="handle"/> null) or changes one. A change of what was checked makes it unchecked again. Empty when stored, else what is wrong.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Save(string? handle, PracticeDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (!LawRights.MayWrite(process.Who)) return NotYours;
        var refusals = Wrong(draft);
        if (refusals.Count > 0) return refusals;
        var row = handle is null ? null : await db.Set<PracticeRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (handle is not null && row is null) return [new FieldRefusal("", "There is no such card.")];
        if ((row?.Version ?? 0) != version) return Refusals(Commitment.Stale);
        if (row is null) db.Add(row = Blank(null));
        row.Take(draft);
        (row.VerifiedBy, row.VerifiedOn) = (null, null);
        return Refusals(await db.Commit(process, [], cancel));
    }

    /// <summary>Puts a card that comes with the program into the library, unless one with its key is there: what was changed or judged here is never overwritten. Returns true when it was added.</summary>
    public async Task<bool> Supply(string key, PracticeDraft draft, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (Wrong(draft) is [var wrong, ..]) throw new InvalidDataException($"Practice card {key}, {wrong.Field}: {wrong.Line}");
        await using var write = await db.BeginWrite(cancel);
        if (!LawRights.MayWrite(process.Who) || await db.Set<PracticeRow>().AnyAsync(row => row.Key == key, cancel)) return false;
        var row = Blank(key);
        row.Take(draft);
        db.Add(row);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>Handle of a card that came with the program, by its key; null when it is not there.</summary>
    public Task<string?> HandleOf(string key, CancellationToken cancel) => db.Set<PracticeRow>().AsNoTracking().Where(row => row.Key == key).Select(row => (string?)row.Handle).FirstOrDefaultAsync(cancel);

    /// <summary>Keys of the cards that came with the program and are there.</summary>
    public async Task<IReadOnlyCollection<string>> Supplied(CancellationToken cancel) =>
        [.. (await db.Set<PracticeRow>().AsNoTracking().Where(row => row.Key != null).Select(row => row.Key!).ToListAsync(cancel))];

    /// <summary>Notes that somebody checked the card at its source. Empty when stored.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Verify(string handle, string? by, DateOnly on, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!LawRights.MayWrite(process.Who)) return NotYours;
        if (await db.Set<PracticeRow>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return [new FieldRefusal("", "There is no such card.")];
        if (string.IsNullOrWhiteSpace(by) || by.Length > LongestLine) return [new FieldRefusal("VerifiedBy", "Say who checked it at the source, by office, in at most 200 characters.")];
        if (row.Version != version) return Refusals(Commitment.Stale);
        (row.VerifiedBy, row.VerifiedOn) = (by.Trim(), on);
        return Refusals(await db.Commit(process, [], cancel));
    }

    /// <summary>Judges whether the practice fits a country. Earlier judgements stay. Empty when stored.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Judge(string handle, string forCountry, PracticeJudgementValue? value, string? because, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!LawRights.MayWrite(process.Who)) return NotYours;
        if (value is not { } judged || !Enum.IsDefined(judged)) return [new FieldRefusal("Value", "Choose whether it applies here.")];
        if (string.IsNullOrWhiteSpace(because) || because.Length > LongestText) return [new FieldRefusal("Because", "Say why, or with which changes, in at most 4,000 characters.")];
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<PracticeRow>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } card) return [new FieldRefusal("", "There is no such card.")];
        var number = await db.Set<PracticeJudgementRow>().Where(row => row.CardId == card.Id).MaxAsync(row => (int?)row.Number, cancel) + 1 ?? 1;
        db.Add(new PracticeJudgementRow
        {
            CardId = card.Id, Number = number, ForCountry = forCountry, Value = judged, Because = because.Trim(),
            Role = process.Who.Role, OrganisationId = process.Who.OrganisationId, On = DateOnly.FromDateTime(process.Happened),
        });
        return Refusals(await db.Commit(process, [], cancel));
    }

    // Ties a recommendation that is being added to the card it was made from; false when there is no such card.
    internal static async Task<bool> Tie(AppDb db, string card, Guid recommendation, CancellationToken cancel)
    {
        if (await db.Set<PracticeRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == card, cancel) is not { } known) return false;
        db.Add(new PracticeRecommendationRow { RecommendationId = recommendation, CardId = known.Id });
        return true;
    }

    internal static async Task<IReadOnlyDictionary<Guid, PracticeTie>> Ties(AppDb db, IReadOnlyCollection<Guid> recommendations, CancellationToken cancel) => await (
        from tie in db.Set<PracticeRecommendationRow>().AsNoTracking()
        join card in db.Set<PracticeRow>().AsNoTracking() on tie.CardId equals card.Id
        where recommendations.Contains(tie.RecommendationId)
        select new { tie.RecommendationId, card.Handle, card.Country, card.Measure }).ToDictionaryAsync(row => row.RecommendationId, row => new PracticeTie(row.Handle, row.Country, row.Measure), cancel);

    private static IReadOnlyList<FieldRefusal> NotYours { get; } = [new FieldRefusal("", "Practice cards are kept by legal experts and coordinators.")];

    private static PracticeRow Blank(string? key) =>
        new() { Id = RecordId.New(), Handle = Handle.New(), Key = key, Country = "", Measure = "", Words = "", Source = "", Dated = "", Topic = "", Criteria = "" };

    private List<FieldRefusal> Wrong(PracticeDraft draft)
    {
        var refusals = new List<FieldRefusal>();
        if (draft.Country is not { Length: 2 } || !draft.Country.All(char.IsAsciiLetterUpper)) refusals.Add(new FieldRefusal("Country", "Say whose practice it is by the country's two capital letters."));
        if (string.IsNullOrWhiteSpace(draft.Measure) || draft.Measure.Length > LongestLine) refusals.Add(new FieldRefusal("Measure", "Name the measure in at most 200 characters."));
        if (string.IsNullOrWhiteSpace(draft.Words) || draft.Words.Length > LongestText) refusals.Add(new FieldRefusal("Words", "Say what it is in your own words, in at most 4,000 characters."));
        if (string.IsNullOrWhiteSpace(draft.Source) || draft.Source.Length > LongestText) refusals.Add(new FieldRefusal("Source", "Name the source; a fact without one does not stand on a card."));
        if (string.IsNullOrWhiteSpace(draft.Dated) || draft.Dated.Length > LongestLine) refusals.Add(new FieldRefusal("Dated", "Give the date the fact stands at, at least its year."));
        if (draft.Result is { Length: > LongestText } || draft.Conditions is { Length: > LongestText } || draft.ToVerify is { Length: > LongestText })
            refusals.Add(new FieldRefusal("Words", "One of the texts is longer than 4,000 characters; shorten it."));
        if (benchmark.Topics.All(topic => topic.Id != draft.Topic)) refusals.Add(new FieldRefusal("Topic", "Choose a topic from the list."));
        if (draft.Criteria.FirstOrDefault(id => benchmark.Find(id) is null) is { } unknown)
            refusals.Add(new FieldRefusal("Criteria", $"The benchmark has no criterion '{unknown}'; write ids as TIP-06-3a with a space between them."));
        return refusals;
    }

    private async Task<IReadOnlyList<PracticeCard>> Cards(IReadOnlyList<PracticeRow> rows, string country, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var judgements = (await db.Set<PracticeJudgementRow>().AsNoTracking().Where(row => ids.Contains(row.CardId) && row.ForCountry == country).OrderByDescending(row => row.Number).ToListAsync(cancel)).ToLookup(row => row.CardId);
        var made = (await (
            from tie in db.Set<PracticeRecommendationRow>().AsNoTracking()
            join recommendation in db.Set<Recommendation>().AsNoTracking() on tie.RecommendationId equals recommendation.Id
            where ids.Contains(tie.CardId)
            orderby recommendation.Number
            select new { tie.CardId, recommendation.Handle, recommendation.Number }).ToListAsync(cancel)).ToLookup(row => row.CardId);
        return [.. rows.Select(row => new PracticeCard(row.Handle, row.Facts(), row.VerifiedBy, row.VerifiedOn,
            [.. judgements[row.Id].Select(judged => new PracticeJudgement(judged.Value, judged.Because, judged.Role, judged.OrganisationId, judged.On))],
            [.. made[row.Id].Select(recommendation => (recommendation.Handle, RecommendationCard.LabelOf(recommendation.Number)))], row.Version))];
    }

    private static IReadOnlyList<FieldRefusal> Refusals(Commitment commitment) => commitment switch
    {
        Commitment.Done => [],
        Commitment.Repeated => [new FieldRefusal("", "This form was sent before and counted once.")],
        _ => [new FieldRefusal("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again.")],
    };
}
