using Throughline.Sop.Calendars;

namespace Throughline.Sop.Parameters;

/// <summary>The parameters of one country (<c>*.params.yaml</c>) with the calendars its working time is counted by.</summary>
/// <param name="Country">Code of the country.</param>
/// <param name="Title">Language code → name of the set.</param>
/// <param name="Values">All values, also those of other days.</param>
/// <param name="Calendars">The calendars: at most one without a region.</param>
public sealed record CountryParameters(string Country, IReadOnlyDictionary<string, string> Title, IReadOnlyList<ParameterValue> Values, IReadOnlyList<WorkCalendar> Calendars)
{
    /// <summary>The calendar of the region, else that of the whole country, else <see cref="WorkCalendar.Usual"/>.</summary>
    public WorkCalendar CalendarOf(string? region) =>
        Calendars.FirstOrDefault(c => region is not null && c.Region == region) ?? Calendars.FirstOrDefault(c => c.Region is null) ?? WorkCalendar.Usual;

    /// <summary>The procedure with the values of this country on a day, and what that brought to light.</summary>
    /// <param name="procedure">The procedure with its defaults.</param>
    /// <param name="on">The day whose values count.</param>
    public AppliedParameters Apply(Procedure procedure, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var found = new List<Finding>();
        var set = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var parameter in procedure.Parameters)
        {
            if (Chosen(procedure, parameter, on, found) is { } value)
                set[parameter.Id] = value;
        }
        var declared = procedure.Parameters.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var other in Values.Where(v => !declared.Contains(v.Id)).DistinctBy(v => v.Id))
            found.Add(new Finding(FindingSeverity.Note, "param-not-asked", null, 1, $"{Country} gives '{other.Id}' (line {other.Line} of its set), which this procedure does not ask{Near(other.Id, declared)}.", []));
        return new AppliedParameters(With(procedure, set), found);
    }

    private ParameterValue? Chosen(Procedure procedure, ProcedureParameter parameter, DateOnly on, List<Finding> found)
    {
        void Add(FindingSeverity severity, string rule, string message) => found.Add(new Finding(severity, rule, null, parameter.Line, message, []));
        var name = parameter.Title.Count > 0 ? $"{Localized.In(parameter.Title, procedure.Language)} ({parameter.Id})" : parameter.Id;
        var all = Values.Where(v => v.Id == parameter.Id).ToList();
        if (all.Count == 0)
        {
            Add(FindingSeverity.Note, "param-default", $"{Country} gives no value for {name}; the default of the procedure, {Text(parameter.Value, parameter.Unit)}, is used.");
            return null;
        }
        if (all.FirstOrDefault(v => v.IsValidOn(on)) is not { } value)
        {
            Add(FindingSeverity.Error, "param-not-valid", $"{Country} gives {name}, and no value of it is valid on {on:yyyy-MM-dd} (lines {string.Join(", ", all.Select(v => v.Line))} of its set); add the value of that day.");
            return null;
        }
        var told = $"{value.Basis}{(value.Source.Length > 0 ? $"; source: {value.Source}" : "")}";
        if (value.Verified is null)
            Add(FindingSeverity.Note, "param-unverified", $"{name}: {Text(value)} in {Country} is not verified against the authentic text ({told}).");
        if (value.NoneBecause is not null)
        {
            Add(FindingSeverity.Warning, "param-none", $"{Country} sets no {name}: {value.NoneBecause} ({told}).");
            return value;
        }
        if (value.Unit != parameter.Unit && (LengthOfTime.UnitOf(parameter.Unit) is null || LengthOfTime.UnitOf(value.Unit) is null))
        {
            Add(FindingSeverity.Error, "param-unit", $"{name} counts {parameter.Unit}, and {Country} gives {Text(value)} (line {value.Line} of its set); write the same unit.");
            return null;
        }
        if (parameter.Least is { } least && Below(value, least, parameter.Unit))
            Add(FindingSeverity.Error, "param-below-least", $"{name} is {Text(value)} in {Country}, below the floor of {Text(least, parameter.Unit)}{Told(parameter.Source)} ({told}).");
        if (parameter.Most is { } most && value.Unit == parameter.Unit && value.Value > most)
            Add(FindingSeverity.Error, "param-above-most", $"{name} is {Text(value)} in {Country}, above the limit of {Text(most, parameter.Unit)}{Told(parameter.Source)} ({told}).");
        return value;
    }

    /// <summary>Below the floor for certain: other units are compared by the most they can come to.</summary>
    private static bool Below(ParameterValue value, long least, string unit) =>
        value.Unit == unit ? value.Value < least
        : Hours(value.Unit) is { } has && Hours(unit) is { } needs && value.Value * has < least * needs;

    private static long? Hours(string unit) => LengthOfTime.UnitOf(unit) switch
    {
        DeadlineUnit.Hours or DeadlineUnit.WorkingHours => 1,
        DeadlineUnit.Days or DeadlineUnit.WorkingDays => 24,
        DeadlineUnit.Months => 31 * 24,
        _ => null,
    };

    private static string Told(string source) => source.Length > 0 ? $" of {source}" : "";

    private static string Near(string id, IEnumerable<string> declared) => Shown.Suggest(id, declared) is var near && near.Contains("did you mean", StringComparison.Ordinal) ? near : "";

    private static string Text(ParameterValue value) => value.NoneBecause is null ? Text(value.Value!.Value, value.Unit) : "none";

    private static string Text(long value, string unit) => LengthOfTime.UnitOf(unit) is { } known ? $"{value} {LengthOfTime.Word(known, value == 1 ? 1 : 2)}" : $"{value} {unit}";

    private static Procedure With(Procedure procedure, Dictionary<string, ParameterValue> set)
    {
        Deadline? Of(Deadline? time) => time?.Parameter is { } id && set.TryGetValue(id, out var value)
            ? value.NoneBecause is { } reason ? time with { Amount = 0, Unit = DeadlineUnit.Hours, From = "", NoneBecause = reason }
                : LengthOfTime.UnitOf(value.Unit) is { } unit && value.Value <= 10_000 ? time with { Amount = (int)value.Value!, Unit = unit } : time
            : time;
        return procedure with
        {
            Parameters = [.. procedure.Parameters.Select(p => set.TryGetValue(p.Id, out var v) && v.Value is { } number ? p with { Value = number, Unit = v.Unit } : p)],
            Steps = [.. procedure.Steps.Select(s => s with { Deadline = Of(s.Deadline), MoreDeadlines = [.. s.MoreDeadlines.Select(d => Of(d)!)], Runs = Of(s.Runs), Reviews = [.. s.Reviews.Select(d => Of(d)!)] })],
        };
    }
}
