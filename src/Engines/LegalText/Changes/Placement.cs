namespace Throughline.LegalText;

/// <summary>A place in the newer version.</summary>
/// <param name="In">Address, in the newer version, of the unit that holds it; <c>act</c> for the act itself.</param>
/// <param name="Place">Place among the units there, counted from 1.</param>
public sealed record Placement(string In, int Place);
