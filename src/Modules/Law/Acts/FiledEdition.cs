namespace Throughline.Law;

/// <summary>What became of one file of a collection.</summary>
/// <param name="File">Its name.</param>
/// <param name="End">Stored, on the shelf already, or refused.</param>
/// <param name="Refusal">One line with what to do; null unless refused.</param>
public sealed record FiledEdition(string File, FilingEnd End, string? Refusal);
