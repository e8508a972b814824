namespace Throughline.LegalText;

/// <summary>What a law is held against, as the search needs it.</summary>
/// <param name="Id">Identity in the benchmark (<c>TIP-06-3a</c>).</param>
/// <param name="Language">BCP 47 tag of the statement and the question.</param>
/// <param name="Citation">Article of the treaty or model law; may be empty.</param>
/// <param name="Topic">Key of its topic; may be empty.</param>
/// <param name="Statement">What the law should say.</param>
/// <param name="Question">The test question; may be empty.</param>
/// <param name="TopicTerms">Search terms of the topic by language tag; may be empty.</param>
public sealed record CriterionText(
    string Id, string Language, string Citation, string Topic, string Statement, string Question,
    IReadOnlyDictionary<string, IReadOnlyList<string>> TopicTerms);
