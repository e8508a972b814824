using System.Globalization;

namespace Throughline.LegalText;

/// <summary>The addresses of one version as drafters say them, and back.</summary>
internal sealed class AddressBook
{
    private readonly ActText _act;
    private readonly Dictionary<Unit, Unit> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Unit, string> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(UnitKind, string), List<Unit>> _places = [];

    public AddressBook(ActText act)
    {
        _act = act;
        var steps = OldSteps.Of(act.Root);
        foreach (var unit in act.All())
        {
            foreach (var child in unit.Children)
            {
                _parents[child] = unit;
            }
            if (unit.Kind == UnitKind.Act)
            {
                continue;
            }
            var number = unit.Num is not null && steps[unit] is { } step && !step.Contains("_dup", StringComparison.Ordinal) ? step[(step.LastIndexOf("__", StringComparison.Ordinal) + 1)..].TrimStart('_') : "";
            number = number.Contains('_', StringComparison.Ordinal) ? number[(number.IndexOf('_', StringComparison.Ordinal) + 1)..] : "";
            _numbers[unit] = number;
            if (!_places.TryGetValue((unit.Kind, number.ToUpperInvariant()), out var there))
            {
                _places[(unit.Kind, number.ToUpperInvariant())] = there = [];
            }
            there.Add(unit);
        }
    }

    public Unit? Parent(Unit unit) => _parents.GetValueOrDefault(unit);

    public IEnumerable<Unit> Above(Unit unit)
    {
        for (var above = Parent(unit); above is not null; above = Parent(above))
        {
            yield return above;
        }
    }

    /// <summary>The number of a unit in the form of its address; empty when it has none that can be said.</summary>
    public string Number(Unit unit) => _numbers.GetValueOrDefault(unit, "");

    /// <summary>The shortest address that names the unit and no other; null when it has none.</summary>
    public UnitAddress? Of(Unit unit)
    {
        if (unit.Kind == UnitKind.Act)
        {
            return UnitAddress.Act;
        }
        var steps = new List<AddressStep>();
        var outer = false;
        for (var at = unit; at.Kind != UnitKind.Act; at = Parent(at)!)
        {
            if (outer && !IsContainer(at))
            {
                return null;
            }
            if (StepOf(at) is not { } step)
            {
                if (outer)
                {
                    continue;
                }
                return null;
            }
            steps.Insert(0, step);
            outer = outer || IsProvision(at);
            if (!outer && !IsContainer(at))
            {
                continue;
            }
            var address = new UnitAddress([.. steps]);
            if (Find(address, out _) is [{ Part: TargetPart.Whole } found] && ReferenceEquals(found.Unit, unit))
            {
                return address;
            }
            outer = true;
        }
        var whole = new UnitAddress(steps);
        return Find(whole, out _) is [{ Part: TargetPart.Whole } only] && ReferenceEquals(only.Unit, unit) ? whole : null;
    }

    /// <summary>The address of a unit's own text; null when it has none or cannot be named.</summary>
    public UnitAddress? OwnText(Unit unit) => unit.Kind is UnitKind.Act or UnitKind.Subparagraph || unit.Text.Length == 0 ? null : Of(unit)?.Below(new AddressStep([UnitKind.Subparagraph], "1", "1"));

    /// <summary>What an address names; a range of numbers names several. Null with a reason when it names nothing or more than one thing.</summary>
    public IReadOnlyList<AddressTarget>? Find(UnitAddress address, out string? refusal)
    {
        refusal = null;
        List<AddressTarget> found = [new(_act.Root, TargetPart.Whole)];
        for (var i = 0; i < address.Steps.Count; i++)
        {
            var next = new List<AddressTarget>();
            foreach (var target in found)
            {
                if (target.Part != TargetPart.Whole)
                {
                    continue;
                }
                next.AddRange(Step(target.Unit, address.Steps[i]));
            }
            if (next.Count == 0)
            {
                refusal = "there is no such unit";
                return null;
            }
            if (next.Count > 1 && !IsRange(address.Steps[i], next) && i == address.Steps.Count - 1)
            {
                refusal = string.Create(CultureInfo.InvariantCulture, $"{next.Count} units answer to it; say which chapter, part or annex");
                return null;
            }
            found = next;
        }
        if (address.IsHeading)
        {
            if (found.Count != 1 || found[0].Part != TargetPart.Whole)
            {
                refusal = "the heading of one unit must be named";
                return null;
            }
            return [new(found[0].Unit, TargetPart.Heading)];
        }
        return found;
    }

    private bool IsRange(AddressStep step, List<AddressTarget> found) => step.Number.Contains('-', StringComparison.Ordinal) && found.All(target => Number(target.Unit) != step.Number);

    private IEnumerable<AddressTarget> Step(Unit from, AddressStep step)
    {
        foreach (var kind in step.Kinds)
        {
            var found = kind == UnitKind.Subparagraph ? Paragraphs(from, step.Number) : Named(from, kind, step.Number);
            if (found.Count > 0)
            {
                return found;
            }
        }
        return [];
    }

    private static List<AddressTarget> Paragraphs(Unit from, string number)
    {
        var below = from.Children.Where(child => child.Kind == UnitKind.Subparagraph && child.Num is null).ToList();
        if (number == AddressStep.Last)
        {
            return below.Count > 0 ? [new(below[^1], TargetPart.Whole)] : [];
        }
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return [];
        }
        if (from.Text.Length > 0 && place == 1)
        {
            return [new(from, TargetPart.OwnText)];
        }
        place -= from.Text.Length > 0 ? 2 : 1;
        return place >= 0 && place < below.Count ? [new(below[place], TargetPart.Whole)] : [];
    }

    private List<AddressTarget> Named(Unit from, UnitKind kind, string number)
    {
        if (number == AddressStep.Last)
        {
            var last = from.Children.LastOrDefault(child => child.Kind == kind);
            return last is null ? [] : [new(last, TargetPart.Whole)];
        }
        var found = Exactly(from, kind, number);
        if (found.Count > 0 || number.Length == 0)
        {
            return number.Length == 0 && found.Count > 1 ? [] : found;
        }
        var dash = number.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && int.TryParse(number.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(number.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && first < until && until - first < 200)
        {
            var range = new List<AddressTarget>();
            for (var i = first; i <= until; i++)
            {
                var one = Exactly(from, kind, i.ToString(CultureInfo.InvariantCulture));
                if (one.Count != 1)
                {
                    return [];
                }
                range.AddRange(one);
            }
            return range;
        }
        return [];
    }

    private List<AddressTarget> Exactly(Unit from, UnitKind kind, string number)
    {
        var there = _places.GetValueOrDefault((kind, number.ToUpperInvariant()));
        if (there is null)
        {
            return [];
        }
        var fit = there.Where(unit => IsBelow(unit, from, kind)).ToList();
        if (fit.Count > 1 && fit.Where(unit => Number(unit) == number).ToList() is { Count: > 0 } sameCase)
        {
            fit = sameCase;
        }
        return [.. fit.Select(unit => new AddressTarget(unit, TargetPart.Whole))];
    }

    // Provisions and what holds them are named across what lies between; what is inside a provision is named step by step.
    private bool IsBelow(Unit unit, Unit from, UnitKind kind)
    {
        if (ReferenceEquals(Parent(unit), from))
        {
            return true;
        }
        if (!(IsContainer(from) || from.Kind == UnitKind.Act) || kind is not (UnitKind.Part or UnitKind.Chapter or UnitKind.Section or UnitKind.Article or UnitKind.Annex))
        {
            return false;
        }
        foreach (var above in Above(unit))
        {
            if (ReferenceEquals(above, from))
            {
                return true;
            }
            if (above.Kind == UnitKind.Annex || !IsContainer(above))
            {
                return false;
            }
        }
        return false;
    }

    private AddressStep? StepOf(Unit unit)
    {
        if (unit.Kind == UnitKind.Subparagraph && unit.Num is null)
        {
            var parent = Parent(unit)!;
            var place = 1 + parent.Children.Where(child => child.Kind == UnitKind.Subparagraph && child.Num is null).TakeWhile(child => !ReferenceEquals(child, unit)).Count() + (parent.Text.Length > 0 ? 1 : 0);
            var shown = place.ToString(CultureInfo.InvariantCulture);
            return new AddressStep([UnitKind.Subparagraph], shown, shown);
        }
        var number = Number(unit);
        if (number.Length == 0)
        {
            return unit.Kind is UnitKind.Note or UnitKind.Annex or UnitKind.Preamble && unit.Num is null ? new AddressStep([unit.Kind], "", "") : null;
        }
        var printed = UnitNumbers.Shown(unit.Num!, number);
        return AddressWords.Says(printed, number) ? new AddressStep([unit.Kind], number, printed) : null;
    }

    private static bool IsProvision(Unit unit) => unit.Kind is UnitKind.Article or UnitKind.Section or UnitKind.Annex or UnitKind.Preamble;

    private static bool IsContainer(Unit unit) => unit.Kind is UnitKind.Part or UnitKind.Chapter or UnitKind.Section or UnitKind.Annex;
}
