namespace Throughline.Law;

/// <summary>An act as of a day: its contents and one sheet of its text, or the whole of it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Edition">The edition shown.</param>
/// <param name="Contents">All chapters, with the articles of the open sheet.</param>
/// <param name="Sheet">Address of the open sheet's first unit; null when the whole act is shown.</param>
/// <param name="Previous">Sheet before, or null.</param>
/// <param name="Next">Sheet after, or null.</param>
/// <param name="Lines">The text in printed order.</param>
public sealed record ActPage(
    ActCard Act, EditionCard Edition, IReadOnlyList<ContentsLine> Contents, string? Sheet, string? Previous, string? Next, IReadOnlyList<ProvisionLine> Lines);
