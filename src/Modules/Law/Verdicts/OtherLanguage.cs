namespace Throughline.Law;

/// <summary>The text of a provision in another language of its act.</summary>
/// <param name="Edition">The edition it stands in.</param>
/// <param name="Text">Number, heading and words.</param>
public sealed record OtherLanguage(EditionCard Edition, string Text);
