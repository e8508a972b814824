using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Counts what became of recommendations, how long reform takes, which by-laws are owed and which verdicts wait.</summary>
public sealed class ReformFigures(AppDb db, RecommendationLedger recommendations, ProposalShelf shelf, DelegationRegister delegations, VerdictRegister verdicts)
{
    /// <summary>The figures of a country on a day; null when the viewer may not read law.</summary>
    public async Task<ReformSheet?> Of(Viewer viewer, string country, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        var all = await recommendations.List(viewer, country, null, cancel);
        var standing = (await verdicts.Standing(viewer, country, today, cancel)).Select(each => each.Verdict).OfType<VerdictCard>().ToList();
        IReadOnlyList<RecommendationCard> With(RecommendationStatus status) => [.. all.Where(card => card.Status == status)];
        var adopted = With(RecommendationStatus.Adopted);
        return new ReformSheet(
            country, [.. adopted.Where(card => !IsLate(card))], [.. adopted.Where(IsLate)], With(RecommendationStatus.AcceptedInPart), With(RecommendationStatus.Accepted),
            With(RecommendationStatus.NotAccepted), With(RecommendationStatus.Open), await Spans(viewer, country, today, cancel),
            [.. (await delegations.List(viewer, country, today, cancel)).Where(card => card.IsOverdue)], [.. standing.Where(card => card.Stale)], standing.Count);
    }

    /// <summary>True when a recommendation was adopted after the day it was due.</summary>
    public static bool IsLate(RecommendationCard card) => card.Status == RecommendationStatus.Adopted && card.AdoptedOn > card.DueOn;

    private async Task<IReadOnlyList<ReformSpan>> Spans(Viewer viewer, string country, DateOnly today, CancellationToken cancel)
    {
        var rows = await shelf.Seen(viewer).Where(row => row.Country == country && row.State == ProposalState.Adopted).OrderBy(row => row.Number).ToListAsync(cancel);
        var cards = await shelf.Cards(rows, cancel);
        var spans = new List<ReformSpan>();
        foreach (var (row, card) in rows.Zip(cards))
        {
            var inForce = await db.Set<Adoption>().Where(each => each.ProposalId == row.Id).Select(each => each.InForce).FirstAsync(cancel);
            if (inForce > today) continue;
            foreach (var recommended in await shelf.Recommended(row.Id, cancel))
            {
                var analysed = await db.Set<Verdict>().Where(verdict => verdict.Country == country && verdict.Criterion == recommended.Criterion && verdict.GivenOn <= recommended.GivenOn)
                    .OrderByDescending(verdict => verdict.GivenOn).Select(verdict => (DateOnly?)verdict.GivenOn).FirstOrDefaultAsync(cancel);
                if (analysed is { } day) spans.Add(new ReformSpan(card, recommended.Criterion, day, inForce, Math.Max(DelegationCard.Months(day, inForce), 0)));
            }
        }
        return [.. spans.OrderBy(span => span.Months).ThenBy(span => span.Proposal.Number)];
    }
}
