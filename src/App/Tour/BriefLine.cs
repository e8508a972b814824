namespace Throughline.App.Tour;

/// <summary>One finding of the brief, with the way to the records it was made from.</summary>
/// <param name="Heading">The finding.</param>
/// <param name="Text">One or two sentences with its numbers.</param>
/// <param name="Law">Words of law it rests on, or null.</param>
/// <param name="LawLanguage">Their language.</param>
/// <param name="Url">The page that explains the numbers down to their records, for those who may.</param>
/// <param name="Records">What stands on that page.</param>
public sealed record BriefLine(string Heading, string Text, string? Law, string? LawLanguage, string Url, string Records);
