using System.Globalization;
using System.Text;
using Throughline.Cases.Facts;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Past;

/// <summary>
/// The form in which a register of past cases is brought in: UTF-8, comma-separated, the header below word for word, a line a person. No names, no days, no remarks:
/// every cell is a month, a number or a word of a closed list, and an empty cell means "not recorded".
/// </summary>
public static class PastCasesFile
{
    /// <summary>Bytes a file may have at most.</summary>
    public const int LargestBytes = 20 * 1024 * 1024;

    /// <summary>Persons a file may hold at most.</summary>
    public const int MostPersons = 100_000;

    /// <summary>The first line.</summary>
    public const string Header = "detected,sex,age,form,region,found_by,decision,decided,reviewed,hours_to_safe_night,declined,support_broken_off,retrafficked";

    private static readonly Dictionary<string, Sex> Sexes = new() { [""] = Sex.NotRecorded, ["female"] = Sex.Female, ["male"] = Sex.Male, ["other"] = Sex.Other };
    private static readonly Dictionary<string, PersonAge> Ages = new() { [""] = PersonAge.NotRecorded, ["0-17"] = PersonAge.Child, ["18+"] = PersonAge.Adult };
    private static readonly Dictionary<string, bool?> Finders = new() { [""] = null, ["police"] = false, ["border-guard"] = false, ["prosecutor"] = false, ["labour-inspection"] = true, ["health"] = true, ["consulate"] = true, ["social-service"] = true, ["hotline"] = true, ["ngo"] = true, ["self"] = true };
    private static readonly Dictionary<string, PersonDecision> Decisions = new() { [""] = PersonDecision.None, ["identified"] = PersonDecision.Identified, ["negative"] = PersonDecision.Negative, ["reversed"] = PersonDecision.Reversed };
    private static readonly Dictionary<string, bool?> Answers = new() { [""] = null, ["yes"] = true, ["no"] = false };
    private static readonly Dictionary<string, ExploitationForm> Forms = new()
    {
        [""] = ExploitationForm.NotRecorded, ["forced-labour"] = ExploitationForm.ForcedLabour, ["sexual-exploitation"] = ExploitationForm.SexualExploitation,
        ["domestic-servitude"] = ExploitationForm.DomesticServitude, ["forced-begging"] = ExploitationForm.ForcedBegging, ["forced-crime"] = ExploitationForm.ForcedCrime,
        ["forced-marriage"] = ExploitationForm.ForcedMarriage, ["organ-removal"] = ExploitationForm.OrganRemoval,
    };

    internal static IReadOnlyList<PersonFactRow> Read(ReadOnlySpan<byte> file, IReadOnlySet<string> regions, DateOnly today, List<(int Line, string Problem)> refusals)
    {
        if (file.Length > LargestBytes)
        {
            refusals.Add((0, "The file is larger than 20 MB. Split it by years."));
            return [];
        }
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            refusals.Add((0, "The file is not UTF-8. Save it again as CSV UTF-8."));
            return [];
        }
        var lines = text.TrimStart('\uFEFF').Split('\n');
        if (lines[0].TrimEnd('\r', ' ') != Header)
        {
            refusals.Add((1, "The first line must name the columns word for word: " + Header));
            return [];
        }
        var rows = new List<PersonFactRow>(lines.Length);
        for (var number = 2; number <= lines.Length && refusals.Count < PastImportAnswer.MostRefusals; number++)
        {
            var line = lines[number - 1].TrimEnd('\r');
            if (line.Length == 0) continue;
            if (rows.Count == MostPersons)
            {
                refusals.Add((number, "The file holds more than 100,000 persons. Split it by years."));
                break;
            }
            if (Row(line, regions, today, out var problem) is { } row) rows.Add(row);
            else refusals.Add((number, problem!));
        }
        if (rows.Count == 0 && refusals.Count == 0) refusals.Add((2, "The file holds no person. Add a line for each."));
        return rows;
    }

    // The problem never repeats what stands in a cell: it could be a name.
    private static PersonFactRow? Row(string line, IReadOnlySet<string> regions, DateOnly today, out string? problem)
    {
        var cells = line.Split(',');
        problem = cells.Length != 13 ? string.Create(CultureInfo.InvariantCulture, $"The line has {cells.Length} cells where 13 belong. Cells hold no commas and no quotes.") : null;
        if (problem is not null) return null;
        if (Array.Exists(cells, cell => cell.Length > 60)) return Wrong("A cell is longer than 60 characters. No remarks belong here.", out problem);
        if (Month(cells[0]) is not { } detected) return Wrong("detected: write the month as 2024-05.", out problem);
        if (detected > today || detected.Year < 1990) return Wrong("detected: the month lies in the future or before 1990.", out problem);
        if (!Sexes.TryGetValue(cells[1], out var sex)) return Wrong("sex: use female, male, other or leave it empty.", out problem);
        if (!Ages.TryGetValue(cells[2], out var age)) return Wrong("age: use 0-17, 18+ or leave it empty.", out problem);
        if (!Forms.TryGetValue(cells[3], out var form)) return Wrong("form: use " + string.Join(", ", Forms.Keys.Skip(1)) + " or leave it empty.", out problem);
        if (cells[4].Length > 0 && !regions.Contains(cells[4])) return Wrong("region: write it as in the population table, or leave it empty.", out problem);
        if (!Finders.TryGetValue(cells[5], out var outside)) return Wrong("found_by: use " + string.Join(", ", Finders.Keys.Skip(1)) + " or leave it empty.", out problem);
        if (!Decisions.TryGetValue(cells[6], out var decision)) return Wrong("decision: use identified, negative, reversed or leave it empty.", out problem);
        if ((cells[7].Length > 0 && Month(cells[7]) is null) || Month(cells[7]) > today) return Wrong("decided: write the month as 2024-05, not in the future, or leave it empty.", out problem);
        var decided = Month(cells[7]);
        if (decision == PersonDecision.None && decided is not null) return Wrong("decided: there is a month and no decision.", out problem);
        if (decided < detected) return Wrong("decided: the decision lies before the detection.", out problem);
        if (!Answers.TryGetValue(cells[8], out var reviewed) || !Answers.TryGetValue(cells[10], out var declined) || !Answers.TryGetValue(cells[11], out var broken) || !Answers.TryGetValue(cells[12], out var again))
            return Wrong("reviewed, declined, support_broken_off, retrafficked: use yes, no or leave it empty.", out problem);
        int? hours = null;
        if (cells[9].Length > 0)
        {
            if (!int.TryParse(cells[9], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) || typed > 87_600) return Wrong("hours_to_safe_night: write whole hours, or leave it empty.", out problem);
            hours = typed;
        }
        return new PersonFactRow
        {
            Id = RecordId.New(), Subject = "", Detected = detected, Sex = sex, Age = age, Form = form, Region = cells[4].Length == 0 ? null : cells[4], OutsidePolice = outside, Decision = decision,
            Decided = decided, Reviewed = reviewed == true || decision == PersonDecision.Reversed, HoursToSafeNight = hours, Declined = declined, SupportBrokenOff = broken, ReTrafficked = again,
        };
    }

    private static PersonFactRow? Wrong(string line, out string? problem)
    {
        problem = line;
        return null;
    }

    private static DateOnly? Month(string cell) =>
        cell.Length == 7 && DateOnly.TryParseExact(cell + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
