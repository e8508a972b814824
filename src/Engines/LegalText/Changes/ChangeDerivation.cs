namespace Throughline.LegalText;

/// <summary>Finds the changes between two versions of an act.</summary>
public static class ChangeDerivation
{
    /// <summary>
    /// The changes from the older to the newer version. Same versions, same changes; time and memory grow with the text. Provisions are
    /// paired by <see cref="Comparison"/>'s rules: number and words first, then words, then likeness.
    /// </summary>
    public static ChangeSet Derive(ActText older, ActText newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var left = Place.All(older);
        var right = Place.All(newer);
        Alignment.Align(left, right);
        var walk = new Walk(left, right);
        walk.Run();
        return new ChangeSet(
            ChangeSet.Fingerprint(older), ChangeSet.Fingerprint(newer), newer.Title, newer.Language, Front(older.Front, newer.Front), walk.Changes, walk.Addresses,
            Remarks(older.Unread, newer.Unread));
    }

    private static Dictionary<string, string?> Front(IReadOnlyDictionary<string, string> older, IReadOnlyDictionary<string, string> newer)
    {
        var front = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in newer)
        {
            if (older.GetValueOrDefault(key) != value)
            {
                front[key] = value;
            }
        }
        foreach (var key in older.Keys.Where(key => !newer.ContainsKey(key)))
        {
            front[key] = null;
        }
        return front;
    }

    // Null when both have the same remarks in the same order; lines shift with every insertion and are not compared.
    private static List<RemarkNote>? Remarks(IReadOnlyList<UnreadLine> older, IReadOnlyList<UnreadLine> newer)
    {
        var known = new Dictionary<(string, string), Queue<int>>();
        for (var i = 0; i < older.Count; i++)
        {
            if (!known.TryGetValue((older[i].Text, older[i].Reason), out var places))
            {
                known[(older[i].Text, older[i].Reason)] = places = new Queue<int>();
            }
            places.Enqueue(i);
        }
        var notes = newer.Select(line => known.TryGetValue((line.Text, line.Reason), out var places) && places.TryDequeue(out var place) ? new RemarkNote(place, null) : new RemarkNote(null, line)).ToList();
        return notes.Count == older.Count && notes.Select((note, i) => note.Kept == i).All(same => same) ? null : notes;
    }

    /// <summary>One pass over the newer version in printed order.</summary>
    private sealed class Walk(List<Place> older, List<Place> newer)
    {
        private readonly Dictionary<Unit, string?> _steps = OldSteps.Of(older[0].Unit);
        private readonly bool[] _moved = new bool[newer.Count];
        private readonly int[] _index = new int[newer.Count];
        private readonly TakenWords _taken = new();
        private int _at;

        public List<ActChange> Changes { get; } = [];

        public List<AddressNote> Addresses { get; } = [];

        public void Run()
        {
            foreach (var parent in newer)
            {
                Arrange(parent);
            }
            foreach (var place in newer)
            {
                if (place.Match is { } old)
                {
                    if (!_moved[place.Order])
                    {
                        Gone(old.Order);
                    }
                    Carried(old, place);
                }
                else if (place.Parent is { Match: not null } parent)
                {
                    var unit = Content(place);
                    Changes.Add(_taken.SourceOf(place) is { } source
                        ? new ActChange(ChangeKind.Split, [], source.Unit.EId, unit.EId, At(place), unit, null, null, [])
                        : new ActChange(ChangeKind.Inserted, [], null, unit.EId, At(place), unit, null, null, []));
                }
                Note(place);
            }
            Gone(older.Count);
        }

        /// <summary>Tells which units below a unit stand where they stood and which have come or changed order.</summary>
        private void Arrange(Place parent)
        {
            var stayed = new List<Place>();
            for (var i = 0; i < parent.Children.Count; i++)
            {
                var child = parent.Children[i];
                _index[child.Order] = i;
                if (child.Match is not { } old)
                {
                    continue;
                }
                if (parent.Match is not null && old.Parent == parent.Match)
                {
                    stayed.Add(child);
                }
                else
                {
                    _moved[child.Order] = true;
                }
            }
            var kept = Increasing.Longest([.. stayed.Select(child => child.Match!.Order)]);
            if (kept.Count == stayed.Count)
            {
                return;
            }
            var steady = kept.ToHashSet();
            for (var i = 0; i < stayed.Count; i++)
            {
                _moved[stayed[i].Order] = !steady.Contains(i);
            }
        }

        private void Gone(int until)
        {
            for (; _at < until; _at++)
            {
                var place = older[_at];
                if (place.Match is null && place.Parent is { Match: not null } && !IsCleared(place.Parent))
                {
                    Changes.Add(_taken.HeirOf(place) is { } heir
                        ? new ActChange(ChangeKind.Joined, [], place.Unit.EId, heir.Unit.EId, null, null, null, null, [])
                        : new ActChange(ChangeKind.Repealed, [], place.Unit.EId, null, null, null, null, null, []));
                }
            }
        }

        private void Carried(Place old, Place place)
        {
            var (was, now) = (old.Unit, place.Unit);
            var num = was.Num == now.Num ? null : new ValueChange(was.Num, now.Num);
            var heading = was.Heading == now.Heading ? null : new ValueChange(was.Heading, now.Heading);
            var words = was.Text == now.Text ? [] : WordEdits.Of(was.Text, now.Text);
            var moved = _moved[place.Order];
            var renumbered = num is not null && old.Step != place.Step && was.Num is not null && now.Num is not null;
            var reworded = heading is not null || words.Count > 0 || num is not null && !renumbered;
            if (!moved && !renumbered && !reworded)
            {
                return;
            }
            var repealed = reworded && RepealMark.Is(now) && !RepealMark.Is(was) && (old.Children.Count == 0 || IsCleared(old));
            var elsewhere = moved && old.Parent?.Match != place.Parent;
            List<ChangeKind> kinds = [];
            if (repealed)
            {
                kinds.Add(ChangeKind.Repealed);
            }
            if (elsewhere)
            {
                kinds.Add(ChangeKind.Moved);
            }
            if (renumbered)
            {
                kinds.Add(ChangeKind.Renumbered);
            }
            if (moved && !elsewhere)
            {
                kinds.Add(ChangeKind.Moved);
            }
            if (reworded && !repealed)
            {
                kinds.Add(ChangeKind.Changed);
            }
            Changes.Add(new ActChange(kinds[0], kinds.Count == 1 ? [] : kinds[1..], was.EId, now.EId, moved ? At(place) : null, null, num, heading, words) { Clears = IsCleared(old) });
        }

        /// <summary>True when a provision with units below became a bare mark that it is repealed.</summary>
        private static bool IsCleared(Place old) =>
            old.Children.Count > 0 && old.Match is { } match && RepealMark.Is(match.Unit) && !RepealMark.Is(old.Unit) && !match.Children.Exists(child => child.Match?.Parent == old);

        /// <summary>Notes an address that applying could not derive.</summary>
        private void Note(Place parent)
        {
            var derived = new DerivedAddresses(parent.Unit.Kind, parent.Unit.EId, parent.Unit.Text.Length > 0);
            foreach (var child in parent.Children)
            {
                var (now, was) = (child.Unit, child.Match?.Unit);
                if (was is null)
                {
                    derived.Pass(now.Kind);
                    continue;
                }
                var step = _steps[was];
                var keeps = step is not null && now.Kind is not UnitKind.Preamble && was.EId == now.EId && was.WId == now.WId && parent.Match?.Unit.EId == parent.Unit.EId && child.Match!.Parent == parent.Match;
                if (keeps)
                {
                    derived.Pass(now.Kind);
                    continue;
                }
                var eId = derived.Next(now.Kind, step);
                var changed = _moved[child.Order] || was.Num != now.Num || was.Heading != now.Heading || was.Text != now.Text;
                if (!changed && eId != now.EId || now.WId != (was.WId == was.EId ? now.EId : was.WId))
                {
                    Addresses.Add(new AddressNote(was.EId, now.EId, now.WId == now.EId ? null : now.WId));
                }
            }
        }

        private Placement At(Place place) => new(place.Parent!.Unit.EId, _index[place.Order] + 1);

        private static InsertedUnit Content(Place place) => new(
            place.Unit.Kind, place.Unit.EId, place.Unit.WId == place.Unit.EId ? null : place.Unit.WId, place.Unit.Num, place.Unit.Heading, place.Unit.Text,
            [.. place.Children.Where(child => child.Match is null).Select(Content)]);
    }
}
