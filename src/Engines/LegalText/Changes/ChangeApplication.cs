using System.Runtime.CompilerServices;

namespace Throughline.LegalText;

/// <summary>Carries changes out on the version they were made for.</summary>
public static class ChangeApplication
{
    /// <summary>
    /// The newer version. Refused in one line: another base than the changes were made for, an address that is not there or is named twice,
    /// words that do not stand where they should, and a result that is not the version the changes promise.
    /// </summary>
    public static ApplicationResult Apply(ActText older, ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(changes);
        if (ChangeSet.Fingerprint(older) != changes.Base)
        {
            return ApplicationResult.Refused("These changes were made for another version of the act. Apply them to the version they start from.");
        }
        try
        {
            var building = new Building(older, changes);
            var act = new ActText(changes.Title, changes.Language, building.Root(), Remarks(older, changes), Front(older, changes));
            return ChangeSet.Fingerprint(act) == changes.Target
                ? ApplicationResult.Applied(act)
                : ApplicationResult.Refused("The changes do not give the version they promise; the file was altered. Derive them again.");
        }
        catch (ChangeMismatch mismatch)
        {
            return ApplicationResult.Refused(mismatch.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            return ApplicationResult.Refused("The changes nest units too deeply to be an act. Derive them again.");
        }
    }

    private static IReadOnlyList<UnreadLine> Remarks(ActText older, ChangeSet changes) => changes.Unread is not { } notes
        ? older.Unread
        : [.. notes.Select(note => note.New ?? (note.Kept < older.Unread.Count ? older.Unread[note.Kept.Value] : throw new ChangeMismatch("The changes keep a remark that the older version has not. Derive them again.")))];

    private static Dictionary<string, string> Front(ActText older, ChangeSet changes)
    {
        var front = new Dictionary<string, string>(older.Front, StringComparer.Ordinal);
        foreach (var (key, value) in changes.Front)
        {
            if (value is null)
            {
                front.Remove(key);
            }
            else
            {
                front[key] = value;
            }
        }
        return front;
    }

    /// <summary>The newer tree while it is made, from the act downwards: a unit's address is known before those below it are placed.</summary>
    private sealed class Building
    {
        private readonly ActText _older;
        private readonly Dictionary<Unit, string?> _steps;
        private readonly Dictionary<string, ActChange> _carried = new(StringComparer.Ordinal);
        private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
        private readonly Dictionary<string, SortedList<int, ActChange>> _placed = new(StringComparer.Ordinal);
        private readonly Dictionary<string, AddressNote> _notes = new(StringComparer.Ordinal);
        private int _waiting;

        public Building(ActText older, ChangeSet changes)
        {
            _older = older;
            _steps = OldSteps.Of(older.Root);
            foreach (var change in changes.Changes)
            {
                Sort(change);
            }
            foreach (var note in changes.Addresses)
            {
                Known(note.Old);
                if (!_notes.TryAdd(note.Old, note))
                {
                    throw new ChangeMismatch($"The address of {note.Old} is noted twice. Derive the changes again.");
                }
            }
        }

        public Unit Root()
        {
            var root = Carry(_older.Root, UnitKindNames.Prefix(UnitKind.Act));
            return _waiting == 0 ? root : throw new ChangeMismatch("Some units are placed in a unit that the newer version does not have. Derive the changes again.");
        }

        private void Sort(ActChange change)
        {
            var inserts = change.Kind is ChangeKind.Inserted or ChangeKind.Split;
            if (inserts != (change.Unit is not null) || inserts && change.At is null)
            {
                throw new ChangeMismatch($"The change at {change.EId} does not say what is inserted and where. Derive the changes again.");
            }
            if (inserts && (change.Words.Count > 0 || change.Num is not null || change.Heading is not null || change.Clears || change.New != change.Unit!.EId || change.Kind == ChangeKind.Inserted && change.Old is not null))
            {
                throw new ChangeMismatch($"The insertion of {change.EId} also changes an older unit. Derive the changes again.");
            }
            if (change.Kind == ChangeKind.Split)
            {
                Known(change.Old);
            }
            if (!inserts)
            {
                Known(change.Old);
                var leaves = change.Kind == ChangeKind.Joined || change.New is null;
                if (!(leaves ? _gone.Add(change.Old!) && !_carried.ContainsKey(change.Old!) : _carried.TryAdd(change.Old!, change) && !_gone.Contains(change.Old!)))
                {
                    throw new ChangeMismatch($"{change.Old} is changed twice. Derive the changes again.");
                }
                if (leaves && (change.Old == _older.Root.EId || change.At is not null))
                {
                    throw new ChangeMismatch($"{change.Old} cannot go and be placed at once. Derive the changes again.");
                }
            }
            if (change.At is { } at)
            {
                if (!_placed.TryGetValue(at.In, out var there))
                {
                    _placed[at.In] = there = [];
                }
                if (at.Place < 1 || !there.TryAdd(at.Place, change))
                {
                    throw new ChangeMismatch($"Place {at.Place} in {at.In} is taken twice or is no place. Derive the changes again.");
                }
                _waiting++;
            }
        }

        private void Known(string? eId)
        {
            if (eId is null || _older.Find(eId) is null)
            {
                throw new ChangeMismatch($"The older version has no unit {eId ?? "without an address"}. Derive the changes again.");
            }
        }

        private Unit Carry(Unit old, string eId)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var change = _carried.GetValueOrDefault(old.EId);
            var text = change is { Words.Count: > 0 }
                ? WordEdits.Apply(old.Text, change.Words) ?? throw new ChangeMismatch($"The words to be changed do not stand in {old.EId}. Derive the changes again.")
                : old.Text;
            var wId = _notes.TryGetValue(old.EId, out var note) ? note.WId ?? eId : old.WId == old.EId ? eId : old.WId;
            var num = Value(change?.Num, old.Num, old.EId);
            var heading = Value(change?.Heading, old.Heading, old.EId);
            var clears = change is { Clears: true };
            var staying = old.Children.Where(child => !clears && !_gone.Contains(child.EId) && _carried.GetValueOrDefault(child.EId)?.At is null);
            return new Unit(eId, wId, old.Kind, num, heading, text, Below(old.Kind, eId, text, staying.Select(child => ((Unit?)child, (InsertedUnit?)null))), old.Line);
        }

        private Unit Insert(InsertedUnit unit)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return new Unit(
                unit.EId, unit.WId ?? unit.EId, unit.Kind, unit.Num, unit.Heading, unit.Text, Below(unit.Kind, unit.EId, unit.Text, unit.Children.Select(child => ((Unit?)null, (InsertedUnit?)child))), 0);
        }

        /// <summary>The units below one: those that stay, in their order, with the others put at their places.</summary>
        private Unit[] Below(UnitKind kind, string eId, string text, IEnumerable<(Unit? Old, InsertedUnit? New)> staying)
        {
            var order = staying.ToList();
            if (_placed.Remove(eId, out var placed))
            {
                order = Merged(eId, order, placed);
                _waiting -= placed.Count;
            }
            var derived = new DerivedAddresses(kind, eId, text.Length > 0);
            var below = new Unit[order.Count];
            for (var i = 0; i < below.Length; i++)
            {
                var (old, @new) = order[i];
                if (@new is not null)
                {
                    derived.Next(@new.Kind, @new.EId);
                    below[i] = Insert(@new);
                    continue;
                }
                var next = derived.Next(old!.Kind, _steps[old]);
                below[i] = Carry(old, _carried.TryGetValue(old.EId, out var change) ? change.New! : _notes.TryGetValue(old.EId, out var note) ? note.EId : next);
            }
            return below;
        }

        private List<(Unit? Old, InsertedUnit? New)> Merged(string eId, List<(Unit? Old, InsertedUnit? New)> staying, SortedList<int, ActChange> placed)
        {
            var merged = new List<(Unit? Old, InsertedUnit? New)>(staying.Count + placed.Count);
            var taken = 0;
            foreach (var (place, change) in placed)
            {
                while (merged.Count < place - 1 && taken < staying.Count)
                {
                    merged.Add(staying[taken++]);
                }
                if (merged.Count != place - 1)
                {
                    throw new ChangeMismatch($"{eId} has no place {place} for a unit. Derive the changes again.");
                }
                merged.Add(change.Unit is { } unit ? (null, unit) : (_older.Find(change.Old!), null));
            }
            merged.AddRange(staying.Skip(taken));
            return merged;
        }

        private static string? Value(ValueChange? change, string? old, string eId) =>
            change is null ? old : change.Old == old ? change.New : throw new ChangeMismatch($"{eId} has another number or heading than the changes say. Derive the changes again.");
    }

    /// <summary>Ends the making of a tree that the changes do not fit; told as a refusal.</summary>
    private sealed class ChangeMismatch(string message) : Exception(message);
}
