using Throughline.LegalText;

namespace Throughline.App.Documents;

/// <summary>What stands in place of a name in a template: words, or a change that Word shows as tracked.</summary>
/// <param name="Text">The words; a line feed is a new line within the paragraph. Not used where a change is given.</param>
/// <param name="Change">A change, word by word: accepted it gives the new words, rejected the old ones.</param>
public sealed record WordValue(string Text, IReadOnlyList<WordSpan>? Change = null)
{
    /// <summary>Plain words.</summary>
    public static implicit operator WordValue(string text) => new(text);

    /// <summary>A change, word by word.</summary>
    public static WordValue Of(IReadOnlyList<WordSpan> change) => new("", change);
}
