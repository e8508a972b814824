namespace Throughline.LegalText;

/// <summary>Says in words why a provision is listed, and whether that is little.</summary>
internal sealed class Evidence(
    ProvisionIndex act, Thesaurus thesaurus, Dictionary<string, float> asked, List<(Idea Idea, double Weight, TermMatches Match)> ideas, bool sameLanguage)
{
    private const double Rare = 0.2;

    public (bool IsWeak, bool IsNoise, IReadOnlyList<string> Reasons) For(int provision, int part)
    {
        var reasons = new List<string>();
        var unit = act.Units[provision];
        var words = sameLanguage ? asked.Keys.Where(stem => act.Bags[provision].ContainsKey(stem)).ToHashSet(StringComparer.Ordinal) : [];
        var telling = words.Count(IsTelling);
        if (words.Count > 0)
        {
            var printed = Printed(unit, words);
            var inHeading = Printed(ProvisionIndex.Heading(unit), words);
            if (inHeading.Count > 0)
            {
                reasons.Add($"the heading holds words of the criterion: {string.Join(", ", inHeading)}");
            }
            reasons.Add($"words of the criterion in any form: {string.Join(", ", printed.Take(8))}");
        }
        var (full, direct) = Terms(provision, reasons);
        var best = act.Parts[part];
        if (best.EId != unit.EId)
        {
            reasons.Add($"strongest in {best.EId}");
        }
        if (reasons.Count == 0)
        {
            reasons.Add("only like spellings (character n-grams) speak for it");
        }
        var isNoise = full == 0 && telling == 0;
        var isWeak = direct == 0 && telling < 2 || full == 0 && telling < 3;
        if (isWeak)
        {
            reasons.Add("weak: few or only common words speak for it");
        }
        return (isWeak, isNoise, reasons);
    }

    private bool IsTelling(string stem) => act.Count < 4 || act.Whole.Spread(stem) <= Math.Max(2, Rare * act.Count);

    private (int Full, int Direct) Terms(int provision, List<string> reasons)
    {
        var (full, direct, told) = (0, 0, 0);
        foreach (var (idea, weight, match) in ideas.OrderByDescending(entry => entry.Weight * entry.Match.Idf))
        {
            if (!match.ByProvision.TryGetValue(provision, out var score) || score <= 0.3)
            {
                continue;
            }
            var isDirect = weight >= 0.9;
            if (match.ByProvision.Count <= Math.Max(3, act.Count / 3))
            {
                full++;
                direct += isDirect ? 1 : 0;
            }
            if (++told <= 4)
            {
                var group = idea.Groups[act.Language];
                var source = group.Source == "criteria" ? "topic term of the criteria"
                    : $"{(isDirect ? "term of the thesaurus" : "term of the topic")}, source: {thesaurus.Sources.GetValueOrDefault(group.Source, group.Source)}{(group.IsVerified ? "" : ", not verified")}";
                reasons.Add($"{idea.Name}: {Term(provision, group)} ({source})");
            }
        }
        return (full, direct);
    }

    private string Term(int provision, TermGroup group)
    {
        var bag = act.Bags[provision];
        return group.Terms.FirstOrDefault(term =>
            TermMatches.Stems(term, act.Language, act.Stem) is { Length: > 0 } stems && Array.TrueForAll(stems, bag.ContainsKey)) ?? group.Terms[0];
    }

    private List<string> Printed(Unit unit, HashSet<string> stems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var printed = new List<string>();
        foreach (var text in unit.SelfAndBelow().SelectMany(below => new[] { below.Heading ?? "", below.Text }))
        {
            Printed(text, stems, seen, printed);
        }
        return printed;
    }

    private List<string> Printed(string text, HashSet<string> stems)
    {
        var printed = new List<string>();
        Printed(text, stems, new HashSet<string>(StringComparer.Ordinal), printed);
        return printed;
    }

    private void Printed(string text, HashSet<string> stems, HashSet<string> seen, List<string> printed)
    {
        foreach (var token in Tokens.Of(text, act.Language))
        {
            var stem = act.Stem(token.Word);
            if (stems.Contains(stem) && seen.Add(stem))
            {
                printed.Add(text.Substring(token.Start, token.Length));
            }
        }
    }
}
