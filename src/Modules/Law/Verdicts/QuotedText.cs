using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>A quotation with the text it was taken from and the text that holds today.</summary>
/// <param name="ProvisionHandle">The provision.</param>
/// <param name="ActHandle">The act.</param>
/// <param name="ActTitle">How the act is cited.</param>
/// <param name="Label">How the provision is cited in the edition quoted.</param>
/// <param name="Words">The words the verdict rests on.</param>
/// <param name="QuotedOn">Day whose text was quoted.</param>
/// <param name="Then">The edition quoted.</param>
/// <param name="Now">The edition that holds today, or the one quoted when that is the latest.</param>
/// <param name="EIdNow">Address today; null when the provision is gone.</param>
/// <param name="CitedNow">How it is cited within its act today, e.g. <c>art. 18(2)</c>; null when the provision is gone.</param>
/// <param name="ChangedOn">Day of the first later edition whose words differ; null when the words are the same today.</param>
/// <param name="Spans">The text of today marked against the text quoted; all the same when nothing changed.</param>
/// <param name="Other">The same provision today in another language; null when there is none.</param>
public sealed record QuotedText(
    string ProvisionHandle, string ActHandle, string ActTitle, string Label, string Words, DateOnly QuotedOn, EditionCard Then, EditionCard Now,
    string? EIdNow, string? CitedNow, DateOnly? ChangedOn, IReadOnlyList<WordSpan> Spans, OtherLanguage? Other);
