namespace Throughline.Law;

/// <summary>The words a verdict rests on.</summary>
/// <param name="ActKey">Act, by its key.</param>
/// <param name="EId">Address of the unit that holds the words itself, or how it is cited (<c>art. 18(2)</c>); empty to find it by the words.</param>
/// <param name="Date">Day whose text is quoted.</param>
/// <param name="Words">Exactly as in that text; white space counts as one space.</param>
/// <param name="Language">Language of the text quoted; null for any that holds the address, the authentic one first.</param>
public sealed record QuoteDraft(string ActKey, string EId, DateOnly Date, string Words, string? Language = null);
