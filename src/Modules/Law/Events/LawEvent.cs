namespace Throughline.Law;

/// <summary>Something that happened to law, on a day.</summary>
/// <param name="Day">The day: in force, adopted, given, due.</param>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Title">What it happened to: an act, a proposal, a criterion.</param>
/// <param name="Note">Further words; null where there are none.</param>
/// <param name="Path">Address of the page about it.</param>
public sealed record LawEvent(DateOnly Day, string Country, LawEventKind Kind, string Title, string? Note, string Path);
