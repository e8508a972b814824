using System.Globalization;

namespace Throughline.Sop;

/// <summary>One entry of <c>parameters</c> in a procedure.</summary>
internal static class ParameterEntry
{
    public static ProcedureParameter? Read(YamlNode node, List<SopFault> faults, string language)
    {
        var map = YamlMap.Of(node, faults, "a parameter", "id", "title", "value", "unit", "least", "most", "source");
        if (map is null)
            return null;
        var id = map.Id("id", needed: true);
        var title = map.Languages("title", language);
        var value = Number(map, "value", needed: true);
        var unit = map.Text("unit", needed: true, longest: 30);
        var (least, most) = (Number(map, "least"), Number(map, "most"));
        if (least > most)
            map.Fault(map.Get("least")!, $"'least' is {least} and 'most' is {most}; exchange them");
        else if (value < least || value > most)
            map.Fault(map.Get("value")!, $"the default {value} lies outside 'least' and 'most'");
        return id is null || value is null || unit is null ? null
            : new ProcedureParameter(id, title, value.Value, unit, least, most) { Source = map.Text("source") ?? "", Line = map.Line };
    }

    /// <summary>A whole number from 0 to 1,000,000,000,000.</summary>
    public static long? Number(YamlMap map, string key, bool needed = false)
    {
        if (map.Text(key, needed, longest: 40) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000_000_000)
            return number;
        map.Fault(map.Get(key)!, $"'{key}' holds '{Shown.Short(text)}'; write a whole number, for example 30");
        return null;
    }
}
