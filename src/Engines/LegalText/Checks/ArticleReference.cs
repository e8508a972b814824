namespace Throughline.LegalText;

/// <summary>A place where a unit names an article of its own act.</summary>
/// <param name="From">Address of the unit that names it.</param>
/// <param name="Words">The words that name it, as printed.</param>
/// <param name="Article">Number of the article, its raised digit after a hyphen: <c>129-1</c>.</param>
/// <param name="Target">Address of the article; null when the act has none of this number.</param>
/// <param name="IsRepealed">True when the article is there and says only that it is repealed.</param>
public sealed record ArticleReference(string From, string Words, string Article, string? Target, bool IsRepealed)
{
    /// <summary>True when it leads nowhere: no such article, or one that is repealed.</summary>
    public bool IsBroken => Target is null || IsRepealed;
}
