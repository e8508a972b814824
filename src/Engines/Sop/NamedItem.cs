namespace Throughline.Sop;

/// <summary>A declared record (form) or event of the procedure.</summary>
/// <param name="Id">Unique within its list, for example <c>F03</c>.</param>
/// <param name="Name">Language code → name, at least one.</param>
public sealed record NamedItem(string Id, IReadOnlyDictionary<string, string> Name)
{
    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
