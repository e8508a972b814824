using System.Globalization;
using System.Text;
using Throughline.Cases.Facts;
using Throughline.Platform.Identifiers;

namespace Throughline.Statistics.Population;

/// <summary>The form in which a population table is brought in: UTF-8, comma-separated, the header below word for word; each year whole, with both sexes and age groups of each region.</summary>
public static class PopulationFile
{
    /// <summary>Bytes a file may have at most.</summary>
    public const int LargestBytes = 1024 * 1024;

    /// <summary>The first line.</summary>
    public const string Header = "year,sex,age,region,persons,as_of,source";

    internal static List<PopulationRow> Read(byte[] file, DateTime recorded, List<(int Line, string Problem)> refusals)
    {
        if (file.Length > LargestBytes) refusals.Add((0, "The file is larger than 1 MB; a population table is small."));
        else if (Text(file) is not { } text) refusals.Add((0, "The file is not UTF-8. Save it again as CSV UTF-8."));
        else return Lines(text, recorded, refusals);
        return [];
    }

    private static string? Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<PopulationRow> Lines(string text, DateTime recorded, List<(int Line, string Problem)> refusals)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd('\r', ' ') != Header)
        {
            refusals.Add((1, "The first line must name the columns word for word: " + Header));
            return [];
        }
        var rows = new List<PopulationRow>();
        var seen = new HashSet<(int, Sex, PersonAge, string)>();
        for (var number = 2; number <= lines.Length && refusals.Count < 20; number++)
        {
            var line = lines[number - 1].TrimEnd('\r');
            if (line.Length == 0) continue;
            if (Row(line, recorded, out var problem) is not { } row) refusals.Add((number, problem!));
            else if (!seen.Add((row.Year, row.Sex, row.Age, row.Region))) refusals.Add((number, "This year, sex, age group and region stands twice."));
            else rows.Add(row);
        }
        if (refusals.Count > 0) return rows;
        if (rows.Count == 0) refusals.Add((2, "The file holds no line. Add one for each region, sex and age group."));
        foreach (var year in rows.GroupBy(row => row.Year))
        {
            if (year.GroupBy(row => row.Region).Any(region => region.Count() != 4)) refusals.Add((0, string.Create(CultureInfo.InvariantCulture, $"{year.Key}: each region needs four lines: female and male, 0-17 and 18+.")));
            else if (year.Select(row => (row.AsOf, row.Source)).Distinct().Count() > 1) refusals.Add((0, string.Create(CultureInfo.InvariantCulture, $"{year.Key}: one year has one day and one source.")));
        }
        return rows;
    }

    private static PopulationRow? Row(string line, DateTime recorded, out string? problem)
    {
        var cells = line.Split(',');
        problem = cells.Length != 7 ? string.Create(CultureInfo.InvariantCulture, $"The line has {cells.Length} cells where 7 belong. Cells hold no commas and no quotes.")
            : !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2200 ? "year: write four digits, from 1990."
            : cells[1] is not ("female" or "male") ? "sex: use female or male."
            : cells[2] is not ("0-17" or "18+") ? "age: use 0-17 or 18+."
            : !IsName(cells[3], 60) ? "region: write its name in letters, up to 60."
            : !int.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out var persons) || persons is < 1 or > 1_000_000_000 ? "persons: write a whole number from 1."
            : !DateOnly.TryParseExact(cells[5], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "as_of: write the day as 2025-07-01."
            : cells[6].Length is 0 or > 160 || !char.IsLetterOrDigit(cells[6][0]) ? "source: say who counted and when it was published, up to 160 characters, beginning with a letter."
            : null;
        if (problem is not null) return null;
        return new PopulationRow
        {
            Id = RecordId.New(), Year = int.Parse(cells[0], CultureInfo.InvariantCulture), Sex = cells[1] == "female" ? Sex.Female : Sex.Male, Age = cells[2] == "18+" ? PersonAge.Adult : PersonAge.Child,
            Region = cells[3], Persons = int.Parse(cells[4], CultureInfo.InvariantCulture), AsOf = DateOnly.ParseExact(cells[5], "yyyy-MM-dd", CultureInfo.InvariantCulture), Source = cells[6], Recorded = recorded,
        };
    }

    private static bool IsName(string cell, int most) =>
        cell.Length > 0 && cell.Length <= most && char.IsLetter(cell[0]) && cell.All(sign => char.IsLetter(sign) || sign is ' ' or '-' or '\'' or '’' || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark);
}
