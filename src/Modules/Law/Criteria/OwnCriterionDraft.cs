namespace Throughline.Law;

/// <summary>A criterion of the country's own benchmark, to be kept.</summary>
/// <param name="Citation">Where it comes from: a plan, a court, a law; at most 200 characters.</param>
/// <param name="Topic">Id of a topic of the benchmark.</param>
/// <param name="Grade">How firmly it asks.</param>
/// <param name="Qualifier">A limit that is shown next to every verdict; null for none.</param>
/// <param name="Statement">The criterion as a sentence.</param>
/// <param name="Question">What a reviewer asks of the law.</param>
public sealed record OwnCriterionDraft(string Citation, string Topic, Grade Grade, string? Qualifier, string Statement, string Question);
