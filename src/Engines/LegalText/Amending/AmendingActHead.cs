namespace Throughline.LegalText;

/// <summary>How an amending act is named.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">Day of adoption; null while it is a draft.</param>
/// <param name="Number">Its number; null while it has none.</param>
public sealed record AmendingActHead(string Title, DateOnly? Date = null, string? Number = null);
