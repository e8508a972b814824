using System.Diagnostics.CodeAnalysis;

namespace Throughline.Law;

/// <summary>Exactly one of a stored edition and a refusal. After a refusal nothing is changed.</summary>
public sealed class ImportOutcome
{
    private ImportOutcome(ImportedEdition? edition, string? refusal) => (Edition, Refusal) = (edition, refusal);

    /// <summary>What was stored; null when refused.</summary>
    public ImportedEdition? Edition { get; }

    /// <summary>One line: what is wrong, on which line of the file when there is one, and what to do; null when stored.</summary>
    public string? Refusal { get; }

    /// <summary>True when stored.</summary>
    [MemberNotNullWhen(true, nameof(Edition))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsStored => Edition is not null;

    internal static ImportOutcome Stored(ImportedEdition edition) => new(edition, null);

    internal static ImportOutcome Refused(string line) => new(null, line);
}
