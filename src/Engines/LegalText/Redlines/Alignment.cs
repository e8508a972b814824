namespace Throughline.LegalText;

/// <summary>
/// Finds for every unit of one version its counterpart in the other: the same number with the same words first, then the same
/// words elsewhere, then the same number with like words, then like words, and last the same number whatever its words.
/// </summary>
internal static class Alignment
{
    private const double Like = 0.5;
    private const double LikePhrases = 0.3;

    // Another number in another chapter is told as a move only when most phrases came along.
    private const double LikePhrasesElsewhere = 0.6;
    private const int WordsToRecognise = 6;
    private const int RareWord = 24;

    public static void Align(List<Place> older, List<Place> newer)
    {
        Place.Pair(older[0], newer[0]);
        // Containers and provisions are found across the whole act: an article keeps its number when its chapter changes.
        Match([.. older.Skip(1).Where(IsContainer)], [.. newer.Skip(1).Where(IsContainer)]);
        var before = older.Where(IsProvision).ToList();
        Match(before, [.. newer.Where(IsProvision)]);
        // Each level below a matched provision is compared with its counterpart's only; work grows with the text, not with its square.
        var open = new Stack<Place>(before);
        while (open.TryPop(out var place))
        {
            if (place.Match is { } match)
            {
                if (!Same(place, match))
                {
                    Match(place.Children, match.Children);
                }
                foreach (var child in place.Children)
                {
                    open.Push(child);
                }
            }
        }
    }

    private static bool IsContainer(Place place) => place.IsContainer;

    private static bool IsProvision(Place place) => !place.IsContainer && place.Parent is { IsContainer: true };

    /// <summary>Pairs what is below two units one by one when both say the same; true when it did.</summary>
    private static bool Same(Place old, Place @new)
    {
        if (old.Mark != @new.Mark || old.IsContainer || old.Children.Count != @new.Children.Count)
        {
            return false;
        }
        for (var i = 0; i < old.Children.Count; i++)
        {
            if (old.Children[i].Unit.Kind != @new.Children[i].Unit.Kind || old.Children[i].Match is not null || @new.Children[i].Match is not null)
            {
                return false;
            }
        }
        for (var i = 0; i < old.Children.Count; i++)
        {
            Place.Pair(old.Children[i], @new.Children[i]);
        }
        return true;
    }

    private static void Match(List<Place> older, List<Place> newer)
    {
        if (older.Count == 0 || newer.Count == 0)
        {
            return;
        }
        var same = new List<(Place Old, Place New)>();
        var byKey = newer.GroupBy(place => place.Key).ToDictionary(group => group.Key, group => new Queue<Place>(group), StringComparer.Ordinal);
        foreach (var place in older)
        {
            if (byKey.TryGetValue(place.Key, out var queue) && queue.TryDequeue(out var match))
            {
                same.Add((place, match));
            }
        }
        PairAll(same, (old, @new) => old.Mark == @new.Mark);
        // Where the place of a provision keeps a mark that it is repealed, its words are not looked for elsewhere.
        PairAll(same, (old, @new) => RepealMark.Is(@new.Unit) && !RepealMark.Is(old.Unit));
        SameWords(older, newer);
        PairAll(same, (old, @new) => old.IsMostly(@new) || old.Likeness(@new) >= Like || old.Holds(@new));
        LikeWords(older, newer);
        PairAll(same, (old, @new) => true);
    }

    private static void PairAll(List<(Place Old, Place New)> candidates, Func<Place, Place, bool> accepts)
    {
        foreach (var (old, @new) in candidates)
        {
            if (old.Match is null && @new.Match is null && accepts(old, @new))
            {
                Place.Pair(old, @new);
            }
        }
    }

    private static void SameWords(List<Place> older, List<Place> newer)
    {
        var byWords = newer.Where(place => place.Match is null && place.Length > 0).GroupBy(Words)
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var group in older.Where(place => place.Match is null && place.Length > 0).GroupBy(Words).ToList())
        {
            if (!byWords.TryGetValue(group.Key, out var found))
            {
                continue;
            }
            var old = group.First();
            var unique = found.Count == 1 && group.Skip(1).FirstOrDefault() is null;
            if (unique && (old.Length > 40 || old.Unit.Kind is UnitKind.Subparagraph))
            {
                Place.Pair(old, found[0]);
            }
        }
    }

    private static (UnitKind Kind, ulong Mark) Words(Place place) => (place.Unit.Kind, place.Mark);

    /// <summary>Pairs what is most alike first. Only units that share a word rare among the rest are looked at.</summary>
    private static void LikeWords(List<Place> older, List<Place> newer)
    {
        var left = older.Where(place => place.Match is null && Enough(place)).ToList();
        var right = newer.Where(place => place.Match is null && Enough(place)).ToList();
        if (left.Count == 0 || right.Count == 0)
        {
            return;
        }
        var holders = new Dictionary<ulong, List<Place>>();
        foreach (var place in right)
        {
            foreach (var word in place.Words().Keys)
            {
                if (!holders.TryGetValue(word, out var list))
                {
                    holders[word] = list = [];
                }
                list.Add(place);
            }
        }
        var pairs = new List<(double Likeness, Place Old, Place New)>();
        foreach (var place in left)
        {
            var shared = new Dictionary<Place, int>();
            foreach (var word in place.Words().Keys)
            {
                if (holders.TryGetValue(word, out var list) && list.Count <= Math.Max(RareWord, right.Count / 20))
                {
                    foreach (var candidate in list)
                    {
                        shared[candidate] = shared.GetValueOrDefault(candidate) + 1;
                    }
                }
            }
            foreach (var (candidate, _) in shared.Where(pair => pair.Key.Unit.Kind == place.Unit.Kind).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Order).Take(6))
            {
                var likeness = place.Likeness(candidate);
                if (likeness >= Like && place.PhraseLikeness(candidate) >= (place.Parent?.Match == candidate.Parent ? LikePhrases : LikePhrasesElsewhere))
                {
                    pairs.Add((likeness, place, candidate));
                }
            }
        }
        foreach (var (_, old, @new) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old.Order).ThenBy(pair => pair.New.Order))
        {
            if (old.Match is null && @new.Match is null)
            {
                Place.Pair(old, @new);
            }
        }
    }

    private static bool Enough(Place place) => place.Words().Values.Sum() >= WordsToRecognise;
}
