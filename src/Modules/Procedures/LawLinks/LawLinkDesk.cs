using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Procedures.LawLinks;

/// <summary>Holds the law against the procedures, both ways: a right nobody carries out, and a step nothing in the law carries.</summary>
public sealed class LawLinkDesk(ProcedureShelf shelf, BasisTexts texts, VerdictRegister verdicts, DelegationRegister delegations)
{
    // The Protocol's use of terms (article 3) says who is a victim and a child; it is applied by every step and carried out by none.
    private const string Terms = "TIP-03";

    // Subjects whose provisions speak of what a person is given or protected by: a procedure must carry them out. An offence or a penalty needs none.
    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        "children", "victim_protection", "victim_assistance", "victim_justice", "compensation", "residence", "repatriation", "non_punishment", "nrm", "data_protection",
    };

    /// <summary>The lists of a country on a day; null when the viewer may not read procedures.</summary>
    public async Task<LawLinkLists?> Lists(string country, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return null;
        var cards = (await shelf.All(viewer, cancel)).Where(card => card.IsDraft || card.HoldsOn(today)).ToList();
        var (loose, changed) = (new List<LooseStep>(), new List<LooseStep>());
        var cited = new HashSet<string>(StringComparer.Ordinal);
        var criteria = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<(string Act, string Article)>();
        foreach (var card in cards)
        {
            var steps = (await shelf.Find(card.Handle, viewer, cancel))!.Steps;
            await texts.Prepare(steps.SelectMany(step => step.Basis), today, cancel);
            foreach (var step in steps)
            {
                var stands = new List<(StepBasis Basis, BasisText Text)>();
                foreach (var basis in step.Basis) stands.Add((basis, await texts.Of(basis, today, cancel)));
                var missing = stands.Where(one => one.Basis.IsOpen || one.Text.State is BasisState.NotFound).ToList();
                if (missing.Count > 0 || stands.Count == 0) loose.Add(new LooseStep(step, missing) { HasNoBasis = missing.Count == stands.Count });
                if (stands.Where(one => one.Text.State is BasisState.Changed or BasisState.Gone).ToList() is { Count: > 0 } again) changed.Add(new LooseStep(step, again));
                if (card.IsDraft) continue;
                foreach (var (basis, text) in stands)
                {
                    if (text.ProvisionHandle is { } provision) cited.Add(provision);
                    if (basis.CriterionId is { } criterion) criteria.Add(criterion);
                    if (basis is { ActKey: { } act, EId: { } eId }) places.Add((act, QuotedPlace.ArticleOf(eId)));
                }
            }
        }
        var granted = await verdicts.Quoted(viewer, country, today, cancel);
        var rights = granted.Where(one => Persons.Contains(one.Criterion.Topic.Id) && !one.Criterion.Id.StartsWith(Terms, StringComparison.Ordinal) && one.Verdict.Value is VerdictValue.Aligned or VerdictValue.PartlyAligned && !criteria.Contains(one.Criterion.Id)
            && !one.Places.Any(place => cited.Contains(place.ProvisionHandle) || place.EId is { } eId && places.Contains((place.ActKey, QuotedPlace.ArticleOf(eId)))));
        var ordered = (await delegations.List(viewer, country, today, cancel)).Where(order => cited.Contains(order.ProvisionHandle) || Below(order, places, granted)).ToList();
        return new LawLinkLists(cards, loose, changed, [.. rights.Select(one => new RightWithoutProcedure(one.Criterion, one.Verdict, one.Places))],
            [.. ordered.OrderBy(order => order.IssuedOn is not null).ThenBy(order => order.DueOn)]);
    }

    // The article that orders an act is cited in another of its parts.
    private static bool Below(DelegationCard order, HashSet<(string Act, string Article)> places, IReadOnlyList<QuotedCriterion> granted) =>
        granted.SelectMany(one => one.Places).Any(place => place.ProvisionHandle == order.ProvisionHandle && place.EId is { } eId && places.Contains((place.ActKey, QuotedPlace.ArticleOf(eId))));
}
