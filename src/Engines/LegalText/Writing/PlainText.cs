namespace Throughline.LegalText;

/// <summary>An act as plain text, one unit a line: number as printed, heading, text.</summary>
public static class PlainText
{
    /// <summary>The lines joined by line feeds, with one at the end.</summary>
    public static string Of(ActText act) => string.Concat(Lines(act).Select(line => line + "\n"));

    /// <summary>One line for each unit that has words, in printed order; no markup, single spaces, superscripts as <c>36-1</c>.</summary>
    public static IReadOnlyList<string> Lines(ActText act)
    {
        var lines = new List<string>();
        foreach (var unit in act.All())
        {
            var line = Line(unit);
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }
        return lines;
    }

    /// <summary>The line of one unit, without its children; empty when it has no words of its own.</summary>
    public static string Line(Unit unit) => Superscripts.Lower(Join(unit.Num, unit.Heading, unit.Text));

    internal static string Join(string? num, string? heading, string text) =>
        string.Join(' ', new[] { num, heading, text }.Where(part => !string.IsNullOrEmpty(part)));
}
