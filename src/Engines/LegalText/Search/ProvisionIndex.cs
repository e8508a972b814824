namespace Throughline.LegalText;

/// <summary>An act made ready for search: its provisions and their parts, by word forms and by character n-grams.</summary>
public sealed class ProvisionIndex
{
    private const float HeadingWeight = 2.5f;
    private const float ChapterWeight = 0.4f;
    private const float LeadWeight = 0.4f;

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    private ProvisionIndex(ActText act, string language)
    {
        (Act, Language) = (act, language);
        var whole = new List<Dictionary<string, float>>();
        var grams = new List<Dictionary<string, float>>();
        var parts = new List<Dictionary<string, float>>();
        foreach (var (provision, above) in LegalText.Provisions.Of(act))
        {
            var at = Units.Count;
            Units.Add(provision);
            var bag = new Dictionary<string, float>(StringComparer.Ordinal);
            AddStems(bag, above, ChapterWeight);
            var gram = new Dictionary<string, float>(StringComparer.Ordinal);
            var heading = Heading(provision);
            AddPart(provision, provision, heading, "", at, bag, gram, parts);
            whole.Add(bag);
            grams.Add(gram);
        }
        Whole = new Bm25(whole);
        Grams = new Bm25(grams);
        ByPart = new Bm25(parts);
        Bags = whole;
        Holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var stem in parts[part].Keys)
            {
                if (!Holders.TryGetValue(stem, out var list))
                {
                    Holders[stem] = list = [];
                }
                list.Add(part);
            }
        }
        PartBags = parts;
    }

    /// <summary>The act.</summary>
    public ActText Act { get; }

    /// <summary>BCP 47 tag by which words are read: the act's own, or told from its commonest words; <c>und</c> when unknown.</summary>
    public string Language { get; }

    /// <summary>How many provisions can be found.</summary>
    public int Count => Units.Count;

    internal List<Unit> Units { get; } = [];

    internal List<Unit> Parts { get; } = [];

    internal List<int> Owners { get; } = [];

    internal List<Dictionary<string, float>> Bags { get; }

    internal List<Dictionary<string, float>> PartBags { get; }

    internal Dictionary<string, List<int>> Holders { get; }

    internal Bm25 Whole { get; }

    internal Bm25 Grams { get; }

    internal Bm25 ByPart { get; }

    /// <summary>Indexes an act. Time and memory are linear in its text.</summary>
    public static ProvisionIndex Of(ActText act) =>
        new(act, CommonWords.Tell(act.Language, act.All().Select(unit => unit.Text)));

    /// <summary>The heading; of an article that has none, the short phrase in brackets that some laws print in its place.</summary>
    internal static string Heading(Unit unit)
    {
        if (!string.IsNullOrEmpty(unit.Heading))
        {
            return unit.Heading;
        }
        var end = unit.Text.IndexOf(')', StringComparison.Ordinal);
        return unit.Text.StartsWith('(') && end is > 1 and < 200 ? unit.Text[1..end] : "";
    }

    internal string Stem(string word)
    {
        if (!_stems.TryGetValue(word, out var stem))
        {
            _stems[word] = stem = WordForms.Stem(word, Language);
        }
        return stem;
    }

    internal static IEnumerable<string> GramsOf(string word)
    {
        const int Size = 4;
        var padded = $"_{word}_";
        if (padded.Length <= Size)
        {
            yield return padded;
        }
        for (var i = 0; i + Size <= padded.Length; i++)
        {
            yield return padded.Substring(i, Size);
        }
    }

    private void AddPart(
        Unit provision, Unit first, string heading, string lead, int owner, Dictionary<string, float> bag, Dictionary<string, float> gram,
        List<Dictionary<string, float>> parts)
    {
        var open = new Stack<(Unit Unit, string Lead)>();
        open.Push((first, lead));
        while (open.TryPop(out var place))
        {
            var (unit, above) = place;
            var isTop = ReferenceEquals(unit, provision);
            var own = isTop ? unit.Text : $"{unit.Heading} {unit.Text}";
            if (isTop || own.Length > 1)
            {
                var part = new Dictionary<string, float>(StringComparer.Ordinal);
                AddStems(part, heading, isTop ? 1 : LeadWeight);
                AddStems(part, above, LeadWeight);
                AddStems(part, own, 1);
                Parts.Add(unit);
                Owners.Add(owner);
                parts.Add(part);
                AddStems(bag, own, 1);
                AddGrams(gram, own, 1);
                if (isTop)
                {
                    AddStems(bag, heading, HeadingWeight);
                    AddGrams(gram, heading, HeadingWeight);
                }
            }
            for (var i = unit.Children.Count - 1; i >= 0; i--)
            {
                open.Push((unit.Children[i], unit.Text.Length > 600 ? "" : unit.Text));
            }
        }
    }

    private void AddStems(Dictionary<string, float> bag, string text, float weight)
    {
        foreach (var token in Tokens.Of(text, Language))
        {
            if (!CommonWords.IsCommon(token.Word, Language))
            {
                var stem = Stem(token.Word);
                bag[stem] = bag.GetValueOrDefault(stem) + weight;
            }
        }
    }

    private void AddGrams(Dictionary<string, float> bag, string text, float weight)
    {
        foreach (var token in Tokens.Of(text, Language))
        {
            if (!CommonWords.IsCommon(token.Word, Language))
            {
                foreach (var gram in GramsOf(token.Word))
                {
                    bag[gram] = bag.GetValueOrDefault(gram) + weight;
                }
            }
        }
    }
}
