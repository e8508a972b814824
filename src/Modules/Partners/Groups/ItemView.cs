namespace Throughline.Partners.Groups;

/// <summary>One participant's view.</summary>
/// <param name="Stance">What they think.</param>
/// <param name="Words">Their words, or null.</param>
/// <param name="By">Working name of a member who wished to be named; null for everybody else.</param>
public sealed record ItemView(ViewStance Stance, string? Words, string? By);
