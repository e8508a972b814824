namespace Throughline.Cases.Past;

/// <summary>Answer to an import: stored whole, or nothing stored and the reasons.</summary>
/// <param name="Stored">What was stored; null when refused or absent.</param>
/// <param name="Refusals">What is wrong, each with its line of the file (0 for the file as a whole) and what to do; at most <see cref="MostRefusals"/>.</param>
public sealed record PastImportAnswer(PastImportLine? Stored, IReadOnlyList<(int Line, string Problem)> Refusals)
{
    /// <summary>Refusals told at once.</summary>
    public const int MostRefusals = 20;

    /// <summary>True when this viewer may not bring in registers.</summary>
    public bool IsAbsent => Stored is null && Refusals.Count == 0;

    internal static PastImportAnswer Absent { get; } = new(null, []);

    internal static PastImportAnswer Refused(string problem) => new(null, [(0, problem)]);
}
