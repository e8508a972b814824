namespace Throughline.Partners.Agreements;

/// <summary>A breach that was noted on an agreement.</summary>
/// <param name="On">Day it happened or was found.</param>
/// <param name="ById">Body that did not keep to the agreement; row key.</param>
/// <param name="What">What was not kept, without any person's name.</param>
/// <param name="Remedy">What was agreed to mend it; null while nothing is.</param>
public sealed record AgreementBreach(DateOnly On, Guid ById, string What, string? Remedy);
