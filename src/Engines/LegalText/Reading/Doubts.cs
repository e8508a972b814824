namespace Throughline.LegalText;

/// <summary>
/// Numbers that are probably flattened superscripts: <c>11)</c> between <c>1)</c> and <c>2)</c> is 1¹. They are listed for a
/// person and never changed.
/// </summary>
internal static class Doubts
{
    public static void Find(Node root, List<UnreadLine> unread)
    {
        var articles = new List<Node>();
        Walk(root, articles, unread);
        Check(articles, unread);
    }

    private static void Walk(Node node, List<Node> articles, List<UnreadLine> unread)
    {
        if (node.Kind == UnitKind.Article)
        {
            articles.Add(node);
        }
        foreach (var kind in node.Children.Where(child => child.Kind is UnitKind.Paragraph or UnitKind.Point or UnitKind.Subpoint).GroupBy(child => child.Kind))
        {
            Check([.. kind], unread);
        }
        foreach (var child in node.Children)
        {
            Walk(child, articles, unread);
        }
    }

    private static void Check(List<Node> units, List<UnreadLine> unread)
    {
        var running = 0;
        for (var i = 0; i < units.Count; i++)
        {
            var address = units[i].Address;
            var value = Whole(address);
            if (value is null)
            {
                continue;
            }
            if (running > 0 && value > running + 1 && Leads(running, address) && GoesOn(units, i, running, value.Value))
            {
                unread.Add(new UnreadLine(units[i].Line, PlainText.Join(units[i].Num, units[i].Heading, units[i].Text),
                    $"number {address} after {running}: perhaps a superscript printed flat; kept as printed"));
                continue;
            }
            running = value.Value;
        }
    }

    /// <summary>True when a later unit goes on counting from the number before: so the one between was an insertion.</summary>
    private static bool GoesOn(List<Node> units, int from, int running, int value)
    {
        for (var i = from + 1; i < units.Count && i < from + 12; i++)
        {
            if (Whole(units[i].Address) is { } next)
            {
                if (next == running + 1)
                {
                    return true;
                }
                if (next <= running || next > value + 9)
                {
                    return false;
                }
            }
        }
        return false;
    }

    private static bool Leads(int running, string address) =>
        address.StartsWith(running.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static int? Whole(string address) =>
        address.Length is > 0 and < 8 && address.All(char.IsAsciiDigit) ? Numbers.Value(address) : null;
}
