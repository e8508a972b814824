namespace Throughline.Sop;

/// <summary>A number of the case against a parameter, as <c>age &lt; param adult-age</c>: the one place where a number guards the flow, so that checks stay exact.</summary>
/// <param name="Number">Id of the number.</param>
/// <param name="Sign">One of <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</param>
/// <param name="Parameter">Id of the parameter.</param>
public sealed record NumberComparison(string Number, string Sign, string Parameter)
{
    /// <summary>Whether it holds for a value of the number and of the parameter.</summary>
    public bool Holds(long number, long parameter) => Sign switch
    {
        "<" => number < parameter,
        "<=" => number <= parameter,
        ">" => number > parameter,
        _ => number >= parameter,
    };

    /// <summary>Reads <c>age &lt; param adult-age</c>; null when it is written otherwise.</summary>
    public static NumberComparison? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 4 && words[1] is ("<" or "<=" or ">" or ">=") && words[2] == "param" ? new NumberComparison(words[0], words[1], words[3]) : null;
    }
}
