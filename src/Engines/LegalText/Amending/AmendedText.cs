using System.Runtime.CompilerServices;

namespace Throughline.LegalText;

/// <summary>
/// An act on which instructions are carried out, all against the older version, as one amending act does it. What cannot be carried out
/// is refused with the reason; nothing is guessed.
/// </summary>
internal sealed class AmendedText
{
    private readonly ActText _older;
    private readonly AddressBook _book;
    private readonly Dictionary<Unit, AmendedUnit> _units = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Unit, string?> _steps;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    public AmendedText(ActText older, AddressBook book)
    {
        _older = older;
        _book = book;
        _steps = OldSteps.Of(older.Root);
        Add(older.Root);
    }

    /// <summary>Carries a clause out; null when it was, else why not.</summary>
    public string? Carry(AmendingClause clause)
    {
        var targets = new List<AddressTarget>();
        foreach (var address in clause.Where)
        {
            if (_book.Find(address, out var refusal) is not { } found)
            {
                return refusal;
            }
            targets.AddRange(found);
        }
        if (clause.What is WordsReplaced or WordsAdded)
        {
            return targets.Select(target => Words(target, clause.What)).FirstOrDefault(refused => refused is not null);
        }
        if (targets.Count != 1 && clause.What is not UnitRepealed)
        {
            return "it must name one place";
        }
        return targets.Select(target => One(target, clause.What)).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>The act as amended.</summary>
    public ActText Finish()
    {
        var root = Finish(_units[_older.Root], UnitKind.Act.Prefix());
        return _older with { Root = root, Title = root.Heading is { } heading && _older.Root.Heading == _older.Title ? heading : _older.Title };
    }

    private void Add(Unit unit)
    {
        foreach (var one in unit.SelfAndBelow())
        {
            _units[one] = new AmendedUnit(one.Kind)
            {
                Num = one.Num, Heading = one.Heading, Text = one.Text, WId = one.WId, SameWId = one.WId == one.EId, Step = Wished(one), Line = one.Line,
            };
        }
        foreach (var one in unit.SelfAndBelow())
        {
            _units[one].Children.AddRange(one.Children.Select(child => _units[child]));
        }
    }

    // The count of a number used twice is made anew, as a reader does.
    private string? Wished(Unit unit) => unit.Kind == UnitKind.Act || _steps[unit] is not { } step ? null : WithoutCopy(step);

    private static string WithoutCopy(string step)
    {
        var copy = step.LastIndexOf("_dup", StringComparison.Ordinal);
        return copy > 0 && copy + 4 < step.Length && step.AsSpan(copy + 4).IndexOfAnyExceptInRange('0', '9') < 0 ? step[..copy] : step;
    }

    private string? Words(AddressTarget target, Amendment what)
    {
        var (old, @new, occurrence) = what is WordsReplaced replaced ? (replaced.Old, replaced.New, replaced.Occurrence)
            : what is WordsAdded added ? (added.After ?? added.Before ?? "", added.Words, added.Occurrence) : throw new InvalidOperationException("Not words.");
        var inHeading = target.Part == TargetPart.Heading;
        var scope = target.Part == TargetPart.Whole ? target.Unit.SelfAndBelow() : [target.Unit];
        if (old.Length == 0)
        {
            var text = inHeading ? target.Unit.Heading ?? "" : target.Unit.Text;
            if (target.Part == TargetPart.Whole && target.Unit.Children.Count > 0)
            {
                return "it has several paragraphs; say at the end of which";
            }
            return Enter(target.Unit, inHeading, WordPlaces.Ending(text, @new));
        }
        var places = scope.SelectMany(unit => WordPlaces.Places(inHeading ? unit.Heading ?? "" : unit.Text, old).Select(at => (Unit: unit, At: at))).ToList();
        if (places.Count == 0)
        {
            return $"the words “{Short(old)}” stand nowhere there" + (!inHeading && scope.Any(unit => unit.Heading is { } heading && WordPlaces.Places(heading, old).Any()) ? " but in a heading; name the heading" : "");
        }
        if (occurrence == Amendment.Only && places.Count > 1)
        {
            return $"the words “{Short(old)}” stand there {places.Count} times; say which, or quote more words";
        }
        if (occurrence > places.Count)
        {
            return $"the words “{Short(old)}” stand there only {places.Count} times";
        }
        foreach (var (unit, at) in occurrence == Amendment.Everywhere ? places : [places[Math.Max(0, occurrence - 1)]])
        {
            var text = inHeading ? unit.Heading! : unit.Text;
            var edit = what is WordsAdded addition ? WordPlaces.Addition(text, at, old.Length, addition.After is not null, @new) : WordPlaces.Edit(text, at, old, @new);
            if (Enter(unit, inHeading, edit) is { } refusal)
            {
                return refusal;
            }
        }
        return null;
    }

    private string? Enter(Unit unit, bool inHeading, (int At, int Length, string Words) edit)
    {
        var amended = _units[unit];
        if (amended.IsGone || amended.IsRestated)
        {
            return "the unit is repealed or restated by another instruction";
        }
        var edits = inHeading ? amended.HeadingEdits : amended.Edits;
        if (edits.Exists(other => edit.At < other.At + other.Length && other.At < edit.At + edit.Length))
        {
            return "two instructions change the same words";
        }
        edits.Add(edit);
        return null;
    }

    private string? One(AddressTarget target, Amendment what)
    {
        var unit = _units[target.Unit];
        if (unit.IsGone && what is not UnitsInserted)
        {
            return "the unit is repealed by another instruction";
        }
        switch (what)
        {
            case Restated restated:
                return Restate(target, unit, restated.Text);
            case UnitRepealed { Mark: { } mark }:
                unit.Children = [];
                unit.IsRestated = true;
                unit.Text = mark;
                return null;
            case UnitRepealed:
                return Repeal(target, unit);
            case HeadingGiven given:
                unit.Heading = given.Words;
                return null;
            case UnitRenumbered renumbered:
                return Renumber(target.Unit, unit, renumbered);
            case NumberReprinted reprinted:
                if (unit.Num != reprinted.Old)
                {
                    return $"its number is not “{Short(reprinted.Old)}”";
                }
                unit.Num = reprinted.New;
                unit.Step = UnitNumbers.Step(unit.Kind, reprinted.New);
                return null;
            case UnitsInserted inserted:
                return Insert(target, unit, inserted);
            case UnitMoved moved:
                return Move(target, unit, moved);
            default:
                throw new InvalidOperationException("An amendment of no known kind.");
        }
    }

    private static string? Repeal(AddressTarget target, AmendedUnit unit)
    {
        switch (target.Part)
        {
            case TargetPart.Heading:
                unit.Heading = null;
                return null;
            case TargetPart.OwnText:
                unit.Text = "";
                return null;
            default:
                if (target.Unit.Kind == UnitKind.Act)
                {
                    return "an act is not repealed by an instruction on its text";
                }
                unit.IsGone = true;
                return null;
        }
    }

    private string? Restate(AddressTarget target, AmendedUnit unit, QuotedText text)
    {
        if (unit.Edits.Count > 0 && target.Part != TargetPart.Heading || unit.IsRestated)
        {
            return "another instruction changes the same text";
        }
        if (target.Part == TargetPart.Heading)
        {
            unit.Heading = text.Words;
            return null;
        }
        if (target.Part == TargetPart.OwnText)
        {
            var words = text.Words.Trim();
            unit.Text = unit.Num is { } num && words.StartsWith(num + " ", StringComparison.Ordinal) ? words[(num.Length + 1)..] : words;
            unit.IsRestated = true;
            return null;
        }
        if (target.Unit.Kind == UnitKind.Act)
        {
            var whole = text.Units ?? QuotedUnits.Read(text.Words, [], UnitKind.Article);
            if (whole is null)
            {
                return "the quoted text does not read as an act";
            }
            unit.Children = [.. whole.Select(child => Fresh(child, text))];
            unit.IsRestated = true;
            return null;
        }
        var read = text.Units ?? QuotedUnits.Read(text.Words, [.. _book.Above(target.Unit)], target.Unit.Kind);
        if (read is not [var stated] || stated.Kind != target.Unit.Kind)
        {
            return $"the quoted text does not read as one {target.Unit.Kind.Name()}";
        }
        var fresh = Fresh(stated, text);
        (unit.Num, unit.Heading, unit.Text, unit.Children, unit.IsRestated) = (fresh.Num, fresh.Heading, fresh.Text, fresh.Children, true);
        if (fresh.Step is not null)
        {
            unit.Step = fresh.Step;
        }
        return null;
    }

    private static string? Renumber(Unit old, AmendedUnit unit, UnitRenumbered renumbered)
    {
        if (unit.Num is not { } num || unit.Step is not { } step || step.IndexOf('_', StringComparison.Ordinal) is < 0)
        {
            return "it has no number";
        }
        var number = step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..];
        if (UnitNumbers.Renumbered(num, number, renumbered.Shown) is not { } printed)
        {
            return $"its number is printed “{Short(num)}”; quote the number before and after";
        }
        unit.Num = printed;
        unit.Step = old.Kind.Prefix() + "_" + renumbered.Number;
        return null;
    }

    private string? Insert(AddressTarget target, AmendedUnit unit, UnitsInserted inserted)
    {
        var below = inserted.Near is Nearness.In or Nearness.First || target.Part == TargetPart.OwnText;
        var parent = below ? target.Unit : _book.Parent(target.Unit);
        if (parent is null || target.Part == TargetPart.Heading)
        {
            return "nothing can be inserted there";
        }
        var wanted = !below && inserted.Kinds.Contains(target.Unit.Kind) ? target.Unit.Kind : inserted.Kinds[0];
        var read = inserted.Text.Units ?? QuotedUnits.Read(inserted.Text.Words, [parent, .. _book.Above(parent)], wanted);
        if (read is null || read.Count == 0 || read.Any(one => !inserted.Kinds.Contains(one.Kind)))
        {
            return $"the quoted text does not read as {wanted.Name()}s there";
        }
        var numbers = read.Select(one => UnitNumbers.Step(one.Kind, one.Num) is { } step ? step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..] : "").ToList();
        if (inserted.Said.Count > 0 && !inserted.Said.Select(UnitNumbers.Read).SequenceEqual(numbers, StringComparer.OrdinalIgnoreCase))
        {
            return $"it announces {string.Join(", ", inserted.Said)} and quotes {string.Join(", ", numbers.Select(number => number.Length == 0 ? "a unit without a number" : number))}";
        }
        var fresh = read.Select(one => Fresh(one, inserted.Text)).ToList();
        if (inserted.Near == Nearness.First || target.Part == TargetPart.OwnText)
        {
            unit.First.AddRange(fresh);
        }
        else if (inserted.Near == Nearness.In)
        {
            Place(unit, fresh, numbers[0]);
        }
        else
        {
            (inserted.Near == Nearness.After ? unit.After : unit.Before).AddRange(fresh);
        }
        return null;
    }

    // After the last unit of the same kind with a smaller number; last when no number tells.
    private static void Place(AmendedUnit parent, List<AmendedUnit> fresh, string number)
    {
        var before = number.Length == 0 ? null : parent.Children.LastOrDefault(child => child.Kind == fresh[0].Kind && child.Step is { } step && Smaller(step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..], number));
        if (before is not null && !ReferenceEquals(before, parent.Children[^1]))
        {
            before.After.AddRange(fresh);
        }
        else
        {
            parent.Last.AddRange(fresh);
        }
    }

    private static bool Smaller(string one, string other) =>
        (Numbers.Value(one), one.Length, one).CompareTo((Numbers.Value(other), other.Length, other)) < 0;

    private string? Move(AddressTarget target, AmendedUnit unit, UnitMoved moved)
    {
        if (target.Part != TargetPart.Whole || _book.Find(moved.To, out var refusal) is not { } found)
        {
            return "the place to move to is not there";
        }
        if (found is not [{ Part: TargetPart.Whole or TargetPart.OwnText } to] || to.Unit.SelfAndBelow().Contains(target.Unit) && moved.Near is Nearness.After or Nearness.Before && ReferenceEquals(to.Unit, target.Unit))
        {
            return "the place to move to must be one unit";
        }
        if (_book.Above(to.Unit).Any(above => ReferenceEquals(above, target.Unit)) || unit.HasMoved)
        {
            return "a unit cannot be moved into itself or twice";
        }
        unit.HasMoved = true;
        var anchor = _units[to.Unit];
        (to.Part == TargetPart.OwnText || moved.Near == Nearness.First ? anchor.First : moved.Near == Nearness.In ? anchor.Last : moved.Near == Nearness.After ? anchor.After : anchor.Before).Add(unit);
        return null;
    }

    private static AmendedUnit Fresh(Unit unit, QuotedText text)
    {
        var exact = text.Units is not null || text.Words.TrimStart().StartsWith("<!--", StringComparison.Ordinal);
        var steps = OldSteps.Of(new Unit("act", "act", UnitKind.Act, null, null, "", [unit], 0));
        return Fresh(unit, steps, exact, true);
    }

    private static AmendedUnit Fresh(Unit unit, Dictionary<Unit, string?> steps, bool exact, bool top)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var last = unit.EId[(unit.EId.LastIndexOf("__", StringComparison.Ordinal) + 1)..].TrimStart('_');
        var fresh = new AmendedUnit(unit.Kind)
        {
            Num = unit.Num, Heading = unit.Heading, Text = unit.Text, Line = 0, WId = unit.WId, SameWId = unit.WId == unit.EId,
            Step = exact && top ? "/" + unit.EId : (top ? unit.Num is null ? null : last : steps[unit]) is { } step ? WithoutCopy(step) : null,
        };
        fresh.Children.AddRange(unit.Children.Select(child => Fresh(child, steps, exact, false)));
        return fresh;
    }

    private Unit Finish(AmendedUnit unit, string wished)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var eId = wished;
        while (!_taken.Add(eId))
        {
            var copy = _copies[wished] = _copies.GetValueOrDefault(wished, 1) + 1;
            eId = wished + "_dup" + copy.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var text = Edited(unit.Text, unit.Edits);
        var derived = new DerivedAddresses(unit.Kind, eId, text.Length > 0);
        var below = new List<AmendedUnit>();
        below.AddRange(unit.First.Where(placed => !placed.IsGone));
        foreach (var child in unit.Children)
        {
            Standing(child, below);
        }
        below.AddRange(unit.Last.Where(placed => !placed.IsGone));
        return new Unit(
            eId, unit.SameWId ? eId : unit.WId, unit.Kind, unit.Num, unit.Heading is null ? null : Edited(unit.Heading, unit.HeadingEdits), text,
            [.. below.Select(child => Finish(child, Address(derived, child)))], unit.Line);
    }

    private static string Address(DerivedAddresses derived, AmendedUnit child)
    {
        var next = derived.Next(child.Kind, child.Step);
        return child.Step is ['/', ..] ? child.Step[1..] : next;
    }

    // A unit that has moved carries along what was put beside it only where it stood.
    private static void Standing(AmendedUnit child, List<AmendedUnit> below)
    {
        below.AddRange(child.Before.Where(placed => !placed.IsGone));
        if (!child.IsGone && !child.HasMoved)
        {
            below.Add(child);
        }
        below.AddRange(child.After.Where(placed => !placed.IsGone));
    }

    private static string Edited(string text, List<(int At, int Length, string Words)> edits)
    {
        // Two additions at one place keep the order of the instructions.
        foreach (var (at, length, words) in edits.Select((edit, i) => (edit, i)).OrderByDescending(pair => pair.edit.At).ThenByDescending(pair => pair.edit.Length == 0 ? 0 : 1).ThenByDescending(pair => pair.i).Select(pair => pair.edit))
        {
            text = string.Concat(text.AsSpan(0, at), words, text.AsSpan(at + length));
        }
        return text;
    }

    private static string Short(string words) => words.Length > 80 ? words[..80] + "…" : words;
}
