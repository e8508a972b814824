namespace Throughline.Sop.Nets;

/// <summary>How far a net is explored. Within these bounds the verdict is exact.</summary>
/// <param name="MostStates">States looked at.</param>
/// <param name="MostTokens">Tokens in one place; a state above it is told as unbounded and not followed.</param>
/// <param name="Merges">True when a second arrival at a place joins the first (a step of a case is open or it is not).</param>
internal sealed record NetBounds(int MostStates = 100_000, int MostTokens = 3, bool Merges = false);
