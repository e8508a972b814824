namespace Throughline.Sop;

/// <summary>A consent the procedure asks for, always by itself and never bundled.</summary>
/// <param name="Id">Unique within the procedure, as steps cite it.</param>
/// <param name="Name">Language code → what the person consents to.</param>
/// <param name="To">The actor who would learn something by it; null when nobody does.</param>
/// <param name="Cooperation">True when giving it tells or causes co-operation with law enforcement (I1).</param>
public sealed record ConsentDeclaration(string Id, IReadOnlyDictionary<string, string> Name, string? To, bool Cooperation)
{
    /// <summary>1-based line of the file.</summary>
    public int Line { get; init; }
}
