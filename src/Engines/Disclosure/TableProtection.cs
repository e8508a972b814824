namespace Throughline.Disclosure;

/// <summary>
/// Decides which cells of a table are closed. <b>Protected</b> means: whoever knows every open count, that counts are whole and not negative, and that rows and
/// columns add up, still finds for each closed cell at least two possible values, one of them not under the threshold. So no closed count can be worked out, none
/// can be told to be small, and no sum of closed cells that the open ones fix is small. An open count is 0 or at least the threshold. What is not covered: knowledge
/// from outside, and reasoning backwards from this very algorithm.
/// </summary>
/// <remarks>Deterministic. A table of 20 rows and 20 columns takes milliseconds.</remarks>
public static class TableProtection
{
    /// <summary>The smallest shown count unless a country sets a higher one.</summary>
    public const int DefaultThreshold = 11;

    // Above this many cells nothing is opened again: it would take too long.
    private const int MostToReopen = 144;

    /// <summary>
    /// Protects a table. Every count from 1 to <paramref name="threshold"/> − 1 is closed, totals too, and as many others as that takes, small ones first, totals last.
    /// <paramref name="alsoClose"/>: places closed in any case, because an earlier release closed them; those outside the table are ignored.
    /// </summary>
    public static ProtectedTable Protect(CountTable table, int threshold = DefaultThreshold, IEnumerable<(int Row, int Column)>? alsoClose = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var hidden = new bool[table.Rows + 1, table.Columns + 1];
        foreach (var (row, column) in alsoClose ?? [])
            if (row >= 0 && row <= table.Rows && column >= 0 && column <= table.Columns) hidden[row, column] = true;
        foreach (var (row, column) in Cells(table))
            if (table[row, column] > 0 && table[row, column] < threshold) hidden[row, column] = true;
        var given = (bool[,])hidden.Clone();
        Complete(table, hidden, threshold);
        Reopen(table, hidden, given, threshold);
        return new ProtectedTable(table, hidden, threshold);
    }

    internal static IEnumerable<(int Row, int Column)> Cells(CountTable table)
    {
        for (var row = 0; row <= table.Rows; row++)
            for (var column = 0; column <= table.Columns; column++) yield return (row, column);
    }

    // Closes further cells until each closed one may be the threshold or more.
    private static void Complete(CountTable table, bool[,] hidden, int threshold)
    {
        var flow = CellFlow.Of(table, hidden);
        var closed = new List<(int, int)>();
        do
        {
            closed.Clear();
            foreach (var (row, column) in Cells(table).Where(cell => hidden[cell.Row, cell.Column]).OrderBy(cell => table[cell.Row, cell.Column]).ToList())
            {
                var need = Need(table[row, column], threshold);
                if (flow.Move(row, column, rise: true, need, (r, c) => Price(table, r, c), closed) < need)
                    throw new InvalidOperationException("A cell cannot be protected even with every total closed.");
            }
        }
        while (closed.Count > 0);
    }

    private static void Reopen(CountTable table, bool[,] hidden, bool[,] given, int threshold)
    {
        if (hidden.Length > MostToReopen) return;
        foreach (var (row, column) in Cells(table).Where(cell => hidden[cell.Row, cell.Column] && !given[cell.Row, cell.Column])
            .OrderByDescending(cell => Price(table, cell.Row, cell.Column)).ToList())
        {
            hidden[row, column] = false;
            if (!Holds(table, hidden, threshold)) hidden[row, column] = true;
        }
    }

    private static bool Holds(CountTable table, bool[,] hidden, int threshold)
    {
        var flow = CellFlow.Of(table, hidden);
        return Cells(table).Where(cell => hidden[cell.Row, cell.Column]).All(cell =>
            flow.Move(cell.Row, cell.Column, true, Need(table[cell.Row, cell.Column], threshold), null, null) >= Need(table[cell.Row, cell.Column], threshold)
            || (table[cell.Row, cell.Column] >= threshold && flow.Move(cell.Row, cell.Column, false, 1, null, null) > 0));
    }

    // A count under the threshold must be able to reach it; a larger one must be able to be another.
    internal static int Need(int count, int threshold) => Math.Max(1, threshold - count);

    // Small counts before large ones, empty cells after full ones, totals only when nothing else helps.
    private static long Price(CountTable table, int row, int column)
    {
        var count = table[row, column];
        var totals = (row == table.Rows ? 1 : 0) + (column == table.Columns ? 1 : 0);
        return totals switch
        {
            0 when count > 0 => 1_000 + Math.Min(count, 1_000_000),
            0 => 4_000_000,
            1 => 100_000_000L + count,
            _ => 100_000_000_000L,
        };
    }
}
