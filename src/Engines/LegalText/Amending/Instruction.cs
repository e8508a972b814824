namespace Throughline.LegalText;

/// <summary>One instruction of an amending act.</summary>
/// <param name="Number">As written before it; empty when it has none.</param>
/// <param name="Line">Line of the file where it begins, from 1.</param>
/// <param name="Text">Its words with the quoted wording, without the number.</param>
public sealed record Instruction(string Number, int Line, string Text)
{
    internal IReadOnlyList<AmendingClause> Clauses { get; init; } = [];

    /// <summary>Addresses in the older version of what it names, each once.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];
}
