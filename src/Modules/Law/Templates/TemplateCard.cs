namespace Throughline.Law;

/// <summary>A template that a country has put in place of the program's own.</summary>
/// <param name="Kind">Kind of document.</param>
/// <param name="Language">Language, BCP 47.</param>
/// <param name="FileName">Name of the file that was sent.</param>
/// <param name="StoredAt">UTC instant it was stored.</param>
public sealed record TemplateCard(string Kind, string Language, string FileName, DateTime StoredAt);
