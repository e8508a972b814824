using Throughline.LegalText;
using Throughline.Platform.Accounts;

namespace Throughline.Law;

/// <summary>
/// Shows the matrix as it would stand with chosen drafts: gaps closed and opened from what experts expect of each draft, and what a machine
/// can check: references, definitions, drafts that do not fit together.
/// </summary>
public sealed class WhatIf(ProposalShelf proposals, ExpectationRegister expectations, VerdictRegister verdicts, Benchmark benchmark, DraftedActs drafts, ActShelf shelf, ActTexts texts)
{
    private const int MostActs = 12;

    /// <summary>The sheet of a country with the proposals chosen by handle; those that are absent, adopted or given up are left out. Null when the viewer may not read law.</summary>
    public async Task<WhatIfSheet?> With(Viewer viewer, string country, IReadOnlyCollection<string> chosen, string? language, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        var cards = (await proposals.List(viewer, country, null, cancel)).Where(card => chosen.Contains(card.Handle, StringComparer.Ordinal) && card.State is not (ProposalState.Adopted or ProposalState.Rejected)).ToList();
        var expected = new List<(ProposalCard Card, ExpectationCard Said)>();
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            expected.AddRange((await expectations.On(viewer, card.Handle, today, cancel)).Select(said => (card, said)));
            answered.UnionWith((await proposals.Open(viewer, card.Handle, null, today, cancel))!.Recommendations.Select(each => each.Criterion));
        }
        var standing = await verdicts.Standing(viewer, country, today, cancel);
        var said = expected.ToLookup(each => each.Said.Criterion.Id, StringComparer.Ordinal);
        var changes = standing.Where(each => said.Contains(each.Criterion.Id)).Select(each => new WhatIfChange(each.Criterion, each.Verdict,
            [.. said[each.Criterion.Id].Select(one => (one.Card.Label, one.Said.Expected, one.Said.Reasons, one.Said.Draft != one.Card.Draft))])).ToList();
        var then = changes.ToDictionary(change => change.Criterion.Id, change => change.Then, StringComparer.Ordinal);
        var would = standing.Select(each => then.TryGetValue(each.Criterion.Id, out var value)
            ? each with { Verdict = new VerdictCard("", each.Criterion.Id, country, value, "", today, false) } : each).ToList();
        var acts = await drafts.With(viewer, [.. cards.Select(card => card.Handle)], language, today, cancel);
        return new WhatIfSheet(
            cards, changes, [.. Enum.GetValues<Grade>().Select(grade => (GradeCount.Of(grade, standing), GradeCount.Of(grade, would))).Where(pair => pair.Item1.Criteria > 0)],
            [.. answered.Where(id => !said.Contains(id)).Select(id => benchmark.Find(id)).OfType<Criterion>()], acts,
            [.. acts.SelectMany(act => ArticleReferences.BrokenBy(act.Older, act.Newer).Select(reference => (act, reference)))], await Terms(viewer, country, acts, language, today, cancel));
    }

    /// <summary>Terms that two acts of a country speak of in different words today, at most <c>12</c> acts compared with each other.</summary>
    public async Task<IReadOnlyList<(string First, string Second, TermDifference Term, bool IsNew)>> Terms(
        Viewer viewer, string country, IReadOnlyList<DraftedAct> drafted, string? language, DateOnly today, CancellationToken cancel)
    {
        var all = new List<(string Title, ActText Today, ActText Would)>();
        foreach (var card in (await shelf.List(viewer, country, 1, cancel)).Acts.Take(MostActs))
        {
            if (drafted.FirstOrDefault(act => act.Key == card.Key) is { } moved) all.Add((card.ShortTitle, moved.Older, moved.Newer));
            else if (await texts.On(viewer, card.Handle, today, language, cancel) is { } text) all.Add((card.ShortTitle, text, text));
        }
        var found = new List<(string, string, TermDifference, bool)>();
        foreach (var first in all)
            foreach (var second in all.Where(second => second.Title != first.Title && second.Would.Language == first.Would.Language))
            {
                var before = ReferenceEquals(first.Today, first.Would) && ReferenceEquals(second.Today, second.Would) ? null : DefinedTerms.Differences(first.Today, second.Today).ToLookup(term => term.Term, StringComparer.Ordinal);
                foreach (var term in DefinedTerms.Differences(first.Would, second.Would))
                {
                    // Two definitions meet twice; an article with elements only once. New is what the drafts add, not what they leave.
                    if (!term.IsElements && string.CompareOrdinal(first.Title, second.Title) > 0) continue;
                    found.Add((first.Title, second.Title, term, before is not null && !before[term.Term].Any(old => !term.OnlyFirst.Except(old.OnlyFirst).Any() && !term.OnlySecond.Except(old.OnlySecond).Any())));
                }
            }
        return found;
    }
}
