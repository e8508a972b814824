namespace Throughline.Disclosure;

/// <summary>What somebody who sees only the open cells can work out: exact, whatever made the table.</summary>
public static class TableAudit
{
    /// <summary>
    /// Least and greatest possible count of a place; <see cref="int.MaxValue"/> for no upper limit. The two are equal for an open cell and for a closed one that can be worked out.
    /// </summary>
    public static (int Least, int Most) Bounds(ProtectedTable table, int row, int column)
    {
        ArgumentNullException.ThrowIfNull(table);
        var count = table.Counts[row, column];
        if (!table.IsHidden(row, column)) return (count, count);
        var flow = Flow(table);
        var up = flow.Move(row, column, true, CellFlow.Endless, null, null);
        return (count - flow.Move(row, column, false, count, null, null), up >= CellFlow.Endless ? int.MaxValue : count + up);
    }

    /// <summary>Places that are not protected as <see cref="TableProtection"/> defines it: open and small, or closed and told all the same. Empty when all is well.</summary>
    public static IReadOnlyList<(int Row, int Column)> Unprotected(ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var flow = Flow(table);
        return [.. TableProtection.Cells(table.Counts).Where(cell => !Safe(table, flow, cell.Row, cell.Column))];
    }

    private static bool Safe(ProtectedTable table, CellFlow flow, int row, int column)
    {
        var count = table.Counts[row, column];
        if (!table.IsHidden(row, column)) return count == 0 || count >= table.Threshold;
        var need = TableProtection.Need(count, table.Threshold);
        return flow.Move(row, column, true, need, null, null) >= need
            || (count >= table.Threshold && flow.Move(row, column, false, 1, null, null) > 0);
    }

    private static CellFlow Flow(ProtectedTable table) => CellFlow.Of(table.Counts, Marks(table));

    internal static bool[,] Marks(ProtectedTable table)
    {
        var marks = new bool[table.Counts.Rows + 1, table.Counts.Columns + 1];
        foreach (var (row, column) in TableProtection.Cells(table.Counts)) marks[row, column] = table.IsHidden(row, column);
        return marks;
    }
}
