namespace Throughline.Funding.Facts;

/// <summary>What help cost per person: the middle and the middle half, rounded to ten units of the currency so that nobody's own sum can be read.</summary>
/// <param name="Median">Minor units.</param>
/// <param name="LowerQuarter">A quarter of the people cost less; minor units.</param>
/// <param name="UpperQuarter">A quarter of the people cost more; minor units.</param>
/// <param name="People">How many people it rests on, at least the threshold.</param>
/// <param name="Currency">Three capital letters.</param>
public sealed record CostSpread(long Median, long LowerQuarter, long UpperQuarter, int People, string Currency);
