using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>An act as it reads today and as it would read with chosen proposals.</summary>
/// <param name="Key">Key of the act.</param>
/// <param name="Handle">The act's.</param>
/// <param name="ShortTitle">How it is cited.</param>
/// <param name="Country">Whose act.</param>
/// <param name="Rank">Its type.</param>
/// <param name="Language">Language of both texts.</param>
/// <param name="Base">Day from which the text of today holds.</param>
/// <param name="Older">As it reads today.</param>
/// <param name="Newer">As it would read.</param>
/// <param name="Faults">What could not be put together: words that have changed since the draft, two drafts of the same words.</param>
public sealed record DraftedAct(
    string Key, string Handle, string ShortTitle, string Country, string Rank, string Language, DateOnly Base, ActText Older, ActText Newer, IReadOnlyList<string> Faults);
