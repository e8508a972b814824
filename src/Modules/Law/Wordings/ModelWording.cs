namespace Throughline.Law;

/// <summary>How one country's law answers a criterion: words that a drafter may start from, never to be copied unread.</summary>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Verdict">What was found there; a model is best taken from an aligned one.</param>
/// <param name="Criticism">Reasons of the verdict: what is known against it or for it.</param>
/// <param name="Act">How the act is cited.</param>
/// <param name="Label">How the provision is cited.</param>
/// <param name="ProvisionHandle">The provision's.</param>
/// <param name="Language">Language of the words.</param>
/// <param name="Words">The words quoted.</param>
/// <param name="On">Day whose text was quoted.</param>
/// <param name="Source">Where the text comes from.</param>
/// <param name="VerifiedBy">Who checked the text against the authentic one; null when nobody has.</param>
public sealed record ModelWording(
    string Country, VerdictCard Verdict, string Criticism, string Act, string Label, string ProvisionHandle, string Language, string Words, DateOnly On, string Source, string? VerifiedBy);
