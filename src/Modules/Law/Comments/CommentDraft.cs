namespace Throughline.Law;

/// <summary>A comment to be written.</summary>
/// <param name="Unit">Ordinal of the unit of the latest draft; 0 for the whole proposal and for a recommendation.</param>
/// <param name="Language">Language of the passage and of the suggested words.</param>
/// <param name="Passage">Words of the unit the comment is on, as they stand; null for the whole unit.</param>
/// <param name="Suggested">Words to stand instead of the passage, or of the whole unit: an alternative; null for a remark only.</param>
/// <param name="Text">What is said; needed also beside suggested words, as their reason.</param>
/// <param name="ForBody">True when it speaks for the writer's body by its name.</param>
public sealed record CommentDraft(int Unit, string? Language, string? Passage, string? Suggested, string Text, bool ForBody);
