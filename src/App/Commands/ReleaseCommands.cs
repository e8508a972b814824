using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Disclosure;

namespace Throughline.App.Commands;

/// <summary><c>throughline release</c>: what may be published of a file of records. Builds no host and stores nothing.</summary>
public static class ReleaseCommands
{
    private const int MostCells = 40_000;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build() => new("release", "What may be published.") { Table() };

    private static Command Table()
    {
        var file = new Argument<string>("FILE.csv") { Description = "One line a person, the first line names the columns; UTF-8, commas." };
        var rows = new Option<string>("--rows") { Description = "Columns of the file whose values make the rows, as sex,age.", Required = true };
        var columns = new Option<string>("--columns") { Description = "Columns of the file whose values make the columns.", Required = true };
        var threshold = new Option<int>("--threshold") { Description = "Smallest count that is shown; 11 unless said.", DefaultValueFactory = _ => TableProtection.DefaultThreshold };
        var json = new Option<bool>("--json") { Description = "Write the table as JSON; a protected count is null." };
        var command = new Command("table", "A table of counts with its totals, small counts and those that would tell them protected.\nExample: throughline release table samples/ardania/detected-example.csv --rows sex,age --columns form --threshold 11")
        {
            file, rows, columns, threshold, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var smallest = parsed.GetValue(threshold);
            if (smallest is < 1 or > 100_000) throw new BadInputException($"--threshold {smallest}: use a number from 1 to 100000.");
            var (rowNames, columnNames, counts) = Count(path, parsed.GetValue(rows)!, parsed.GetValue(columns)!);
            var table = TableProtection.Protect(new CountTable(counts), smallest);
            if (parsed.GetValue(json)) WriteJson(rowNames, columnNames, table);
            else Write(rowNames, columnNames, table);
            return ExitCode.Done;
        });
        return command;
    }

    private static (List<string> Rows, List<string> Columns, int[,] Counts) Count(string path, string rows, string columns)
    {
        var lines = Lines(path);
        var header = lines[0].Split(',');
        if (header.Distinct(StringComparer.Ordinal).Count() != header.Length) throw new BadInputException($"{path}, line 1: a column is named twice; give each its own name.");
        var (rowCells, columnCells) = (Places(path, header, rows, "--rows"), Places(path, header, columns, "--columns"));
        var persons = new List<(string Row, string Column)>();
        for (var number = 2; number <= lines.Length; number++)
        {
            var line = lines[number - 1].TrimEnd('\r');
            if (line.Length == 0) continue;
            var cells = line.Split(',');
            if (cells.Length != header.Length) throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: {cells.Length} cells where {header.Length} columns are named; cells hold no commas and no quotes."));
            persons.Add((Value(cells, rowCells), Value(cells, columnCells)));
        }
        if (persons.Count == 0) throw new BadInputException($"{path}, line 2: there is no person; add a line for each.");
        var rowNames = persons.Select(person => person.Row).Distinct().Order(StringComparer.Ordinal).ToList();
        var columnNames = persons.Select(person => person.Column).Distinct().Order(StringComparer.Ordinal).ToList();
        if ((long)rowNames.Count * columnNames.Count > MostCells) throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{path}: {rowNames.Count} rows and {columnNames.Count} columns make a table nobody reads; choose columns with fewer values."));
        var (rowAt, columnAt) = (rowNames.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at), columnNames.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at));
        var counts = new int[rowNames.Count, columnNames.Count];
        foreach (var (row, column) in persons) counts[rowAt[row], columnAt[column]]++;
        return (rowNames, columnNames, counts);
    }

    private static string[] Lines(string path)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(EngineFiles.Read(path)).TrimStart('\uFEFF').Split('\n') is [{ Length: > 0 } first, .. var rest] ? [first.TrimEnd('\r'), .. rest]
                : throw new BadInputException($"{path}, line 1: the columns are not named; write their names in the first line.");
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException($"{path} is not UTF-8; save it again as CSV UTF-8.");
        }
    }

    private static List<int> Places(string path, string[] header, string names, string option) =>
        [.. names.Split(',').Select(name => Array.IndexOf(header, name.Trim()) is >= 0 and var at ? at : throw new BadInputException($"{path}, line 1: there is no column '{name.Trim()}'; {option} takes names from {string.Join(", ", header)}."))];

    // An empty cell means "not recorded" and is a value of its own.
    private static string Value(string[] cells, List<int> places) => string.Join(", ", places.Select(place => cells[place].Trim() is { Length: > 0 } value ? value : "not recorded"));

    private static void Write(List<string> rows, List<string> columns, ProtectedTable table)
    {
        var head = (string[])["", .. columns, "all"];
        var lines = Enumerable.Range(0, rows.Count + 1).Select(row =>
            (string[])[row == rows.Count ? "all" : rows[row], .. Enumerable.Range(0, columns.Count + 1).Select(column => table.Shown(row, column)?.ToString(CultureInfo.InvariantCulture) ?? "protected")]).ToList();
        var widths = Enumerable.Range(0, head.Length).Select(column => lines.Append(head).Max(line => line[column].Length)).ToArray();
        foreach (var line in lines.Prepend(head))
            Console.WriteLine((line[0].PadRight(widths[0]) + "  " + string.Join("  ", line.Skip(1).Select((cell, column) => cell.PadLeft(widths[column + 1])))).TrimEnd());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.HiddenCells} of {table.RowsWithTotals * table.ColumnsWithTotals} counts are protected: some stand for fewer than {table.Threshold} persons, the others would tell them. Compare with what was published before."));
    }

    private static void WriteJson(List<string> rows, List<string> columns, ProtectedTable table) => Console.WriteLine(JsonSerializer.Serialize(new
    {
        threshold = table.Threshold,
        columns = (string[])[.. columns, "all"],
        rows = Enumerable.Range(0, rows.Count + 1).Select(row => new
        {
            row = row == rows.Count ? "all" : rows[row],
            counts = Enumerable.Range(0, columns.Count + 1).Select(column => table.Shown(row, column)),
        }),
        protectedCounts = table.HiddenCells,
    }, Readable));
}
