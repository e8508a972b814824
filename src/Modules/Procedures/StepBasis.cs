namespace Throughline.Procedures;

/// <summary>One basis of a step, as it is shown.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Label">How a lawyer cites it, the criterion's id, or the note; empty only for a missing basis without a note.</param>
/// <param name="ActKey">Key of the act; null unless a provision.</param>
/// <param name="EId">Address inside the act; null unless a provision.</param>
/// <param name="Date">Day whose text is cited; null unless a provision.</param>
/// <param name="CriterionId">Id of the criterion; null unless a criterion.</param>
public sealed record StepBasis(BasisKind Kind, string Label, string? ActKey = null, string? EId = null, DateOnly? Date = null, string? CriterionId = null)
{
    /// <summary>True when somebody still has to find or check the basis.</summary>
    public bool IsOpen => Kind is BasisKind.CountryRequired or BasisKind.Unverified;
}
