namespace Throughline.Law;

/// <summary>One line of the contents of an act.</summary>
/// <param name="Sheet">Address of the part of the act that holds it: opens that part.</param>
/// <param name="EId">Address of the unit itself.</param>
/// <param name="Depth">0 for a chapter or what stands for one, 1 for an article below.</param>
/// <param name="Num">Number as printed.</param>
/// <param name="Heading">Heading as printed.</param>
public sealed record ContentsLine(string Sheet, string EId, int Depth, string? Num, string? Heading);
