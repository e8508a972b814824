namespace Throughline.Sop;

/// <summary>A role that carries steps out; one lane of the picture.</summary>
/// <param name="Id">Unique within the procedure, as steps cite it.</param>
/// <param name="Name">Language code → name, at least one.</param>
/// <param name="Side">The side of the wall the role works on.</param>
public sealed record Actor(string Id, IReadOnlyDictionary<string, string> Name, ActorSide Side)
{
    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
