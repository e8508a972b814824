namespace Throughline.Law;

/// <summary>A provision found by its address on a day.</summary>
/// <param name="Handle">The provision's, for life.</param>
/// <param name="Label">How it is cited, e.g. <c>Law 61, art. 18(2)</c>.</param>
/// <param name="TextHash">Fingerprint of heading and words, number left out: it changes when, and only when, what the provision says changes.</param>
/// <param name="Date">Day from which the edition holds that the address was found in.</param>
/// <param name="EId">Full address in that edition.</param>
/// <param name="Language">Language of that edition.</param>
public sealed record ProvisionAddress(string Handle, string Label, string TextHash, DateOnly Date, string EId, string Language);
