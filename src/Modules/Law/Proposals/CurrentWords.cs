namespace Throughline.Law;

/// <summary>The own words of a provision in one language.</summary>
/// <param name="Language">Language, BCP 47.</param>
/// <param name="Authentic">True when this text is the authentic one.</param>
/// <param name="Needed">True when a proposal cannot do without words in this language.</param>
/// <param name="Base">Day from which they hold.</param>
/// <param name="Text">The words, without number and heading.</param>
public sealed record CurrentWords(string Language, bool Authentic, bool Needed, DateOnly Base, string Text);
