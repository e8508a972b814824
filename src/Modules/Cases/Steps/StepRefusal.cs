using Throughline.Platform.Texts;

namespace Throughline.Cases.Steps;

/// <summary>Why the procedure of a case does not take what somebody recorded.</summary>
/// <param name="Rule">Name of the rule, as the guide to running procedures lists it.</param>
/// <param name="Step">The step concerned, or null.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Basis">The article it rests on, or null.</param>
/// <param name="Lacks">What it lacks.</param>
/// <param name="OpensAfter">Steps after one of which it opens.</param>
/// <param name="Until">UTC instant that bars it, or null.</param>
/// <param name="Words">The reason in the words of the engine.</param>
public sealed record StepRefusal(
    string Rule, string? Step, LocalizedText? Title, string? Basis, IReadOnlyList<StepLack> Lacks, IReadOnlyList<(string Code, LocalizedText Title)> OpensAfter, DateTime? Until, string Words);
