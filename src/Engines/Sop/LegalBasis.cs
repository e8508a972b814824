namespace Throughline.Sop;

/// <summary>What a step rests on: a provision, a criterion, or the honest statement that something is missing.</summary>
public abstract record LegalBasis
{
    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
