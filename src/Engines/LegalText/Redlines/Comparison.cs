using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Compares two versions of an act, unit by unit and word by word.</summary>
public static partial class Comparison
{
    /// <summary>
    /// The redline from the older to the newer version. Units are paired by number and by words, so that an insertion shifts no
    /// number into a change, and a renumbered or moved provision is told as such. Deterministic; time grows with the text.
    /// </summary>
    public static Redline Compare(ActText older, ActText newer)
    {
        var left = Place.All(older);
        var right = Place.All(newer);
        Alignment.Align(left, right);
        var steady = Steady(left);
        return new Redline(older, newer, Changes(left, right, steady), Lines(left, right, steady));
    }

    /// <summary>The older units whose counterparts stand in the same order: they are laid over each other, the others have moved.</summary>
    private static HashSet<Place> Steady(List<Place> older)
    {
        var paired = older.Where(place => place.Match is not null).ToList();
        return [.. Increasing.Longest([.. paired.Select(place => place.Match!.Order)]).Select(index => paired[index])];
    }

    private static List<UnitChange> Changes(List<Place> older, List<Place> newer, HashSet<Place> steady)
    {
        var changes = new List<UnitChange>();
        var at = 0;
        void Gone(int until)
        {
            for (; at < until; at++)
            {
                if (older[at].Match is null)
                {
                    changes.Add(new UnitChange(ChangeKind.Repealed, older[at].Unit, null, Whole(SpanKind.Deleted, older[at].Line)));
                }
            }
        }
        foreach (var place in newer)
        {
            if (place.Match is not { } old)
            {
                changes.Add(new UnitChange(ChangeKind.Inserted, null, place.Unit, Whole(SpanKind.Inserted, place.Line)));
                continue;
            }
            if (steady.Contains(old))
            {
                Gone(old.Order);
            }
            if (Kind(old, place, steady) is { } kind)
            {
                changes.Add(new UnitChange(kind, old.Unit, place.Unit, WordDiff.Compare(old.Line, place.Line)));
            }
        }
        Gone(older.Count);
        return changes;
    }

    private static ChangeKind? Kind(Place old, Place @new, HashSet<Place> steady)
    {
        if (old.Step != @new.Step && old.Unit.Kind is not (UnitKind.Subparagraph or UnitKind.Note or UnitKind.Act) && old.Unit.Num is not null && @new.Unit.Num is not null)
        {
            return ChangeKind.Renumbered;
        }
        if (IsRepealed().IsMatch(@new.Unit.Text) && !IsRepealed().IsMatch(old.Unit.Text) && old.Line != @new.Line)
        {
            return ChangeKind.Repealed;
        }
        if (old.Parent is { } was && @new.Parent is { } now)
        {
            var elsewhere = was.Match is not null && now.Match is not null && was.Match != now;
            if (elsewhere || was.Match == now && !steady.Contains(old) && steady.Contains(was))
            {
                return ChangeKind.Moved;
            }
        }
        return old.Line == @new.Line ? null : ChangeKind.Changed;
    }

    private static List<RedlineLine> Lines(List<Place> older, List<Place> newer, HashSet<Place> steady)
    {
        var lines = new List<RedlineLine>(newer.Count);
        var at = 0;
        void Older(int until)
        {
            for (; at < until; at++)
            {
                if (!steady.Contains(older[at]) && older[at].Line.Length > 0)
                {
                    lines.Add(new RedlineLine(older[at].Unit, null, Whole(SpanKind.Deleted, older[at].Line)));
                }
            }
        }
        foreach (var place in newer)
        {
            if (place.Match is { } old && steady.Contains(old))
            {
                Older(old.Order);
                Both(old, place, lines);
                at++;
            }
            else if (place.Line.Length > 0)
            {
                lines.Add(new RedlineLine(null, place.Unit, Whole(SpanKind.Inserted, place.Line)));
            }
        }
        Older(older.Count);
        return lines;
    }

    private static void Both(Place old, Place @new, List<RedlineLine> lines)
    {
        if (old.Line.Length > 0 && @new.Line.Length > 0)
        {
            lines.Add(new RedlineLine(old.Unit, @new.Unit, WordDiff.Compare(old.Line, @new.Line)));
        }
        else if (old.Line.Length > 0)
        {
            lines.Add(new RedlineLine(old.Unit, null, Whole(SpanKind.Deleted, old.Line)));
        }
        else if (@new.Line.Length > 0)
        {
            lines.Add(new RedlineLine(null, @new.Unit, Whole(SpanKind.Inserted, @new.Line)));
        }
    }

    private static IReadOnlyList<WordSpan> Whole(SpanKind kind, string line) => line.Length == 0 ? [] : [new WordSpan(kind, line)];

    [GeneratedRegex(@"^\W{0,3}(?:kehtetu|repealed|утратил[аио]?\s+силу|исключен[аы]?|derogad[oa]|käesolevast tekstist välja jäetud|güýjüni ýitirdi|o‘z kuchini yo‘qotgan|ўз кучини йўқотган|алып тасталды|күші жойылды|күчүн жоготту)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsRepealed();
}
