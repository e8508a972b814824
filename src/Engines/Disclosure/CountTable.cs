namespace Throughline.Disclosure;

/// <summary>
/// A two-way table of counts of persons with its row totals, column totals and grand total. Cells are addressed from 0; the row number
/// <see cref="Rows"/> is that of the column totals and the column number <see cref="Columns"/> that of the row totals. Immutable.
/// </summary>
public sealed class CountTable
{
    private readonly int[,] _cells;

    /// <summary>Adds up the totals of <paramref name="counts"/>, which stays the caller's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there is no row or no column.</exception>
    /// <exception cref="OverflowException">The sum is more than two thousand million persons.</exception>
    public CountTable(int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        (Rows, Columns) = (counts.GetLength(0), counts.GetLength(1));
        ArgumentOutOfRangeException.ThrowIfZero(Rows, nameof(counts));
        ArgumentOutOfRangeException.ThrowIfZero(Columns, nameof(counts));
        _cells = new int[Rows + 1, Columns + 1];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var count = counts[row, column];
                ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
                checked
                {
                    _cells[row, column] = count;
                    _cells[row, Columns] += count;
                    _cells[Rows, column] += count;
                    _cells[Rows, Columns] += count;
                }
            }
        }
    }

    /// <summary>Rows without the totals.</summary>
    public int Rows { get; }

    /// <summary>Columns without the totals.</summary>
    public int Columns { get; }

    /// <summary>Everybody.</summary>
    public int Total => _cells[Rows, Columns];

    /// <summary>A count or a total.</summary>
    public int this[int row, int column] => _cells[row, column];

    /// <summary>True when both have as many rows and columns.</summary>
    public bool HasShapeOf(CountTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Rows == other.Rows && Columns == other.Columns;
    }

    /// <summary>True when no count of this table exceeds that of <paramref name="other"/>: these persons may all be among those.</summary>
    public bool FitsWithin(CountTable other)
    {
        if (!HasShapeOf(other)) return false;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
                if (this[row, column] > other[row, column]) return false;
        return true;
    }
}
