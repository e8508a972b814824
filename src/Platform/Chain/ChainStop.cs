namespace Throughline.Platform.Chain;

/// <summary>A stop as it is shown.</summary>
/// <param name="Link">Which one.</param>
/// <param name="Label">Its short name, e.g. <c>Law 61, art. 18(2)</c>.</param>
/// <param name="Detail">One sentence on it, or null.</param>
/// <param name="Url">Page of the stop within the app, or null where it has none.</param>
/// <param name="Language">Language of label and detail as BCP 47, or null for the page's own.</param>
public sealed record ChainStop(ChainLink Link, string Label, string? Detail, string? Url, string? Language = null);
