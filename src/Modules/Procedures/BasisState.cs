namespace Throughline.Procedures;

/// <summary>Whether the text a step rests on still reads as it did on the day that is cited.</summary>
public enum BasisState
{
    /// <summary>The basis is no provision of national law.</summary>
    NoProvision,

    /// <summary>The register of acts has no such provision on the day cited.</summary>
    NotFound,

    /// <summary>It reads as on the day cited.</summary>
    Current,

    /// <summary>A later edition changed the words: somebody must check that the step still stands on them.</summary>
    Changed,

    /// <summary>The act has the provision no more.</summary>
    Gone,

    /// <summary>The editions of the two days are in different languages only, so that nothing can be said.</summary>
    NotComparable,
}
