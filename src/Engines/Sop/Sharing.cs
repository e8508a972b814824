namespace Throughline.Sop;

/// <summary>A step gives a record to somebody else (I5): by consent, or on a stated legal basis.</summary>
/// <param name="Record">Id of the record that is given.</param>
/// <param name="With">Id of the actor who receives it.</param>
/// <param name="Consent">Id of the consent it rests on; null when it rests on a basis.</param>
/// <param name="Basis">What it rests on without consent; null when it rests on consent, or on nothing (a finding).</param>
public sealed record Sharing(string Record, string With, string? Consent, LegalBasis? Basis)
{
    /// <summary>1-based line of the file.</summary>
    public int Line { get; init; }
}
