using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>Recommendations that follow from verdicts, and what became of them.</summary>
public sealed partial class RecommendationLedger(AppDb db, Benchmark benchmark)
{
    private const int LongestText = 4000;

    /// <summary>Adds one under the next free number of the country, or its own. Empty when stored, otherwise what is wrong; nothing is changed then.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Add(RecommendationDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return [new FieldRefusal("", "Recommendations are added by legal experts and coordinators.")];
        var refusals = Check(draft);
        if (refusals.Count > 0) return refusals;
        await using var write = await db.BeginWrite(cancel);
        var number = draft.Number ?? await db.Set<Recommendation>().Where(row => row.Country == draft.Country).MaxAsync(row => (int?)row.Number, cancel) + 1 ?? 1;
        if (await db.Set<Recommendation>().AnyAsync(row => row.Country == draft.Country && row.Number == number, cancel))
        {
            await write.RollbackAsync(cancel);
            return [new FieldRefusal("", $"R-{number:00} is taken; leave the number out to get the next one.")];
        }
        var id = RecordId.New();
        if (draft.Practice is { } practice && !await PracticeLibrary.Tie(db, practice, id, cancel))
        {
            await write.RollbackAsync(cancel);
            return [new FieldRefusal("", "There is no such card.")];
        }
        db.Add(new Recommendation
        {
            Id = id,
            Handle = Handle.New(),
            Country = draft.Country,
            Number = number,
            Text = draft.Text.Trim(),
            Author = draft.Author,
            Addressee = draft.Addressee.Trim(),
            Criterion = draft.Criterion,
            Acts = string.Join(' ', draft.Acts),
            Steps = string.Join(' ', draft.Steps),
            Status = draft.Status,
            AdoptedBy = draft.Status == RecommendationStatus.Adopted ? draft.AdoptedBy!.Trim() : null,
            GivenOn = draft.GivenOn,
            DueOn = draft.DueOn,
            NeedsRank = string.IsNullOrWhiteSpace(draft.NeedsRank) ? null : draft.NeedsRank.Trim(),
            AdoptedOn = draft.Status == RecommendationStatus.Adopted ? draft.AdoptedOn : null,
        });
        return Refusals(await db.Commit(process, [], cancel));
    }

    /// <summary>Records what became of one. Empty when stored, otherwise what is wrong, also when somebody else saved it in between.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Answer(
        string handle, RecommendationStatus status, string? adoptedBy, int version, ProcessContext process, CancellationToken cancel, DateOnly? adoptedOn = null)
    {
        if (!LawRights.MayWrite(process.Who)) return [new FieldRefusal("", "Recommendations are answered by legal experts and coordinators.")];
        var row = await db.Set<Recommendation>().FirstOrDefaultAsync(row => row.Handle == handle, cancel);
        if (row is null) return [new FieldRefusal("", "There is no such recommendation.")];
        if (!Enum.IsDefined(status)) return [new FieldRefusal("Status", "Choose what became of it.")];
        if (status == RecommendationStatus.Adopted && string.IsNullOrWhiteSpace(adoptedBy)) return [new FieldRefusal("AdoptedBy", "Name the act that adopted it.")];
        if (row.Version != version) return Refusals(Commitment.Stale);
        row.Status = status;
        row.AdoptedBy = status == RecommendationStatus.Adopted ? adoptedBy!.Trim() : null;
        row.AdoptedOn = status == RecommendationStatus.Adopted ? adoptedOn : null;
        return Refusals(await db.Commit(process, [], cancel));
    }

    /// <summary>Recommendations of a country by number, those on one criterion when it is given.</summary>
    public async Task<IReadOnlyList<RecommendationCard>> List(Viewer viewer, string country, string? criterion, CancellationToken cancel) => LawRights.MayRead(viewer)
        ? await Read(db.Set<Recommendation>().Where(row => row.Country == country && (criterion == null || row.Criterion == criterion)), cancel)
        : [];

    /// <summary>Recommendations of a country that would touch a procedure step, e.g. <c>S8</c>.</summary>
    public async Task<IReadOnlyList<RecommendationCard>> Touching(Viewer viewer, string country, string step, CancellationToken cancel) =>
        [.. (await List(viewer, country, null, cancel)).Where(card => card.Steps.Contains(step, StringComparer.Ordinal))];

    /// <summary>One recommendation; null when absent.</summary>
    public async Task<RecommendationCard?> Find(Viewer viewer, string handle, CancellationToken cancel) => LawRights.MayRead(viewer)
        && await Read(db.Set<Recommendation>().Where(row => row.Handle == handle), cancel) is [var card] ? card : null;

    internal Task<IReadOnlyList<RecommendationCard>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => Read(db.Set<Recommendation>().Where(row => ids.Contains(row.Id)), cancel);

    private async Task<IReadOnlyList<RecommendationCard>> Read(IQueryable<Recommendation> asked, CancellationToken cancel)
    {
        var rows = await asked.AsNoTracking().OrderBy(row => row.Country).ThenBy(row => row.Number).ToListAsync(cancel);
        var ties = await PracticeLibrary.Ties(db, [.. rows.Select(row => row.Id)], cancel);
        return [.. rows.Select(row => new RecommendationCard(
            row.Handle, row.Country, row.Number, row.Criterion, row.Text, row.Author, row.Addressee, row.GivenOn,
            row.Acts.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Steps.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.Status, row.AdoptedBy, row.Version, row.DueOn, row.NeedsRank, row.AdoptedOn) { Practice = ties.GetValueOrDefault(row.Id) })];
    }

    private List<FieldRefusal> Check(RecommendationDraft draft)
    {
        var refusals = new List<FieldRefusal>();
        if (benchmark.Find(draft.Criterion) is null) refusals.Add(new FieldRefusal("Criterion", $"The benchmark has no criterion '{draft.Criterion}'; choose one from the list."));
        if (draft.Country is not { Length: 2 }) refusals.Add(new FieldRefusal("Country", "Say whose law it is by the country's two-letter code."));
        if (string.IsNullOrWhiteSpace(draft.Text)) refusals.Add(new FieldRefusal("Text", "Say what should be done."));
        else if (draft.Text.Length > LongestText) refusals.Add(new FieldRefusal("Text", "The recommendation is longer than 4,000 characters; shorten it."));
        if (!Enum.IsDefined(draft.Author)) refusals.Add(new FieldRefusal("Author", "Choose who makes it."));
        if (string.IsNullOrWhiteSpace(draft.Addressee)) refusals.Add(new FieldRefusal("Addressee", "Name the body it is addressed to."));
        if (draft.Acts.Concat(draft.Steps).FirstOrDefault(item => !IsId().IsMatch(item)) is { } wrong)
            refusals.Add(new FieldRefusal("Steps", $"'{wrong}' is no id of a step or an act; write them as S8, law-61."));
        if (draft.DueOn < draft.GivenOn) refusals.Add(new FieldRefusal("DueOn", "The day it is due lies before the day it was made."));
        if (!Enum.IsDefined(draft.Status)) refusals.Add(new FieldRefusal("Status", "Choose what became of it."));
        if (draft.Status == RecommendationStatus.Adopted && string.IsNullOrWhiteSpace(draft.AdoptedBy)) refusals.Add(new FieldRefusal("AdoptedBy", "Name the act that adopted it."));
        return refusals;
    }

    private static IReadOnlyList<FieldRefusal> Refusals(Commitment commitment) => commitment switch
    {
        Commitment.Done => [],
        Commitment.Repeated => [new FieldRefusal("", "This form was sent before and counted once.")],
        _ => [new FieldRefusal("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again.")],
    };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
    private static partial Regex IsId();
}
