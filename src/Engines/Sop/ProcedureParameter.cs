namespace Throughline.Sop;

/// <summary>A number a country sets for itself. The procedure carries a default, so that it can be read and checked without a country.</summary>
/// <param name="Id">Unique within the procedure, as times cite it: <c>param reflection from S7</c>.</param>
/// <param name="Title">Language code → what it is.</param>
/// <param name="Value">The default.</param>
/// <param name="Unit">What <paramref name="Value"/> counts: a unit of time, <c>years</c>, or a currency code.</param>
/// <param name="Least">The value a country may not go below (a treaty's floor); null when there is none.</param>
/// <param name="Most">The value a country may not go above; null when there is none.</param>
public sealed record ProcedureParameter(string Id, IReadOnlyDictionary<string, string> Title, long Value, string Unit, long? Least, long? Most)
{
    /// <summary>Where the default and its bounds come from; empty when the file does not say.</summary>
    public string Source { get; init; } = "";

    /// <summary>1-based line of the file.</summary>
    public int Line { get; init; }
}
