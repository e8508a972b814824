namespace Throughline.Law;

/// <summary>Another country's practice to be put on a card, in our own words.</summary>
/// <param name="Country">Whose practice, two letters.</param>
/// <param name="Measure">The measure in a line of at most 200 characters.</param>
/// <param name="Words">What it is, in our own words.</param>
/// <param name="Source">Where the fact comes from.</param>
/// <param name="Dated">Date the fact stands at, as the source gives it: <c>2021</c>, <c>8 February 2021</c>.</param>
/// <param name="Result">What came of it, or null when not known.</param>
/// <param name="Conditions">What it rests on there, or null.</param>
/// <param name="Topic">Topic of the benchmark.</param>
/// <param name="Criteria">Ids of criteria it bears on; may be empty.</param>
/// <param name="ToVerify">What in particular is to be checked at the source, or null.</param>
public sealed record PracticeDraft(
    string Country, string Measure, string Words, string Source, string Dated, string? Result, string? Conditions, string Topic, IReadOnlyList<string> Criteria, string? ToVerify);
