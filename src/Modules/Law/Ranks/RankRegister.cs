using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>The order of acts of a country: data with days of validity, never part of the program.</summary>
public sealed class RankRegister(AppDb db)
{
    /// <summary>Sets the whole order of a country, in place of the one before. Empty when stored, otherwise what is wrong; nothing is changed then.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Set(string country, IReadOnlyList<RankCard> ranks, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return [new FieldRefusal("", "The order of acts is kept by legal experts.")];
        if (country is not { Length: 2 } || !country.All(char.IsAsciiLetterUpper)) return [new FieldRefusal("Country", "Say whose order it is by the country's two-letter code.")];
        if (ranks.FirstOrDefault(rank => string.IsNullOrWhiteSpace(rank.Name) || rank.Level < 1 || rank.Until < rank.From) is { } wrong)
            return [new FieldRefusal("Ranks", $"The type '{wrong.Name}' needs a name, a level from 1 and days in their order.")];
        if (Overlap(ranks) is { } twice) return [new FieldRefusal("Ranks", $"'{twice}' stands twice for the same days.")];
        await using var write = await db.BeginWrite(cancel);
        db.RemoveRange(await db.Set<LawRank>().Where(row => row.Country == country).ToListAsync(cancel));
        foreach (var rank in ranks)
            db.Add(new LawRank { Id = RecordId.New(), Country = country, Name = rank.Name.Trim(), Level = rank.Level, Body = rank.Body.Trim(), From = rank.From, Until = rank.Until });
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), country).Refusals;
    }

    /// <summary>The order of acts of a country on a day, the highest first; empty when the viewer may not read law or none is set.</summary>
    public async Task<IReadOnlyList<RankCard>> On(Viewer viewer, string country, DateOnly day, CancellationToken cancel) =>
        LawRights.MayRead(viewer) ? await Holding(country, day, cancel) : [];

    // Null when an act ranks high enough; else the reason. A rank that the order does not know is no ground to refuse.
    internal async Task<string?> TooLow(string country, IEnumerable<RecommendationCard> recommendations, IEnumerable<(string ShortTitle, string Rank)> acts, DateOnly day, CancellationToken cancel)
    {
        var order = (await Holding(country, day, cancel)).ToDictionary(rank => rank.Name, StringComparer.OrdinalIgnoreCase);
        var known = acts.Distinct().Where(act => order.ContainsKey(act.Rank)).ToList();
        if (known.Count == 0) return null;
        foreach (var recommendation in recommendations)
        {
            if (recommendation.NeedsRank is not { } needed || !order.TryGetValue(needed, out var rank) || known.Any(act => order[act.Rank].Level <= rank.Level)) continue;
            var (title, type) = known[0];
            return $"{recommendation.Label} needs an act of the rank of a {rank.Name}, issued by {rank.Body}. {title} is a {order[type].Name} and ranks below it: begin with the {rank.Name}.";
        }
        return null;
    }

    internal async Task<IReadOnlyList<RankCard>> Holding(string country, DateOnly day, CancellationToken cancel) =>
        [.. (await db.Set<LawRank>().AsNoTracking().Where(row => row.Country == country && row.From <= day && (row.Until == null || row.Until >= day)).ToListAsync(cancel))
            .OrderBy(row => row.Level).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => new RankCard(row.Name, row.Level, row.Body, row.From, row.Until))];

    private static string? Overlap(IReadOnlyList<RankCard> ranks) => (
        from first in ranks.Select((rank, at) => (rank, at))
        from second in ranks.Skip(first.at + 1)
        where string.Equals(first.rank.Name.Trim(), second.Name.Trim(), StringComparison.OrdinalIgnoreCase)
            && first.rank.From <= (second.Until ?? DateOnly.MaxValue) && second.From <= (first.rank.Until ?? DateOnly.MaxValue)
        select second.Name).FirstOrDefault();
}
