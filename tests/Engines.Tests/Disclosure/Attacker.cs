using Throughline.Disclosure;

namespace Throughline.Engines.Tests.Disclosure;

/// <summary>
/// A slow, independent reader of what is shown: tries every table of whole counts that fits the open cells. Inner counts go up to a limit, so what it finds possible is possible, and the limit is set
/// so high over the true counts that what the definition asks for can be found below it.
/// </summary>
internal static class Attacker
{
    /// <summary>For each place, totals included, the counts it can have.</summary>
    public static HashSet<int>[,] Possible(CountTable truth, bool[,] hidden, int limit)
    {
        var (rows, columns) = (truth.Rows, truth.Columns);
        var found = new HashSet<int>[rows + 1, columns + 1];
        for (var row = 0; row <= rows; row++)
            for (var column = 0; column <= columns; column++) found[row, column] = [];
        var cells = new int[rows, columns];
        Try(0);
        return found;

        void Try(int at)
        {
            if (at == rows * columns)
            {
                Keep();
                return;
            }
            var (row, column) = (at / columns, at % columns);
            var (from, to) = hidden[row, column] ? (0, limit) : (truth[row, column], truth[row, column]);
            for (var value = from; value <= to; value++)
            {
                cells[row, column] = value;
                if (column == columns - 1 && !hidden[row, columns] && Row(row) != truth[row, columns]) continue;
                if (row == rows - 1 && !hidden[rows, column] && Column(column) != truth[rows, column]) continue;
                Try(at + 1);
            }
        }

        void Keep()
        {
            var all = 0;
            for (var row = 0; row < rows; row++) all += Row(row);
            if (!hidden[rows, columns] && all != truth.Total) return;
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++) found[row, column].Add(cells[row, column]);
                found[row, columns].Add(Row(row));
            }
            for (var column = 0; column < columns; column++) found[rows, column].Add(Column(column));
            found[rows, columns].Add(all);
        }

        int Row(int row)
        {
            var sum = 0;
            for (var column = 0; column < columns; column++) sum += cells[row, column];
            return sum;
        }

        int Column(int column)
        {
            var sum = 0;
            for (var row = 0; row < rows; row++) sum += cells[row, column];
            return sum;
        }
    }

    /// <summary>The marks of a protected table.</summary>
    public static bool[,] Marks(ProtectedTable table)
    {
        var marks = new bool[table.RowsWithTotals, table.ColumnsWithTotals];
        for (var row = 0; row < table.RowsWithTotals; row++)
            for (var column = 0; column < table.ColumnsWithTotals; column++) marks[row, column] = table.IsHidden(row, column);
        return marks;
    }
}
