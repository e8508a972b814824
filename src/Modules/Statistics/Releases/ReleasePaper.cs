using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Disclosure;
using Throughline.Statistics.Figures;

namespace Throughline.Statistics.Releases;

// How a release is kept: the content as it is shown, and all counts apart from it.
internal static class ReleasePaper
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FigureContent content) => JsonSerializer.Serialize(content, Plain);

    public static FigureContent Content(ReleaseRow row) => JsonSerializer.Deserialize<FigureContent>(row.Content, Plain)!;

    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static string WriteTables(IReadOnlyList<ReleasedTable> tables) => JsonSerializer.Serialize(tables.Select(table => new Kept(
        table.Figure, table.Scope.From, table.Scope.To, table.Scope.Conditions, table.Table.Threshold,
        [.. Enumerable.Range(0, table.Table.Counts.Rows).Select(row => (int[])[.. Enumerable.Range(0, table.Table.Counts.Columns).Select(column => table.Table.Counts[row, column])])],
        [.. Enumerable.Range(0, table.Table.RowsWithTotals).Select(row => (bool[])[.. Enumerable.Range(0, table.Table.ColumnsWithTotals).Select(column => table.Table.IsHidden(row, column))])])), Plain);

    public static IReadOnlyList<ReleasedTable> Tables(ReleaseRow row) => [.. JsonSerializer.Deserialize<List<Kept>>(row.Counts, Plain)!.Select(kept => new ReleasedTable(
        row.Number ?? "", kept.Figure, new ReleaseScope(kept.From, kept.To, kept.Conditions), new ProtectedTable(new CountTable(Square(kept.Counts)), Square(kept.Hidden), kept.Threshold)))];

    private static T[,] Square<T>(T[][] rows)
    {
        var square = new T[rows.Length, rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[0].Length; column++) square[row, column] = rows[row][column];
        return square;
    }

    private sealed record Kept(string Figure, DateOnly From, DateOnly To, IReadOnlyList<string> Conditions, int Threshold, int[][] Counts, bool[][] Hidden);
}
