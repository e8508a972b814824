using System.Globalization;

namespace Throughline.LegalText;

/// <summary>Gives every unit its eId and makes the tree that leaves the reader.</summary>
internal sealed class Addresses(List<UnreadLine> unread)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    public Unit Freeze(Node root) => Freeze(root, "", 1);

    private Unit Freeze(Node node, string parent, int place)
    {
        var wished = node.EId ?? Wished(node, parent, place);
        var eId = wished;
        while (!_taken.Add(eId))
        {
            // The count is kept so that a thousand units of one number do not each try a thousand addresses.
            var copy = _copies[wished] = _copies.GetValueOrDefault(wished, 1) + 1;
            eId = wished + "_dup" + copy.ToString(CultureInfo.InvariantCulture);
        }
        if (eId != wished)
        {
            unread.Add(new UnreadLine(node.Line, Label(node), $"number used twice; the address is {eId}"));
        }
        var children = new Unit[node.Children.Count];
        Span<int> seen = stackalloc int[16];
        // The unit's own text is its first paragraph, so the next unnumbered one is the second.
        seen[(int)UnitKind.Subparagraph] = node.Text.Length > 0 ? 1 : 0;
        for (var i = 0; i < children.Length; i++)
        {
            var child = node.Children[i];
            children[i] = Freeze(child, node.Kind == UnitKind.Act ? "" : eId, ++seen[(int)child.Kind]);
        }
        return new Unit(eId, node.WId ?? eId, node.Kind, node.Num, node.Heading, node.Text, children, node.Line);
    }

    private static string Wished(Node node, string parent, int place)
    {
        if (node.Kind is UnitKind.Act or UnitKind.Preamble)
        {
            return node.Kind.Prefix();
        }
        var number = node.Address.Length > 0 ? node.Address : place.ToString(CultureInfo.InvariantCulture);
        var own = node.Kind.Prefix() + "_" + number;
        return parent.Length == 0 ? own : parent + "__" + own;
    }

    private static string Label(Node node) => PlainText.Join(node.Num, node.Heading, node.Text);
}
