using System.Text;

namespace Throughline.LegalText;

/// <summary>Units as the quoted wording of an instruction, and back. Where plain lines would not read back the same, each unit carries its mark.</summary>
internal static class QuotedUnits
{
    private const string Mark = "<!-- unit ";

    /// <summary>The units as lines, read back and compared before they leave.</summary>
    public static string Write(IReadOnlyList<Unit> units, IReadOnlyList<Unit> above)
    {
        var lines = new List<string>();
        foreach (var unit in units.SelectMany(unit => unit.SelfAndBelow()))
        {
            if (unit.Kind is UnitKind.Part or UnitKind.Chapter or UnitKind.Section or UnitKind.Article or UnitKind.Annex)
            {
                lines.Add(PlainText.Join(unit.Num, unit.Heading, ""));
                if (unit.Text.Length > 0)
                {
                    lines.Add(unit.Text);
                }
            }
            else
            {
                lines.Add(PlainText.Join(unit.Num, unit.Heading, unit.Text));
            }
        }
        var plain = string.Join('\n', lines);
        return !lines.Contains("") && Read(plain, above, units[0].Kind) is { } back && Same(units, back) ? plain : MarkdownWriter.Marks(units);
    }

    /// <summary>The units that quoted lines name below the units <paramref name="above"/> them (innermost first); null when they read as something else.</summary>
    public static IReadOnlyList<Unit>? Read(string lines, IReadOnlyList<Unit> above, UnitKind wanted)
    {
        lines = lines.Trim();
        if (lines.StartsWith(Mark, StringComparison.Ordinal))
        {
            var marked = ("<!-- unit depth=0 kind=act num=0 heading=0 eid=act wid=act -->\n\n" + lines).Split('\n');
            return MarkedReader.Reads(marked, 0) && MarkedReader.Read(marked, 0, [], "act.md").Act is { } act ? act.Root.Children : null;
        }
        if (wanted == UnitKind.Subparagraph)
        {
            return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => new Unit($"subpara_{i + 1}", $"subpara_{i + 1}", UnitKind.Subparagraph, null, null, line, [], 0))];
        }
        var chain = above.TakeWhile(unit => unit.Kind is not (UnitKind.Act or UnitKind.Part or UnitKind.Chapter or UnitKind.Annex) && !(unit.Kind == UnitKind.Section && wanted == UnitKind.Article)).Reverse().ToList();
        var text = new StringBuilder();
        foreach (var unit in chain)
        {
            var head = PlainText.Join(unit.Num, unit.Heading, "");
            if (unit.Kind is UnitKind.Article or UnitKind.Section)
            {
                text.Append(head).Append("\n\n").Append(unit.Text.Length > 0 ? unit.Text + "\n\n" : "");
            }
            else
            {
                text.Append(PlainText.Join(unit.Num, unit.Heading, unit.Text)).Append("\n\n");
            }
        }
        text.Append(lines.Replace("\n", "\n\n", StringComparison.Ordinal)).Append('\n');
        if (MarkupReader.Read(text.ToString(), "act.txt").Act is not { } read)
        {
            return null;
        }
        var at = read.Root;
        if (at.Heading is not null || at.Text.Length > 0)
        {
            return null;
        }
        foreach (var unit in chain)
        {
            if (at.Children.Count != 1 || at.Children[0] is not { } next || next.Kind != unit.Kind || next.Text != unit.Text)
            {
                return null;
            }
            at = next;
        }
        return at.Children.Count > 0 ? at.Children : null;
    }

    /// <summary>True when units say the same and would get the same last step in an address.</summary>
    public static bool Same(IReadOnlyList<Unit> mine, IReadOnlyList<Unit> theirs)
    {
        if (mine.Count != theirs.Count)
        {
            return false;
        }
        for (var i = 0; i < mine.Count; i++)
        {
            var (a, b) = (mine[i], theirs[i]);
            if (a.Kind != b.Kind || a.Num != b.Num || a.Heading != b.Heading || a.Text != b.Text || !Same(a.Children, b.Children))
            {
                return false;
            }
        }
        return true;
    }
}
