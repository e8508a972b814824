using System.Text.RegularExpressions;
using Throughline.LegalText;

namespace Throughline.Law;

// One change to the tree of an act: other words for the unit at an address, or a new unit after it.
internal sealed record Amendment(UnitMove Move, string EId, string? Num, string? Heading, string Text);

// The tree of an act with changes made. What no change names stays as it is, address for address.
internal static partial class AmendedText
{
    public static ActText Apply(ActText act, IReadOnlyList<Amendment> amendments)
    {
        var words = amendments.Where(item => item.Move == UnitMove.Change).ToDictionary(item => item.EId, item => item.Text, StringComparer.Ordinal);
        var inserted = amendments.Where(item => item.Move == UnitMove.Insert).ToLookup(item => item.EId, StringComparer.Ordinal);
        return act with { Root = Made(act.Root, words, inserted) };
    }

    // Only a unit with a number of its own has a neighbour by number: the place of an unnumbered one would shift the addresses of others.
    public static bool MayFollow(Unit unit) =>
        unit.Kind is UnitKind.Article or UnitKind.Section or UnitKind.Paragraph or UnitKind.Point or UnitKind.Subpoint && unit.Num is not null;

    // chp_3__art_18__para_2 and "2¹." give chp_3__art_18__para_2-1; null when no number is read.
    public static string? NewAddress(string neighbour, string num)
    {
        if (AddressOf(num) is not { } number) return null;
        var at = neighbour.LastIndexOf('_');
        return neighbour[..(at + 1)] + number;
    }

    private static string? AddressOf(string num)
    {
        var digits = IsNumber().Match(num);
        if (digits.Success)
        {
            var tail = digits.Groups["up"].Value is { Length: > 0 } up ? string.Concat(up.Select(Lowered)) : digits.Groups["dash"].Value;
            return digits.Groups["n"].Value + (tail.Length > 0 ? "-" + tail : "");
        }
        var letter = IsLetter().Match(num);
        return letter.Success ? letter.Groups["n"].Value : null;
    }

    private static char Lowered(char sign) => sign switch { '¹' => '1', '²' => '2', '³' => '3', '⁰' => '0', _ => (char)('0' + (sign - '⁰')) };

    private static Unit Made(Unit unit, Dictionary<string, string> words, ILookup<string, Amendment> inserted)
    {
        var below = new List<Unit>(unit.Children.Count);
        foreach (var child in unit.Children)
        {
            below.Add(Made(child, words, inserted));
            foreach (var item in inserted[child.EId])
            {
                var eId = NewAddress(child.EId, item.Num!)!;
                below.Add(new Unit(eId, eId, child.Kind, item.Num, item.Heading, item.Text, [], 0));
            }
        }
        return unit with { Text = words.GetValueOrDefault(unit.EId, unit.Text), Children = below };
    }

    [GeneratedRegex(@"^\D{0,12}?(?<n>\d{1,6})(?:(?<up>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|[-.](?<dash>\d{1,3}))?\W{0,3}$")]
    private static partial Regex IsNumber();

    [GeneratedRegex(@"^\(?(?<n>\p{L})[).]{1,2}$")]
    private static partial Regex IsLetter();
}
