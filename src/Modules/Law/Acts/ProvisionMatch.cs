using Throughline.LegalText;

namespace Throughline.Law;

// Which unit of a neighbouring edition each unit of a new one is: its identity for life comes from there.
internal static class ProvisionMatch
{
    // Two editions of one language: paired by the comparison, so that an insertion shifts nobody's identity. New address → old address.
    public static Dictionary<string, string> InOneLanguage(ActText older, ActText newer)
    {
        var redline = Comparison.Compare(older, newer);
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var inserted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in redline.Changes)
        {
            if (change is { Old: { } old, New: { } @new }) pairs[@new.EId] = old.EId;
            else if (change.Old is not null) gone.Add(change.Old.EId);
            else inserted.Add(change.New!.EId);
        }
        foreach (var line in redline.Lines)
            if (line is { Old: { } old, New: { } @new }) pairs[@new.EId] = old.EId;
        // What is left has no words of its own and did not move: both sides stand in the same order.
        var taken = pairs.Values.ToHashSet(StringComparer.Ordinal);
        var left = older.All().Select(unit => unit.EId).Where(eId => !taken.Contains(eId) && !gone.Contains(eId));
        var right = newer.All().Select(unit => unit.EId).Where(eId => !pairs.ContainsKey(eId) && !inserted.Contains(eId));
        foreach (var (old, @new) in left.Zip(right).ToList()) pairs[@new] = old;
        return pairs;
    }

    // The same text in another language: nothing but the address can tell.
    public static Dictionary<string, string> AcrossLanguages(ActText other, ActText newer)
    {
        var kinds = other.All().ToDictionary(unit => unit.EId, unit => unit.Kind, StringComparer.Ordinal);
        return newer.All().Where(unit => kinds.TryGetValue(unit.EId, out var kind) && kind == unit.Kind)
            .ToDictionary(unit => unit.EId, unit => unit.EId, StringComparer.Ordinal);
    }
}
