namespace Throughline.Partners.Groups;

/// <summary>An item to be put on the agenda.</summary>
/// <param name="Kind">What it points to.</param>
/// <param name="Link">Id of that; null for free text.</param>
/// <param name="Title">What is talked about, up to 300 characters.</param>
/// <param name="Minutes">Minutes planned, 1 to 480.</param>
public sealed record ItemDraft(AgendaKind Kind, string? Link, string Title, int Minutes);
