namespace Throughline.LegalText;

/// <summary>
/// Suggests provisions for criteria, within a language and across languages. Five rankings are joined by their ranks: word forms over
/// provisions, word forms over their parts, character n-grams, and terms of the thesaurus over parts and over provisions.
/// </summary>
public sealed class Suggestions
{
    private const double RankOffset = 20;
    private const double ByTopic = 0.3;
    private readonly ProvisionIndex _act;
    private readonly Thesaurus _thesaurus;
    private readonly TermMatches[] _matches;
    private readonly Dictionary<string, List<(int Idea, string Term, string[] Stems)>> _cues = [];

    /// <summary>Makes the terms of the thesaurus in the language of the act ready. Done once for an act, then many criteria are quick.</summary>
    public Suggestions(ProvisionIndex act, Thesaurus thesaurus)
    {
        (_act, _thesaurus) = (act, thesaurus);
        _matches = [.. thesaurus.Ideas.Select(idea => new TermMatches(act, idea.Groups.TryGetValue(act.Language, out var group) ? group.Terms : []))];
    }

    /// <summary>At most <paramref name="top"/> provisions, the likeliest first; empty when nothing but common words speaks for any.</summary>
    public IReadOnlyList<Suggestion> For(CriterionText criterion, int top)
    {
        var asked = Ask(criterion);
        var ideas = Ideas(criterion, asked);
        var sameLanguage = criterion.Language.Split('-')[0] == _act.Language;
        var words = Words(asked, ideas, sameLanguage);
        var grams = Grams(words);

        var byPart = new double[_act.Count];
        var bestPart = new int[_act.Count];
        Array.Fill(bestPart, -1);
        var bestSum = new double[_act.Count];
        var partWords = _act.ByPart.Score(words);
        var partTerms = new double[_act.Parts.Count];
        foreach (var (_, weight, match) in ideas)
        {
            foreach (var (part, score) in match.ByPart)
            {
                partTerms[part] += weight * match.Idf * score;
            }
        }
        var byPartTerms = new double[_act.Count];
        for (var part = 0; part < partWords.Length; part++)
        {
            var owner = _act.Owners[part];
            byPart[owner] = Math.Max(byPart[owner], partWords[part]);
            byPartTerms[owner] = Math.Max(byPartTerms[owner], partTerms[part]);
            var sum = partWords[part] + 2 * partTerms[part];
            if (sum > bestSum[owner])
            {
                (bestSum[owner], bestPart[owner]) = (sum, part);
            }
        }
        var byTerms = new double[_act.Count];
        foreach (var (_, weight, match) in ideas)
        {
            foreach (var (provision, score) in match.ByProvision)
            {
                byTerms[provision] += weight * match.Idf * score;
            }
        }
        var fused = new double[_act.Count];
        Fuse(fused, _act.Whole.Score(words), 1.0);
        Fuse(fused, byPart, 1.0);
        Fuse(fused, _act.Grams.Score(grams), 0.7);
        Fuse(fused, byPartTerms, 1.2);
        Fuse(fused, byTerms, 1.0);

        var chosen = Enumerable.Range(0, _act.Count).Where(at => bestPart[at] >= 0 && bestSum[at] > 0)
            .OrderByDescending(at => fused[at]).ThenBy(at => at);
        var evidence = new Evidence(_act, _thesaurus, asked, ideas, sameLanguage);
        var list = new List<Suggestion>();
        foreach (var at in chosen)
        {
            if (list.Count == top)
            {
                break;
            }
            var (isWeak, isNoise, reasons) = evidence.For(at, bestPart[at]);
            if (!isNoise)
            {
                list.Add(new Suggestion(list.Count + 1, _act.Units[at], _act.Parts[bestPart[at]], isWeak, reasons));
            }
        }
        return list;
    }

    /// <summary>Stems of the statement and the question with how often they stand there.</summary>
    private static Dictionary<string, float> Ask(CriterionText criterion)
    {
        var language = criterion.Language.Split('-')[0];
        var asked = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (text, weight) in new[] { (criterion.Statement, 1f), (criterion.Question, 0.8f) })
        {
            foreach (var token in Tokens.Of(text, language))
            {
                if (!CommonWords.IsCommon(token.Word, language) && !CommonWords.IsOfTheBenchmark(token.Word))
                {
                    var stem = WordForms.Stem(token.Word, language);
                    asked[stem] = Math.Max(asked.GetValueOrDefault(stem), weight);
                }
            }
        }
        return asked;
    }

    private List<(Idea Idea, double Weight, TermMatches Match)> Ideas(CriterionText criterion, Dictionary<string, float> asked)
    {
        var language = criterion.Language.Split('-')[0];
        if (!_cues.TryGetValue(language, out var cues))
        {
            _cues[language] = cues =
            [
                .. _thesaurus.Ideas.SelectMany((idea, at) => idea.Groups.TryGetValue(language, out var group)
                    ? group.Terms.Select(term => (at, term, TermMatches.Stems(term, language, word => WordForms.Stem(word, language))))
                    : []),
            ];
        }
        var weights = new Dictionary<int, double>();
        foreach (var (idea, _, stems) in cues)
        {
            if (stems.Length > 0 && Array.TrueForAll(stems, asked.ContainsKey))
            {
                weights[idea] = Math.Max(weights.GetValueOrDefault(idea), stems.Length > 1 ? 1.2 : 1.0);
            }
        }
        for (var idea = 0; idea < _thesaurus.Ideas.Count; idea++)
        {
            if (_thesaurus.Ideas[idea].Topics.Contains(criterion.Topic))
            {
                weights[idea] = Math.Max(weights.GetValueOrDefault(idea), 0) + ByTopic;
            }
        }
        var list = weights.OrderBy(pair => pair.Key).Select(pair => (_thesaurus.Ideas[pair.Key], pair.Value, _matches[pair.Key])).ToList();
        if (criterion.TopicTerms.TryGetValue(_act.Language, out var own) && own.Count > 0)
        {
            var group = new TermGroup(own, "criteria", true);
            var idea = new Idea($"topic {criterion.Topic}", [], new() { [_act.Language] = group });
            list.Add((idea, ByTopic, new TermMatches(_act, own)));
        }
        return list;
    }

    private static Dictionary<string, float> Words(Dictionary<string, float> asked, List<(Idea Idea, double Weight, TermMatches Match)> ideas, bool sameLanguage)
    {
        var words = sameLanguage ? new Dictionary<string, float>(asked, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        foreach (var (_, weight, match) in ideas)
        {
            foreach (var stems in match.Terms)
            {
                // Many ways to say one idea must not outweigh another idea that has one.
                var share = (float)((sameLanguage ? 0.4 : 1.0) * weight / stems.Length / Math.Sqrt(match.Terms.Count));
                foreach (var stem in stems)
                {
                    words[stem] = Math.Max(words.GetValueOrDefault(stem), share);
                }
            }
        }
        return words;
    }

    private static Dictionary<string, float> Grams(Dictionary<string, float> words)
    {
        var grams = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (word, weight) in words)
        {
            // The end of a stem is no end of a word, so its last padded gram is left out.
            var all = ProvisionIndex.GramsOf(word).ToArray();
            foreach (var gram in all.Length > 1 ? all[..^1] : all)
            {
                grams[gram] = Math.Max(grams.GetValueOrDefault(gram), weight);
            }
        }
        return grams;
    }

    private static void Fuse(double[] fused, double[] scores, double weight)
    {
        var order = Enumerable.Range(0, scores.Length).Where(at => scores[at] > 0).OrderByDescending(at => scores[at]).ThenBy(at => at).ToArray();
        for (var rank = 0; rank < order.Length; rank++)
        {
            fused[order[rank]] += weight / (RankOffset + rank + 1);
        }
    }
}
