namespace Throughline.Disclosure;

/// <summary>
/// A table of which some counts are closed. Made by <see cref="TableProtection"/>, or from a release that is kept. It still knows the closed counts, for
/// the checks of later releases; <see cref="Shown"/> never gives them out.
/// </summary>
public sealed class ProtectedTable
{
    private readonly bool[,] _hidden;

    /// <summary>
    /// Puts together what was released: <paramref name="hidden"/> has one row and one column more than the counts, for the totals.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public ProtectedTable(CountTable counts, bool[,] hidden, int threshold)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(hidden);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (hidden.GetLength(0) != counts.Rows + 1 || hidden.GetLength(1) != counts.Columns + 1) throw new ArgumentException("The marks do not fit the table.", nameof(hidden));
        (Counts, Threshold, _hidden) = (counts, threshold, (bool[,])hidden.Clone());
    }

    /// <summary>The smallest number of persons a shown count other than 0 may stand for.</summary>
    public int Threshold { get; }

    /// <summary>Closed cells, totals included.</summary>
    public int HiddenCells => _hidden.Cast<bool>().Count(cell => cell);

    /// <summary>Rows, the one of totals included.</summary>
    public int RowsWithTotals => Counts.Rows + 1;

    /// <summary>Columns, the one of totals included.</summary>
    public int ColumnsWithTotals => Counts.Columns + 1;

    /// <summary>All counts, the closed ones too: for keeping a release and checking later ones against it. Never for a page, a file or a log.</summary>
    public CountTable Counts { get; }

    /// <summary>True when the count at this place is closed.</summary>
    public bool IsHidden(int row, int column) => _hidden[row, column];

    /// <summary>The count at this place, or null when it is closed.</summary>
    public int? Shown(int row, int column) => _hidden[row, column] ? null : Counts[row, column];
}
