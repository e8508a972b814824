namespace Throughline.Law;

/// <summary>A provision that may answer a criterion. A suggestion with reasons; it says nothing of conformity, and a person decides.</summary>
/// <param name="ActKey">Key of its act.</param>
/// <param name="ActHandle">The act's.</param>
/// <param name="Act">How the act is cited.</param>
/// <param name="EId">Its address.</param>
/// <param name="Place">How it is cited within its act.</param>
/// <param name="Words">The beginning of its words, at most 240 signs.</param>
/// <param name="Language">Language of the words.</param>
/// <param name="InForce">Day of the edition.</param>
/// <param name="Reasons">Why it is suggested, in English.</param>
/// <param name="IsWeak">True when few or only common words speak for it.</param>
public sealed record SuggestedProvision(
    string ActKey, string ActHandle, string Act, string EId, string Place, string Words, string Language, DateOnly InForce, IReadOnlyList<string> Reasons, bool IsWeak);
