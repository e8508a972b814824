using System.CommandLine;
using System.Globalization;
using Throughline.Sop;
using Throughline.Sop.Calendars;
using Throughline.Sop.Parameters;

namespace Throughline.App.Commands.Sop;

/// <summary>The options by which a procedure is read with the values and the calendar of a country.</summary>
internal static class CountryOptions
{
    public static Option<string?> Parameters() => new("--params") { Description = "The values of a country, *.params.yaml." };

    public static Option<string?> On() => new("--on") { Description = "The day whose values count, YYYY-MM-DD; today when left out." };

    public static Option<string?> Region() => new("--region") { Description = "The region whose calendar counts." };

    /// <summary>The procedure as the country has it, its calendar, and what applying its values brought to light.</summary>
    public static (Procedure Procedure, WorkCalendar Calendar, IReadOnlyList<Finding> Findings) Apply(Procedure procedure, string? file, string? on, string? region)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        if (on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            throw new BadInputException($"--on '{on}': write a real date as YYYY-MM-DD, for example 2026-01-01.");
        if (file is null)
            return region is null && on is null ? (procedure, WorkCalendar.Usual, []) : throw new BadInputException("--on and --region go with --params; name the values of the country.");
        var read = ParametersReader.Read(EngineFiles.Read(file));
        if (read.Parameters is not { } set)
            throw new BadInputException($"{file}:{read.Faults[0].Line}:{read.Faults[0].Column}: {read.Faults[0].Message}{(read.Faults.Count > 1 ? $" ({read.Faults.Count - 1} more)" : "")}");
        if (region is not null && set.Calendars.All(c => c.Region != region))
            throw new BadInputException($"--region '{region}': {file} has {(set.Calendars.Any(c => c.Region is not null) ? string.Join(", ", set.Calendars.Select(c => c.Region).OfType<string>()) : "no calendar of a region")}.");
        var applied = set.Apply(procedure, day);
        return (applied.Procedure, set.CalendarOf(region), applied.Findings);
    }
}
