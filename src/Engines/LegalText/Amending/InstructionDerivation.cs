using System.Runtime.CompilerServices;

namespace Throughline.LegalText;

/// <summary>
/// Finds the clauses that lead from one version to another, as a drafter would order them: by the older version's order, the smallest unit
/// that names the change, restated where its edits would be longer than the unit.
/// </summary>
internal sealed class InstructionDerivation
{
    private readonly AddressBook _book;
    private readonly HashSet<Unit> _restated;
    private readonly List<IReadOnlyList<AmendingClause>> _found = [];
    private readonly Dictionary<Unit, Unit> _pair = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Unit> _kept = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Unit> _moved = new(ReferenceEqualityComparer.Instance);

    private InstructionDerivation(AddressBook book, List<Place> newer, HashSet<Unit> restated)
    {
        _book = book;
        _restated = restated;
        foreach (var place in newer)
        {
            // A unit is carried over when all above it are: what stands in an inserted unit is said with it.
            if (place.Match is { } match && match.Unit.Kind == place.Unit.Kind && (place.Parent is null || _pair.ContainsKey(place.Parent.Unit)))
            {
                var elsewhere = place.Parent is not null && !ReferenceEquals(match.Parent?.Unit, _pair[place.Parent.Unit]);
                if (elsewhere && (book.Of(match.Unit) is null || match.Unit.Kind == UnitKind.Subparagraph || match.Parent is null || !IsCarried(match.Parent)))
                {
                    continue;
                }
                _pair[place.Unit] = match.Unit;
                _kept.Add(match.Unit);
                if (elsewhere)
                {
                    _moved.Add(place.Unit);
                }
            }
        }
    }

    /// <summary>The instructions, each a list of clauses on one unit; units in <paramref name="restated"/> (of the older version) are restated whole.</summary>
    public static List<IReadOnlyList<AmendingClause>> Derive(ActText older, ActText newer, AddressBook book, HashSet<Unit> restated)
    {
        var left = Place.All(older);
        var right = Place.All(newer);
        Alignment.Align(left, right);
        var derivation = new InstructionDerivation(book, right, restated);
        derivation.Walk(older.Root, newer.Root);
        return Merged(derivation._found);
    }

    private static bool IsCarried(Place old) => old.Match is not null && (old.Parent is null || IsCarried(old.Parent));

    private bool Walk(Unit old, Unit now)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_restated.Contains(old))
        {
            return Restate(old, now);
        }
        var mark = _found.Count;
        if (Own(old, now) && Below(old, now))
        {
            return true;
        }
        _found.RemoveRange(mark, _found.Count - mark);
        return Restate(old, now);
    }

    private bool Restate(Unit old, Unit now)
    {
        if (old.Kind == UnitKind.Act)
        {
            _found.Add([new AmendingClause([UnitAddress.Act], new Restated(new QuotedText(MarkdownWriter.Marks(now.Children), null, now.Children)))]);
            if (old.Heading != now.Heading)
            {
                Heading(old, now);
            }
            return true;
        }
        // A unit that moved from or to elsewhere is said there; restating what holds it would say it twice.
        if (_book.Of(old) is not { } address || now.SelfAndBelow().Any(unit => _moved.Contains(unit)) || old.SelfAndBelow().Any(unit => _kept.Contains(unit) && Leaves(unit, old)) || !Countable(old, now))
        {
            return false;
        }
        _found.Add([new AmendingClause([address], new Restated(new QuotedText(QuotedUnits.Write([now], [.. _book.Above(old)]), null, [now])))]);
        return true;
    }

    private bool Leaves(Unit unit, Unit holder)
    {
        foreach (var (now, was) in _pair)
        {
            if (ReferenceEquals(was, unit))
            {
                return _moved.Contains(now) && !ReferenceEquals(unit, holder);
            }
        }
        return false;
    }

    // An unnumbered unit is restated line by line: one that holds others cannot be.
    private static bool Countable(Unit old, Unit now) => old.Kind != UnitKind.Subparagraph || now.Children.Count == 0 && now.Num is null && now.Heading is null && now.Text.Length > 0;

    private bool Own(Unit old, Unit now)
    {
        if (old.Num != now.Num && !Number(old, now))
        {
            return false;
        }
        if (old.Heading != now.Heading && !Heading(old, now))
        {
            return false;
        }
        return old.Text == now.Text || Text(old, now);
    }

    private bool Number(Unit old, Unit now)
    {
        if (_book.Of(old) is not { } address || old.Num is null || now.Num is null)
        {
            return false;
        }
        var step = UnitNumbers.Step(now.Kind, now.Num);
        var number = step?[(step.IndexOf('_', StringComparison.Ordinal) + 1)..] ?? "";
        var shown = number.Length > 0 ? UnitNumbers.Shown(now.Num, number) : "";
        var printed = UnitNumbers.Renumbered(old.Num, _book.Number(old), shown);
        _found.Add([new AmendingClause([address], printed == now.Num && AddressWords.Says(shown, number) ? new UnitRenumbered(number, shown) : new NumberReprinted(old.Num, now.Num))]);
        return true;
    }

    private bool Heading(Unit old, Unit now)
    {
        if (_book.Of(old) is not { } address)
        {
            return false;
        }
        var heading = address with { IsHeading = true };
        IReadOnlyList<Amendment> what = old.Heading is null ? [new HeadingGiven(now.Heading!)]
            : now.Heading is null ? [new UnitRepealed(null)]
            : WordClauses.Of(old.Heading, now.Heading, [old.Heading]) ?? [new Restated(new QuotedText(now.Heading))];
        _found.Add([.. what.Select(one => new AmendingClause([old.Heading is null ? address : heading], one))]);
        return true;
    }

    private bool Text(Unit old, Unit now)
    {
        if (_book.Of(old) is not { } whole)
        {
            return false;
        }
        var own = _book.OwnText(old);
        var below = old.SelfAndBelow().Select(unit => unit.Text).ToList();
        if (WordClauses.Of(old.Text, now.Text, below) is { } clauses)
        {
            _found.Add([.. clauses.Select(what => new AmendingClause([whole], what))]);
            return true;
        }
        if (own is null)
        {
            return false;
        }
        if (old.Children.Count > 0 && WordClauses.Of(old.Text, now.Text, [old.Text]) is { } inOwn)
        {
            _found.Add([.. inOwn.Select(what => new AmendingClause([own], what))]);
            return true;
        }
        if (RepealMark.Is(now) && !RepealMark.Is(old) && now.Heading == old.Heading && now.Children.Count == 0)
        {
            _found.Add([new AmendingClause([whole], new UnitRepealed(now.Text))]);
            return true;
        }
        if (old.Children.Count == 0 && now.Children.Count == 0 || now.Text.Length == 0)
        {
            return false;
        }
        _found.Add([new AmendingClause([own], new Restated(new QuotedText(now.Text)))]);
        return true;
    }

    private bool Below(Unit old, Unit now)
    {
        if (_found.Count > 0 && _found[^1] is [{ What: UnitRepealed { Mark: not null } } repealed] && repealed.Where[0].Equals(_book.Of(old)))
        {
            return true;
        }
        var gone = old.Children.Where(child => !_kept.Contains(child)).ToList();
        var stays = Steady(old, now);
        var anchor = (Unit?)null;
        var first = now.Children.Select(child => _pair.GetValueOrDefault(child)).FirstOrDefault(was => was is not null && stays.Contains(was));
        var run = new List<Unit>();
        foreach (var child in now.Children)
        {
            var was = _pair.GetValueOrDefault(child);
            if (was is null)
            {
                if (run.Count > 0 && run[0].Kind != child.Kind && !Insert(old, anchor, first, run))
                {
                    return false;
                }
                run.Add(child);
                continue;
            }
            if (!Insert(old, anchor, first, run) || !stays.Contains(was) && !Move(old, anchor, first, was))
            {
                return false;
            }
            if (stays.Contains(was))
            {
                Gone(gone, old, was);
                anchor = was;
            }
            if (!Walk(was, child))
            {
                return false;
            }
        }
        return Insert(old, anchor, first, run) && Gone(gone, old, null);
    }

    // What goes is said in its place: before the unit that stood behind it.
    private bool Gone(List<Unit> gone, Unit parent, Unit? until)
    {
        foreach (var child in parent.Children)
        {
            if (ReferenceEquals(child, until))
            {
                break;
            }
            if (!gone.Remove(child))
            {
                continue;
            }
            if (_book.Of(child) is not { } address)
            {
                return false;
            }
            _found.Add([new AmendingClause([address], new UnitRepealed(null))]);
        }
        return until is not null || gone.Count == 0;
    }

    private HashSet<Unit> Steady(Unit old, Unit now)
    {
        var order = old.Children.Select((child, i) => (child, i)).ToDictionary(pair => pair.child, pair => pair.i, (IEqualityComparer<Unit>)ReferenceEqualityComparer.Instance);
        var here = now.Children.Select(child => _pair.GetValueOrDefault(child)).Where(was => was is not null && order.ContainsKey(was)).Select(was => was!).ToList();
        var kept = Increasing.Longest([.. here.Select(was => order[was])]);
        return new HashSet<Unit>(kept.Select(i => here[i]), ReferenceEqualityComparer.Instance);
    }

    private (Nearness Near, UnitAddress Address)? Anchor(Unit parent, Unit? anchor, Unit? first) =>
        anchor is not null ? _book.Of(anchor) is { } after ? (Nearness.After, after) : null
        : first is not null ? _book.Of(first) is { } before ? (Nearness.Before, before) : null
        : _book.Of(parent) is { } within ? (Nearness.In, within) : null;

    private bool Insert(Unit parent, Unit? anchor, Unit? first, List<Unit> run)
    {
        if (run.Count == 0)
        {
            return true;
        }
        if (Anchor(parent, anchor, first) is not { } place || run[0].Kind == UnitKind.Subparagraph && run.Any(unit => unit.Num is not null || unit.Heading is not null || unit.Children.Count > 0))
        {
            return false;
        }
        var steps = run.Select(unit => UnitNumbers.Step(unit.Kind, unit.Num)).ToList();
        var said = run.Select((unit, i) => steps[i] is { } step ? UnitNumbers.Shown(unit.Num!, step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..]) : "").ToList();
        var readable = said.Select((shown, i) => steps[i] is { } step && AddressWords.Says(shown, step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..])).All(reads => reads);
        Unit[] units = [.. run];
        run.Clear();
        var text = QuotedUnits.Write(units, [parent, .. _book.Above(parent)]);
        // Several units that hold units at more than one level may read as another nesting: each then has an instruction of its own.
        _found.Add([new AmendingClause([place.Address], new UnitsInserted(place.Near, [units[0].Kind], readable ? said : [], new QuotedText(text, null, units)))]);
        return true;
    }

    private bool Move(Unit parent, Unit? anchor, Unit? first, Unit was)
    {
        if (_book.Of(was) is not { } from || Anchor(parent, anchor, first) is not { } place)
        {
            return false;
        }
        _found.Add([new AmendingClause([from], new UnitMoved(place.Near, place.Address))]);
        return true;
    }

    // Neighbours that go together, and the same words changed in several places, are one instruction.
    private static List<IReadOnlyList<AmendingClause>> Merged(List<IReadOnlyList<AmendingClause>> found)
    {
        var merged = new List<IReadOnlyList<AmendingClause>>();
        var words = new Dictionary<Amendment, int>();
        foreach (var instruction in found)
        {
            if (instruction is not [var clause])
            {
                merged.Add(instruction);
                continue;
            }
            if (clause.What is UnitRepealed { Mark: null } && merged.Count > 0 && merged[^1] is [{ What: UnitRepealed { Mark: null } } last] && Neighbours(last.Where[^1], clause.Where[0]))
            {
                merged[^1] = [last with { Where = [.. last.Where, .. clause.Where] }];
                continue;
            }
            if (clause.What is WordsReplaced && !clause.Where[0].IsHeading)
            {
                if (words.TryGetValue(clause.What, out var at))
                {
                    merged[at] = [merged[at][0] with { Where = [.. merged[at][0].Where, .. clause.Where] }];
                    continue;
                }
                words[clause.What] = merged.Count;
            }
            merged.Add(instruction);
        }
        return merged;
    }

    private static bool Neighbours(UnitAddress one, UnitAddress other) =>
        !one.IsHeading && !other.IsHeading && one.Steps.Count == other.Steps.Count && one.Steps.Count > 0 && one.Steps[^1].Kinds[0] == other.Steps[^1].Kinds[0]
        && one.Steps.Take(one.Steps.Count - 1).SequenceEqual(other.Steps.Take(other.Steps.Count - 1));
}
