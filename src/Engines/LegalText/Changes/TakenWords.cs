namespace Throughline.LegalText;

/// <summary>Finds where the words of a new unit came from, and where those of a unit that is gone went: a split and a join.</summary>
internal sealed class TakenWords
{
    private const double Share = 0.5;
    private const int Fewest = 4;
    private const int Neighbours = 2;

    private readonly Dictionary<Place, Dictionary<ulong, int>> _lost = [];
    private readonly Dictionary<Place, Dictionary<ulong, int>> _won = [];

    /// <summary>The older unit beside a new one that lost most of the new one's words; null when there is none.</summary>
    public Place? SourceOf(Place inserted)
    {
        var words = inserted.Phrases();
        if (words.Values.Sum() < Fewest || inserted.IsContainer)
        {
            return null;
        }
        return Best(words, Beside(inserted).Where(place => place.Match is not null).Select(place => place.Match!), place => Lost(place));
    }

    /// <summary>The newer unit beside one that is gone which won most of its words; null when there is none.</summary>
    public Place? HeirOf(Place gone)
    {
        var words = gone.Phrases();
        if (words.Values.Sum() < Fewest || gone.IsContainer)
        {
            return null;
        }
        return Best(words, Beside(gone).Where(place => place.Match is not null).Select(place => place.Match!), place => Won(place));
    }

    private static Place? Best(Dictionary<ulong, int> words, IEnumerable<Place> candidates, Func<Place, Dictionary<ulong, int>> pool)
    {
        Place? best = null;
        var most = words.Values.Sum() * Share;
        foreach (var candidate in candidates)
        {
            var common = Common(words, pool(candidate));
            if (common >= most)
            {
                (best, most) = (candidate, common + 0.5);
            }
        }
        return best;
    }

    /// <summary>The nearest units on both sides that stay.</summary>
    private static IEnumerable<Place> Beside(Place place)
    {
        var all = place.Parent!.Children;
        var at = all.BinarySearch(place, ByOrder.Instance);
        for (int i = at - 1, left = Neighbours; i >= 0 && left > 0; i--)
        {
            if (all[i].Match is not null)
            {
                left--;
                yield return all[i];
            }
        }
        for (int i = at + 1, left = Neighbours; i < all.Count && left > 0; i++)
        {
            if (all[i].Match is not null)
            {
                left--;
                yield return all[i];
            }
        }
    }

    private Dictionary<ulong, int> Lost(Place older)
    {
        if (!_lost.TryGetValue(older, out var words))
        {
            _lost[older] = words = [];
            Collect(older, words, edit => edit.Deleted, false);
        }
        return words;
    }

    private Dictionary<ulong, int> Won(Place newer)
    {
        if (!_won.TryGetValue(newer, out var words))
        {
            _won[newer] = words = [];
            Collect(newer, words, edit => edit.Inserted, true);
        }
        return words;
    }

    private static void Collect(Place place, Dictionary<ulong, int> words, Func<WordEdit, string> side, bool isNewer)
    {
        if (place.Match is not { } match)
        {
            foreach (var (word, count) in place.Phrases())
            {
                words[word] = words.GetValueOrDefault(word) + count;
            }
            return;
        }
        if (place.Mark == match.Mark)
        {
            return;
        }
        if (place.Unit.Text != match.Unit.Text)
        {
            var edits = isNewer ? WordEdits.Of(match.Unit.Text, place.Unit.Text) : WordEdits.Of(place.Unit.Text, match.Unit.Text);
            foreach (var edit in edits)
            {
                WordMarks.CountPairs(side(edit), words);
            }
        }
        foreach (var child in place.Children)
        {
            Collect(child, words, side, isNewer);
        }
    }

    private static int Common(Dictionary<ulong, int> words, Dictionary<ulong, int> pool)
    {
        var common = 0;
        foreach (var (word, count) in words)
        {
            common += Math.Min(count, pool.GetValueOrDefault(word));
        }
        return common;
    }

    private sealed class ByOrder : IComparer<Place>
    {
        public static readonly ByOrder Instance = new();

        public int Compare(Place? x, Place? y) => x!.Order.CompareTo(y!.Order);
    }
}
