namespace Throughline.Law;

/// <summary>The practice card a recommendation was made from.</summary>
/// <param name="Handle">Handle of the card.</param>
/// <param name="Country">Whose practice.</param>
/// <param name="Measure">The measure.</param>
public sealed record PracticeTie(string Handle, string Country, string Measure);
