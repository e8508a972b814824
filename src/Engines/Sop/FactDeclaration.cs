namespace Throughline.Sop;

/// <summary>
/// Something a procedure may ask about a case, with every value it can have. Facts are enumerations, so that a decision
/// can be checked for every combination.
/// </summary>
/// <param name="Id">Unique within the procedure, as conditions cite it.</param>
/// <param name="Values">All values, at least two, in the order of the file; a boolean fact has <c>yes</c>, <c>no</c>.</param>
/// <param name="Cooperation">True when the fact tells whether the person co-operates with law enforcement (invariant I1).</param>
/// <param name="DerivedFrom">
/// Null when the fact is recorded directly. Otherwise the condition that makes a boolean fact <c>yes</c>, or the ids of the
/// facts it is worked out from, separated by commas.
/// </param>
public sealed record FactDeclaration(string Id, IReadOnlyList<string> Values, bool Cooperation, string? DerivedFrom)
{
    /// <summary>Language code → the words a practitioner uses for the fact; empty when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = Localized.None;

    /// <summary>The step that settles the fact, null when the file does not say.</summary>
    public string? SetBy { get; init; }

    /// <summary>The parsed <see cref="DerivedFrom"/> when it is a condition, else null.</summary>
    public Condition? Derivation { get; init; }

    /// <summary>The comparison that settles the fact from a number of the case; null when there is none.</summary>
    public NumberComparison? Compares { get; init; }

    /// <summary>True when <c>yes</c> says that the person is a child, may be one, or needs a guardian (I3).</summary>
    public bool Child { get; init; }

    /// <summary>Ids of the facts this one is worked out from; empty for a fact recorded directly.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
