namespace Throughline.LegalText;

/// <summary>
/// One unit of an act. <see cref="Text"/> is the unit's own text, which stands before its children; text printed after them is a
/// child of kind <see cref="UnitKind.Subparagraph"/>. So the units in pre-order are the act in its printed order.
/// </summary>
/// <param name="EId">Address in this version (<c>chp_2__art_5__para_1</c>), unique within the act. The root's is <c>act</c>.</param>
/// <param name="WId">Address in the original version; equal to the eId unless the source says otherwise.</param>
/// <param name="Kind">What the unit is.</param>
/// <param name="Num">The number as printed, with its word and punctuation (<c>§ 3¹.</c>); null when it has none.</param>
/// <param name="Heading">The heading as printed; null when it has none.</param>
/// <param name="Text">Own text on one line, single spaces, superscript digits as Unicode superscripts; may be empty.</param>
/// <param name="Children">Units below, in printed order.</param>
/// <param name="Line">Line of the source where the unit begins, counted from 1; 0 when unknown.</param>
public sealed record Unit(
    string EId, string WId, UnitKind Kind, string? Num, string? Heading, string Text, IReadOnlyList<Unit> Children, int Line)
{
    /// <summary>This unit and all below it, in printed order.</summary>
    public IEnumerable<Unit> SelfAndBelow()
    {
        var open = new Stack<Unit>();
        open.Push(this);
        while (open.TryPop(out var unit))
        {
            yield return unit;
            for (var i = unit.Children.Count - 1; i >= 0; i--)
            {
                open.Push(unit.Children[i]);
            }
        }
    }

    /// <summary>True when the other tree has the same addresses, kinds, numbers, headings and texts; source lines are not compared.</summary>
    public bool SameTree(Unit other)
    {
        using var mine = SelfAndBelow().GetEnumerator();
        using var theirs = other.SelfAndBelow().GetEnumerator();
        while (mine.MoveNext())
        {
            if (!theirs.MoveNext() || !SameOwn(mine.Current, theirs.Current))
            {
                return false;
            }
        }
        return !theirs.MoveNext();
    }

    private static bool SameOwn(Unit a, Unit b) =>
        a.EId == b.EId && a.WId == b.WId && a.Kind == b.Kind && a.Num == b.Num && a.Heading == b.Heading && a.Text == b.Text
        && a.Children.Count == b.Children.Count;
}
