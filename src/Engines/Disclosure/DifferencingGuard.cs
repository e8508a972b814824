namespace Throughline.Disclosure;

/// <summary>
/// Compares a release with earlier ones: persons counted in one and not in the other are a group of their own, and where that group is small at a place, it must not be told. For two
/// releases of which one counts a part of the other, the smaller, the larger and the difference must each stay protected for a reader of both. Sound: what passes is
/// protected; now and then a harmless release is refused. Parts that together lie within a whole are compared with it as one.
/// </summary>
public static class DifferencingGuard
{
    // Unions of parts looked at before the guard gives up and refuses.
    private const int MostUnions = 4_096;

    /// <summary>What the proposed release would tell together with the earlier ones; empty when it may go out.</summary>
    public static IReadOnlyList<DifferencingFinding> Check(IReadOnlyList<ReleasedTable> earlier, ReleasedTable proposed)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(proposed);
        var findings = new List<DifferencingFinding>();
        foreach (var old in earlier) findings.AddRange(Pair(old, proposed));
        var alike = earlier.Where(old => old.Figure == proposed.Figure && old.Table.Counts.HasShapeOf(proposed.Table.Counts)).ToList();
        // The new one as the whole, and as a part of an earlier whole.
        findings.AddRange(Unions(alike.Where(part => part.Scope.IsWithin(proposed.Scope)).ToList(), [], proposed));
        foreach (var whole in alike.Where(whole => proposed.Scope.IsWithin(whole.Scope)))
            findings.AddRange(Unions(alike.Where(part => part != whole && part.Scope.IsWithin(whole.Scope) && part.Scope.IsApartFrom(proposed.Scope)).ToList(), [proposed], whole));
        return [.. findings.DistinctBy(finding => (string.Join('\n', finding.With), finding.Row, finding.Column))];
    }

    private static IEnumerable<DifferencingFinding> Pair(ReleasedTable old, ReleasedTable now)
    {
        var same = old.Figure == now.Figure && old.Table.Counts.HasShapeOf(now.Table.Counts);
        var (a, b) = same ? (old.Table, now.Table) : (TotalOf(old.Table), TotalOf(now.Table));
        var oldWithin = old.Scope.IsWithin(now.Scope);
        var nowWithin = now.Scope.IsWithin(old.Scope);
        if (!oldWithin && !nowWithin) return [];
        var places = oldWithin && a.Counts.FitsWithin(b.Counts) ? Told(a, b)
            : nowWithin && b.Counts.FitsWithin(a.Counts) ? Told(b, a)
            : Moved(a, b);
        return places.Select(place => same
            ? new DifferencingFinding([old.Name], place.Row, place.Column)
            : new DifferencingFinding([old.Name], now.Table.Counts.Rows, now.Table.Counts.Columns)).Distinct();
    }

    // A table of one cell: everybody.
    private static ProtectedTable TotalOf(ProtectedTable table)
    {
        var (rows, columns) = (table.Counts.Rows, table.Counts.Columns);
        var hidden = table.IsHidden(rows, columns);
        return new ProtectedTable(new CountTable(new[,] { { table.Counts.Total } }), new[,] { { hidden, hidden }, { hidden, hidden } }, table.Threshold);
    }

    // Places where the part, the whole or the difference is small and told by the two together.
    private static IEnumerable<(int Row, int Column)> Told(ProtectedTable part, ProtectedTable whole)
    {
        var (a, b) = (part.Counts, whole.Counts);
        var threshold = Math.Max(part.Threshold, whole.Threshold);
        int Rest(int row, int column) => b[row, column] - a[row, column];
        var (ofPart, ofWhole) = (TableAudit.Marks(part), TableAudit.Marks(whole));
        var ofBoth = new bool[a.Rows + 1, a.Columns + 1];
        foreach (var (row, column) in TableProtection.Cells(a)) ofBoth[row, column] = ofPart[row, column] && ofWhole[row, column];
        var endless = CellFlow.Grid(a, (_, _) => CellFlow.Endless);
        var counts = CellFlow.Grid(a, (row, column) => a[row, column]);
        var rests = CellFlow.Grid(a, Rest);
        // Three ways in which both releases could stand as they are: part and whole move together; the whole moves alone; the part moves alone.
        var together = new CellFlow(ofBoth, endless, counts);
        var wholeMoves = new CellFlow(ofWhole, endless, rests);
        var partMoves = new CellFlow(ofPart, rests, counts);
        foreach (var (row, column) in TableProtection.Cells(a))
        {
            bool Can(CellFlow flow, bool[,] marks, bool rise, int count) =>
                marks[row, column] && flow.Move(row, column, rise, threshold - count, null, null) >= threshold - count;
            bool Small(int count) => count > 0 && count < threshold;
            var told = (Small(a[row, column]) && !Can(together, ofBoth, true, a[row, column]) && !Can(partMoves, ofPart, true, a[row, column]))
                || (Small(b[row, column]) && !Can(together, ofBoth, true, b[row, column]) && !Can(wholeMoves, ofWhole, true, b[row, column]))
                || (Small(Rest(row, column)) && !Can(wholeMoves, ofWhole, true, Rest(row, column)) && !Can(partMoves, ofPart, false, Rest(row, column)));
            if (told) yield return (row, column);
        }
    }

    // Counts that went both up and down, as after a correction: nothing may differ by less than the threshold, and the same cells must be closed.
    private static IEnumerable<(int Row, int Column)> Moved(ProtectedTable old, ProtectedTable now)
    {
        var threshold = Math.Max(old.Threshold, now.Threshold);
        foreach (var (row, column) in TableProtection.Cells(now.Counts))
        {
            var difference = Math.Abs(now.Counts[row, column] - old.Counts[row, column]);
            var told = old.IsHidden(row, column) != now.IsHidden(row, column)
                || (!now.IsHidden(row, column) && difference > 0 && difference < threshold);
            if (told) yield return (row, column);
        }
    }

    private static List<DifferencingFinding> Unions(List<ReleasedTable> parts, List<ReleasedTable> chosen, ReleasedTable whole)
    {
        var findings = new List<DifferencingFinding>();
        var looked = 0;
        Grow(0, chosen);
        return findings;

        void Grow(int from, List<ReleasedTable> union)
        {
            if (findings.Count > 0) return;
            if (++looked > MostUnions)
            {
                findings.Add(new DifferencingFinding([.. parts.Select(part => part.Name)], whole.Table.Counts.Rows, whole.Table.Counts.Columns));
                return;
            }
            if (union.Count > 1 && Sum(union) is { } sum && sum.Counts.FitsWithin(whole.Table.Counts))
                findings.AddRange(Told(sum, whole.Table).Select(place => new DifferencingFinding([.. union.Append(whole).Select(part => part.Name).Distinct()], place.Row, place.Column)));
            for (var next = from; next < parts.Count; next++)
                if (union.TrueForAll(part => part.Scope.IsApartFrom(parts[next].Scope))) Grow(next + 1, [.. union, parts[next]]);
        }
    }

    private static ProtectedTable Sum(List<ReleasedTable> parts)
    {
        var shape = parts[0].Table.Counts;
        var counts = new int[shape.Rows, shape.Columns];
        for (var row = 0; row < shape.Rows; row++)
            for (var column = 0; column < shape.Columns; column++) counts[row, column] = parts.Sum(part => part.Table.Counts[row, column]);
        var hidden = new bool[shape.Rows + 1, shape.Columns + 1];
        foreach (var (row, column) in TableProtection.Cells(shape)) hidden[row, column] = parts.Exists(part => part.Table.IsHidden(row, column));
        return new ProtectedTable(new CountTable(counts), hidden, parts.Max(part => part.Table.Threshold));
    }
}
