namespace Throughline.LegalText;

/// <summary>A unit with what is needed to find its counterpart in another version.</summary>
internal sealed class Place
{
    public required Unit Unit { get; init; }

    public required Place? Parent { get; init; }

    /// <summary>Position in the printed order.</summary>
    public required int Order { get; init; }

    public List<Place> Children { get; } = [];

    /// <summary>Kind and number within the act, an annex or the parent: what one would say to find the unit.</summary>
    public required string Key { get; init; }

    /// <summary>The last step of the address.</summary>
    public required string Step { get; init; }

    public string Line { get; private init; } = "";

    /// <summary>Text of the unit and all below, without the unit's own number.</summary>
    public string Whole { get; private set; } = "";

    public Place? Match { get; private set; }

    private Dictionary<string, int>? _words;
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
        if (mine.Count > theirs.Count)
        {
            (mine, theirs) = (theirs, mine);
        }
        var common = 0;
        foreach (var (word, count) in mine)
        {
            common += Math.Min(count, theirs.GetValueOrDefault(word));
        }
        return 2.0 * common / (_count + other._count);
    }

    public Dictionary<string, int> Words()
    {
        if (_words is null)
        {
            _words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var word in WordDiff.Words(Whole))
            {
                if (char.IsLetterOrDigit(word[0]))
                {
                    _words[word] = _words.GetValueOrDefault(word) + 1;
                    _count++;
                }
            }
        }
        return _words;
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
            Line = PlainText.Line(unit),
        };
        places.Add(place);
        var inner = unit.Kind == UnitKind.Annex ? unit.EId + " " : scope;
        foreach (var child in unit.Children)
        {
            place.Children.Add(Add(child, place, inner, places));
        }
        place.IsContainer = unit.Kind is UnitKind.Act or UnitKind.Part or UnitKind.Chapter or UnitKind.Annex
            || unit.Kind == UnitKind.Section && place.Children.Exists(child => child.IsContainer || child.Unit.Kind is UnitKind.Article or UnitKind.Section);
        var own = PlainText.Join(null, unit.Heading, unit.Text);
        place.Whole = place.IsContainer ? own
            : place.Children.Count == 0 ? own
            : string.Join('\n', place.Children.Select(child => PlainText.Join(child.Unit.Num, null, child.Whole)).Prepend(own));
        return place;
    }
}
