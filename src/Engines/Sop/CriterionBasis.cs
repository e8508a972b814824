namespace Throughline.Sop;

/// <summary>A criterion of an international instrument that the step answers directly.</summary>
/// <param name="CriterionId">Id of the criterion, for example <c>TIP-06-3b</c>.</param>
public sealed record CriterionBasis(string CriterionId) : LegalBasis;
