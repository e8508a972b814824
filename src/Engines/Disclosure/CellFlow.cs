namespace Throughline.Disclosure;

// A table with its totals as a network: a node for each row and each column (the totals are one more of both) and an edge for each cell. What can be changed in a
// table without changing a sum is a circulation in it, because totals enter with the opposite sign. So the farthest a cell can move while the open cells stay is a
// greatest flow between its two ends: exact in whole persons, since such networks have whole-numbered solutions.
internal sealed class CellFlow
{
    public const int Endless = 1_000_000_000;

    private readonly int _rows;
    private readonly int _columns;
    private readonly bool[,] _hidden;
    private readonly int[,] _up;
    private readonly int[,] _down;

    // Room left from row node to column node and back.
    private readonly int[,] _onward;
    private readonly int[,] _back;

    public CellFlow(bool[,] hidden, int[,] up, int[,] down)
    {
        (_rows, _columns) = (hidden.GetLength(0), hidden.GetLength(1));
        (_hidden, _up, _down) = (hidden, up, down);
        (_onward, _back) = (new int[_rows, _columns], new int[_rows, _columns]);
    }

    // Cells may rise without end and fall to 0.
    public static CellFlow Of(CountTable table, bool[,] hidden) => new(hidden, Grid(table, (_, _) => Endless), Grid(table, (row, column) => table[row, column]));

    public static int[,] Grid(CountTable table, Func<int, int, int> value)
    {
        var grid = new int[table.Rows + 1, table.Columns + 1];
        for (var row = 0; row <= table.Rows; row++)
            for (var column = 0; column <= table.Columns; column++) grid[row, column] = value(row, column);
        return grid;
    }

    /// <summary>How far the cell can rise (or fall), up to <paramref name="enough"/>. With a price list, closed cells may be added: those used are marked closed.</summary>
    public int Move(int row, int column, bool rise, int enough, Func<int, int, long>? price, ICollection<(int Row, int Column)>? closed)
    {
        enough = Math.Min(enough, rise ? _up[row, column] : _down[row, column]);
        Fill();
        // A rise of an inner cell pushes from its row to its column; the way back closes the circle. Totals run the other way.
        var onward = rise == Inner(row, column);
        (_onward[row, column], _back[row, column]) = (0, 0);
        var (from, to) = onward ? (_rows + column, row) : (row, _rows + column);
        var moved = 0;
        while (moved < enough && Path(from, to, price) is { } path)
        {
            var push = path.Min(edge => Room(edge, enough - moved));
            foreach (var edge in path) Push(edge, push, closed);
            moved += push;
        }
        return moved;
    }

    private bool Inner(int row, int column) => row == _rows - 1 == (column == _columns - 1);

    private void Fill()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var inner = Inner(row, column);
                _onward[row, column] = inner ? _up[row, column] : _down[row, column];
                _back[row, column] = inner ? _down[row, column] : _up[row, column];
            }
        }
    }

    private int Room((int Row, int Column, bool Onward) edge, int most) =>
        Math.Min(most, edge.Onward ? _onward[edge.Row, edge.Column] : _back[edge.Row, edge.Column]);

    private void Push((int Row, int Column, bool Onward) edge, int push, ICollection<(int, int)>? closed)
    {
        var sign = edge.Onward ? 1 : -1;
        _onward[edge.Row, edge.Column] -= sign * push;
        _back[edge.Row, edge.Column] += sign * push;
        if (_hidden[edge.Row, edge.Column] || closed is null) return;
        _hidden[edge.Row, edge.Column] = true;
        closed.Add((edge.Row, edge.Column));
    }

    // Cheapest way (Dijkstra over a dense graph); a closed cell costs nothing, an open one its price, and without prices open cells are no way at all.
    private List<(int Row, int Column, bool Onward)>? Path(int from, int to, Func<int, int, long>? price)
    {
        var count = _rows + _columns;
        var cost = new long[count];
        var before = new int[count];
        var done = new bool[count];
        Array.Fill(cost, long.MaxValue);
        cost[from] = 0;
        while (true)
        {
            var at = -1;
            for (var node = 0; node < count; node++)
                if (!done[node] && cost[node] != long.MaxValue && (at < 0 || cost[node] < cost[at])) at = node;
            if (at < 0) return null;
            if (at == to) break;
            done[at] = true;
            Relax(at, price, cost, before, done);
        }
        var path = new List<(int, int, bool)>();
        for (var node = to; node != from; node = before[node])
        {
            var previous = before[node];
            path.Add(previous < _rows ? (previous, node - _rows, true) : (node, previous - _rows, false));
        }
        return path;
    }

    private void Relax(int at, Func<int, int, long>? price, long[] cost, int[] before, bool[] done)
    {
        var fromRow = at < _rows;
        var others = fromRow ? _columns : _rows;
        for (var other = 0; other < others; other++)
        {
            var (row, column) = fromRow ? (at, other) : (other, at - _rows);
            var node = fromRow ? _rows + other : other;
            if (done[node] || (fromRow ? _onward[row, column] : _back[row, column]) <= 0) continue;
            long step = 0;
            if (!_hidden[row, column])
            {
                if (price is null) continue;
                step = price(row, column);
            }
            if (cost[at] + step >= cost[node]) continue;
            (cost[node], before[node]) = (cost[at] + step, at);
        }
    }
}
