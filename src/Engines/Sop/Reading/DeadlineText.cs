namespace Throughline.Sop;

/// <summary><c>24 hours from S0</c>, <c>param reflection from S7</c>, <c>at once from S0</c>, <c>none, because the person sets the pace</c>.</summary>
internal static class DeadlineText
{
    public static Deadline? Parse(string text, IReadOnlyDictionary<string, ProcedureParameter> parameters, out string problem)
    {
        problem = $"'{Shown.Short(text)}' is no deadline; write for example '24 hours from S0', '5 working days from S2', 'at once from S0' or 'none, because …'";
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.StartsWith("none", StringComparison.Ordinal))
            return None(words[4..], ref problem);
        var from = words.LastIndexOf(" from ", StringComparison.Ordinal);
        var origin = from < 0 ? "" : words[(from + 6)..];
        if (from < 0 || origin.Length == 0 || origin.Length > 60 || !origin.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            problem = $"the deadline '{Shown.Short(text)}' does not say what it counts from; end it with 'from' and a step or an event, for example 'from S0'";
            return null;
        }
        var length = words[..from];
        if (length == "at once")
            return new Deadline(0, DeadlineUnit.Hours, origin, null);
        if (length.StartsWith("param ", StringComparison.Ordinal))
            return OfParameter(length[6..], origin, parameters, ref problem);
        if (LengthOfTime.TryParse(length, out var wrong) is { } known)
            return new Deadline(known.Amount, known.Unit, origin, null);
        if (wrong.Contains("is no unit", StringComparison.Ordinal))
            problem = wrong;
        return null;
    }

    private static Deadline? OfParameter(string id, string origin, IReadOnlyDictionary<string, ProcedureParameter> parameters, ref string problem)
    {
        if (!parameters.TryGetValue(id, out var parameter))
        {
            problem = $"the parameter '{Shown.Short(id)}' is not declared{Shown.Suggest(id, parameters.Keys)}";
            return null;
        }
        if (LengthOfTime.UnitOf(parameter.Unit) is { } unit && parameter.Value <= 10_000)
            return new Deadline((int)parameter.Value, unit, origin, null) { Parameter = id };
        problem = $"the parameter '{Shown.Short(id)}' counts {Shown.Short(parameter.Unit)}; a time needs hours, days, working hours, working days or months";
        return null;
    }

    private static Deadline? None(string rest, ref string problem)
    {
        var reason = rest.TrimStart(',', ':', ' ');
        reason = reason.StartsWith("because ", StringComparison.Ordinal) ? reason[8..].Trim() : reason == "because" ? "" : reason;
        if (reason.Length > 0)
            return new Deadline(0, DeadlineUnit.Hours, "", reason);
        problem = "'none' needs its reason: write 'none, because …'";
        return null;
    }
}
