namespace Throughline.LegalText;

/// <summary>The units that answer a question: articles, and in acts without articles the highest units that hold text.</summary>
internal static class Provisions
{
    /// <summary>Each with the headings of what it stands in.</summary>
    public static List<(Unit Unit, string Above)> Of(ActText act)
    {
        var found = new List<(Unit, string)>();
        var open = new Stack<(Unit Unit, string Above)>();
        open.Push((act.Root, ""));
        while (open.TryPop(out var place))
        {
            var (unit, above) = place;
            if (unit.Kind is UnitKind.Act or UnitKind.Part or UnitKind.Chapter || unit.Kind is UnitKind.Section or UnitKind.Annex && HoldsProvisions(unit))
            {
                if (unit.Kind != UnitKind.Act && unit.Text.Length > 0)
                {
                    found.Add((unit with { Children = [] }, above));
                }
                var heading = unit.Kind == UnitKind.Act ? above : $"{above} {unit.Heading}".Trim();
                for (var i = unit.Children.Count - 1; i >= 0; i--)
                {
                    open.Push((unit.Children[i], heading));
                }
            }
            else
            {
                found.Add((unit, above));
            }
        }
        return found;
    }

    private static bool HoldsProvisions(Unit unit) =>
        unit.Children.Any(child => child.Kind is UnitKind.Article or UnitKind.Section or UnitKind.Chapter or UnitKind.Part);
}
