namespace Throughline.LegalText;

/// <summary>Finds where the words of a new unit came from, and where those of a unit that is gone went: a split and a join.</summary>
internal sealed class TakenWords
{
    private const double Share = 0.6;
    private const int Fewest = 5;
    private const int Neighbours = 2;

    private readonly Dictionary<Place, Dictionary<string, int>> _lost = [];
    private readonly Dictionary<Place, Dictionary<string, int>> _won = [];

    /// <summary>The older unit beside a new one that lost most of the new one's words; null when there is none.</summary>
    public Place? SourceOf(Place inserted)
    {
        var words = inserted.Words();
        if (words.Values.Sum() < Fewest || inserted.IsContainer)
        {
            return null;
        }
        return Best(words, Beside(inserted).Where(place => place.Match is not null).Select(place => place.Match!), place => Lost(place));
    }

    /// <summary>The newer unit beside one that is gone which won most of its words; null when there is none.</summary>
    public Place? HeirOf(Place gone)
    {
        var words = gone.Words();
        if (words.Values.Sum() < Fewest || gone.IsContainer)
        {
            return null;
        }
        return Best(words, Beside(gone).Where(place => place.Match is not null).Select(place => place.Match!), place => Won(place));
    }

    private static Place? Best(Dictionary<string, int> words, IEnumerable<Place> candidates, Func<Place, Dictionary<string, int>> pool)
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

    /// <summary>The unit above and the nearest units on both sides that stay.</summary>
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
        if (!place.Parent.IsContainer)
        {
            yield return place.Parent;
        }
    }

    private Dictionary<string, int> Lost(Place older)
    {
        if (!_lost.TryGetValue(older, out var words))
        {
            _lost[older] = words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Collect(older, words, edit => edit.Deleted, false);
        }
        return words;
    }

    private Dictionary<string, int> Won(Place newer)
    {
        if (!_won.TryGetValue(newer, out var words))
        {
            _won[newer] = words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Collect(newer, words, edit => edit.Inserted, true);
        }
        return words;
    }

    private static void Collect(Place place, Dictionary<string, int> words, Func<WordEdit, string> side, bool isNewer)
    {
        if (place.Match is not { } match)
        {
            foreach (var (word, count) in place.Words())
            {
                words[word] = words.GetValueOrDefault(word) + count;
            }
            return;
        }
        if (place.Unit.Text != match.Unit.Text)
        {
            var edits = isNewer ? WordEdits.Of(match.Unit.Text, place.Unit.Text) : WordEdits.Of(place.Unit.Text, match.Unit.Text);
            foreach (var word in edits.SelectMany(edit => WordDiff.Words(side(edit))).Where(word => char.IsLetterOrDigit(word[0])))
            {
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }
        foreach (var child in place.Children)
        {
            Collect(child, words, side, isNewer);
        }
    }

    private static int Common(Dictionary<string, int> words, Dictionary<string, int> pool)
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
