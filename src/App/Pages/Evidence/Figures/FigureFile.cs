using System.Globalization;
using System.Text;
using Throughline.Cases.Facts;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>A release as a file: UTF-8 with its mark, a line a number. A protected number is the word, never 0 and never empty.</summary>
public static class FigureFile
{
    private const string Protected = "protected";

    public static byte[] Write(ReleaseView release)
    {
        var text = new StringBuilder();
        var content = release.Content;
        Line(text, "release", "figure", "year", "group", "form", "persons", "population", "per_100000", "sha256");
        foreach (var line in content.Lines.Append(content.Totals))
        {
            var group = line.Group?.ToString() ?? "All";
            for (var form = 0; form < line.Forms.Count; form++) Row(content.Year, group, ((FormGroup)form).ToString(), Said(line.Forms[form]), "", "");
            Row(content.Year, group, "All", Said(line.All), line.Population?.ToString(CultureInfo.InvariantCulture) ?? "", line.Population is null ? "" : Rate(line.RateTenths));
        }
        foreach (var point in content.Series)
        {
            var population = point.Population?.ToString(CultureInfo.InvariantCulture) ?? "";
            Row(point.Year, "Detected", "All", Said(point.Detected), population, point.Population is null ? "" : Rate(point.DetectedTenths));
            Row(point.Year, "Formally identified", "All", Said(point.Identified), population, point.Population is null ? "" : Rate(point.IdentifiedTenths));
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Row(int year, string group, string form, string persons, string population, string rate) =>
            Line(text, release.Number ?? "", content.Figure, year.ToString(CultureInfo.InvariantCulture), group, form, persons, population, rate, release.Hash);
    }

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    public static string Cell(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var safe = value.Length > 0 && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static void Line(StringBuilder text, params IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Said(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Protected;

    private static string Rate(int? tenths) => tenths is { } known ? (known / 10m).ToString("0.0", CultureInfo.InvariantCulture) : Protected;
}
