namespace Throughline.Platform.Chain;

/// <summary>
/// One stop of the chain. <paramref name="Id"/> is: the criterion's id (<c>TIP-03a</c>); the provision's handle; <c>SOP-handle/step</c>
/// for a procedure step, case actions of it and evidence on it; the recommendation's handle.
/// </summary>
/// <param name="Kind">Which stop.</param>
/// <param name="Id">Identity within the kind; safe to stand in an address.</param>
/// <param name="Date">The date the link is read at; null for today.</param>
public sealed record ChainLink(ChainKind Kind, string Id, DateOnly? Date = null);
