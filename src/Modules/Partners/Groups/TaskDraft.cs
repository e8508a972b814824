namespace Throughline.Partners.Groups;

/// <summary>A task to be given.</summary>
/// <param name="Item">Handle of the item it comes from, or null.</param>
/// <param name="Text">What is to be done, up to 1,000 characters.</param>
/// <param name="Owner">Handle of a member, or key or handle of a body.</param>
/// <param name="Due">Day by which.</param>
public sealed record TaskDraft(string? Item, string Text, string Owner, DateOnly? Due);
