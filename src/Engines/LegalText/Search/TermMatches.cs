namespace Throughline.LegalText;

/// <summary>Where the terms of one idea stand in an act. A term counts where all its words stand together in one part.</summary>
internal sealed class TermMatches
{
    private const double HalfTerm = 0.3;

    public TermMatches(ProvisionIndex act, IReadOnlyList<string> terms)
    {
        Terms = [.. terms.Select(term => Stems(term, act.Language, act.Stem)).Where(stems => stems.Length > 0)];
        foreach (var stems in Terms)
        {
            Find(act, stems);
        }
        foreach (var (part, score) in ByPart)
        {
            var owner = act.Owners[part];
            ByProvision[owner] = Math.Max(ByProvision.GetValueOrDefault(owner), score);
        }
        var spread = ByProvision.Count(pair => pair.Value > HalfTerm);
        Idf = Math.Log(1 + (act.Count - spread + 0.5) / (spread + 0.5));
    }

    public IReadOnlyList<string[]> Terms { get; }

    public double Idf { get; }

    public Dictionary<int, double> ByPart { get; } = [];

    public Dictionary<int, double> ByProvision { get; } = [];

    public static string[] Stems(string term, string language, Func<string, string> stem) =>
        [.. Tokens.Of(term, language).Where(token => !CommonWords.IsCommon(token.Word, language)).Select(token => stem(token.Word)).Distinct()];

    private void Find(ProvisionIndex act, string[] stems)
    {
        var counts = new Dictionary<int, int>();
        var own = new Dictionary<int, float>();
        foreach (var stem in stems)
        {
            if (act.Holders.TryGetValue(stem, out var parts))
            {
                foreach (var part in parts)
                {
                    counts[part] = counts.GetValueOrDefault(part) + 1;
                    own[part] = own.GetValueOrDefault(part) + Math.Min(1, act.PartBags[part][stem]);
                }
            }
        }
        foreach (var (part, count) in counts)
        {
            var score = count == stems.Length ? own[part] / stems.Length
                : stems.Length > 2 && count * 3 >= stems.Length * 2 ? HalfTerm * own[part] / stems.Length : 0;
            if (score > 0)
            {
                ByPart[part] = Math.Max(ByPart.GetValueOrDefault(part), score);
            }
        }
    }
}
