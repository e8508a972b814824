namespace Throughline.Law;

/// <summary>A provision as it reads on a day, for who begins to word a change.</summary>
/// <param name="Act">Act, as it is cited.</param>
/// <param name="EId">Full address.</param>
/// <param name="Place">How it is cited within its act.</param>
/// <param name="Texts">Its own words in each language the act has then, the authentic ones first.</param>
public sealed record CurrentText(string Act, string EId, string Place, IReadOnlyList<CurrentWords> Texts);
