namespace Throughline.Law;

/// <summary>A criterion with the latest verdict on it and the places of the law it rests on.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Places">Places quoted, in the order quoted; empty when none is.</param>
public sealed record QuotedCriterion(Criterion Criterion, VerdictCard Verdict, IReadOnlyList<QuotedPlace> Places);

/// <summary>A place of the law a verdict quotes.</summary>
/// <param name="ProvisionHandle">The provision, for life.</param>
/// <param name="ActKey">Key of its act.</param>
/// <param name="EId">Its address today; null when it is gone.</param>
/// <param name="Label">How it is cited today, or by its handle when it is gone.</param>
public sealed record QuotedPlace(string ProvisionHandle, string ActKey, string? EId, string Label)
{
    /// <summary>The address of the article, or of the point, that an address belongs to.</summary>
    public static string ArticleOf(string eId)
    {
        ArgumentNullException.ThrowIfNull(eId);
        var parts = eId.Split("__");
        var article = Array.FindIndex(parts, part => part.StartsWith("art_", StringComparison.Ordinal));
        return article >= 0 ? parts[article] : Array.Find(parts, part => part.StartsWith("para_", StringComparison.Ordinal)) ?? parts[^1];
    }
}
