namespace Throughline.LegalText;

/// <summary>A unit with what is needed to find its counterpart in another version.</summary>
internal sealed class Place
{
    private const double Held = 0.85;
    private const int FewestHeld = 4;

    public required Unit Unit { get; init; }

    public required Place? Parent { get; init; }

    /// <summary>Position in the printed order.</summary>
    public required int Order { get; init; }

    public List<Place> Children { get; } = [];

    /// <summary>Kind and number within the act, an annex or the parent: what one would say to find the unit.</summary>
    public required string Key { get; init; }

    /// <summary>The last step of the address.</summary>
    public required string Step { get; init; }

    /// <summary>The unit's line in plain text.</summary>
    public string Line => _line ??= PlainText.Line(Unit);

    /// <summary>Mark of everything the unit says, itself and below, without its own number.</summary>
    public ulong Mark { get; private set; }

    /// <summary>Characters of the unit's heading and text and, unless it is a container, of all below.</summary>
    public int Length { get; private set; }

    public Place? Match { get; private set; }

    private string? _line;
    private Dictionary<ulong, int>? _words;
    private Dictionary<ulong, int>? _phrases;
    private int _count;

    /// <summary>True for units that hold provisions and are no provision themselves.</summary>
    public bool IsContainer { get; private set; }

    /// <summary>All units of an act in printed order, the root first.</summary>
    public static List<Place> All(ActText act)
    {
        var places = new List<Place>();
        Add(act.Root, null, "", places);
        return places;
    }

    public static void Pair(Place older, Place newer)
    {
        older.Match = newer;
        newer.Match = older;
    }

    /// <summary>Share of words two units have in common, 0 to 1 (Dice, with repetitions).</summary>
    public double Likeness(Place other)
    {
        var mine = Words();
        var theirs = other.Words();
        if (_count == 0 || other._count == 0)
        {
            return _count == other._count ? 1 : 0;
        }
        return 2.0 * Common(mine, theirs) / (_count + other._count);
    }

    /// <summary>Share of neighbouring words two units have in common, 0 to 1: the vocabulary of one field makes every two provisions alike, their phrases do not.</summary>
    public double PhraseLikeness(Place other)
    {
        var (mine, theirs) = (Phrases(), other.Phrases());
        var total = mine.Values.Sum() + theirs.Values.Sum();
        return total == 0 ? 1 : 2.0 * Common(mine, theirs) / total;
    }

    /// <summary>True when nearly all words of the one stand in the other: a provision that lost or won a part of its words.</summary>
    public bool Holds(Place other)
    {
        var (mine, theirs) = (Words(), other.Words());
        var least = Math.Min(_count, other._count);
        return least >= FewestHeld && Common(mine, theirs) >= Held * least;
    }

    /// <summary>How often each word stands in the unit and all below, by a mark of the word in small letters.</summary>
    public Dictionary<ulong, int> Words()
    {
        if (_words is null)
        {
            _words = [];
            Count(this, _words, WordMarks.Count);
            _count = _words.Values.Sum();
        }
        return _words;
    }

    /// <summary>True when two units certainly share half of their words, told from the units below that are the same; false when that cannot be told so.</summary>
    public bool IsMostly(Place other)
    {
        if (Children.Count == 0 || other.Children.Count == 0)
        {
            return false;
        }
        var marks = new HashSet<ulong>();
        foreach (var child in other.Children)
        {
            marks.Add(child.Mark);
        }
        var same = 0;
        foreach (var child in Children)
        {
            if (marks.Remove(child.Mark))
            {
                same += child.Length;
            }
        }
        // Words differ in length, so that a margin is kept over the half that is asked for.
        return 3 * same >= 2 * Math.Max(Length, other.Length);
    }

    /// <summary>How often each two neighbouring words stand in the unit and all below.</summary>
    public Dictionary<ulong, int> Phrases()
    {
        if (_phrases is null)
        {
            _phrases = [];
            Count(this, _phrases, WordMarks.CountPairs);
        }
        return _phrases;
    }

    private static int Common(Dictionary<ulong, int> mine, Dictionary<ulong, int> theirs)
    {
        if (mine.Count > theirs.Count)
        {
            (mine, theirs) = (theirs, mine);
        }
        var common = 0;
        foreach (var (word, count) in mine)
        {
            common += Math.Min(count, theirs.GetValueOrDefault(word));
        }
        return common;
    }

    private static Place Add(Unit unit, Place? parent, string scope, List<Place> places)
    {
        var step = unit.EId[(unit.EId.LastIndexOf("__", StringComparison.Ordinal) + 1)..].TrimStart('_');
        var copy = step.IndexOf("_dup", StringComparison.Ordinal);
        var place = new Place
        {
            Unit = unit,
            Parent = parent,
            Order = places.Count,
            Step = copy < 0 ? step : step[..copy],
            Key = scope + unit.Kind.Name() + " " + step,
        };
        places.Add(place);
        var inner = unit.Kind == UnitKind.Annex ? unit.EId + " " : scope;
        foreach (var child in unit.Children)
        {
            place.Children.Add(Add(child, place, inner, places));
        }
        place.IsContainer = unit.Kind is UnitKind.Act or UnitKind.Part or UnitKind.Chapter or UnitKind.Annex
            || unit.Kind == UnitKind.Section && place.Children.Exists(child => child.IsContainer || child.Unit.Kind is UnitKind.Article or UnitKind.Section);
        place.Mark = TextMix.Add(TextMix.Add(TextMix.Add(0, (ulong)unit.Kind), unit.Heading), unit.Text);
        place.Length = (unit.Heading?.Length ?? 0) + unit.Text.Length;
        if (!place.IsContainer)
        {
            foreach (var child in place.Children)
            {
                place.Mark = TextMix.Add(TextMix.Add(place.Mark, child.Unit.Num), child.Mark);
                place.Length += child.Length;
            }
        }
        return place;
    }

    private static void Count(Place place, Dictionary<ulong, int> words, Action<string?, Dictionary<ulong, int>> count)
    {
        count(place.Unit.Heading, words);
        count(place.Unit.Text, words);
        if (place.IsContainer)
        {
            return;
        }
        foreach (var child in place.Children)
        {
            count(child.Unit.Num, words);
            Count(child, words, count);
        }
    }
}
