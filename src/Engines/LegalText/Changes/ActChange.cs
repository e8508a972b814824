namespace Throughline.LegalText;

/// <summary>
/// One change of an act: what a drafter would name in one instruction. A unit inserted or gone as a whole is one change with everything
/// below it; units whose address changes only because the unit above got another number have none.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="Also">What else happened to the same unit, e.g. words changed in a provision that moved; empty for most.</param>
/// <param name="Old">Address in the older version; null for an insertion. For a split it is the unit the words came from.</param>
/// <param name="New">Address in the newer version; null for a unit that is gone. For a join it is the unit the words went to.</param>
/// <param name="At">Where the unit stands in the newer version; null unless it was inserted or moved.</param>
/// <param name="Unit">The unit inserted, or split off; else null.</param>
/// <param name="Num">The number before and after; null when it is the same.</param>
/// <param name="Heading">The heading before and after; null when it is the same.</param>
/// <param name="Words">The words changed in the unit's own text, in order; empty when it is the same.</param>
public sealed record ActChange(
    ChangeKind Kind, IReadOnlyList<ChangeKind> Also, string? Old, string? New, Placement? At, InsertedUnit? Unit, ValueChange? Num, ValueChange? Heading, IReadOnlyList<WordEdit> Words)
{
    /// <summary>True when everything below the unit goes with the change: a provision repealed as a whole whose place keeps a mark.</summary>
    public bool Clears { get; init; }

    /// <summary>The address that names the change: in the newer version, or in the older one for a unit that is gone.</summary>
    public string EId => Kind is ChangeKind.Joined ? Old! : New ?? Old!;
}
