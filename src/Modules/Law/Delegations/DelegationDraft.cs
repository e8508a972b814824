namespace Throughline.Law;

/// <summary>A delegation to be recorded.</summary>
/// <param name="ActKey">Act, by its key.</param>
/// <param name="Place">The provision that orders, by its address or as it is cited.</param>
/// <param name="Body">Who owes it: key of a body of the directory, or a name.</param>
/// <param name="Ordered">What is to be issued.</param>
/// <param name="DueOn">Day by which it is due.</param>
public sealed record DelegationDraft(string ActKey, string Place, string Body, string Ordered, DateOnly DueOn);
