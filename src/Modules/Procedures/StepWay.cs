namespace Throughline.Procedures;

/// <summary>A way on from a step.</summary>
/// <param name="To">Id of the next step.</param>
/// <param name="When">The condition in the words of the file, <c>otherwise</c>, or null when always open.</param>
public sealed record StepWay(string To, string? When);
