namespace Throughline.Sop;

/// <summary>A provision of national law in the version of one day.</summary>
/// <param name="Act">Short key of the act, for example <c>law-61</c>.</param>
/// <param name="EId">Akoma Ntoso address inside the act, for example <c>chp_III__art_18__para_2</c>.</param>
/// <param name="Date">The day whose version is cited.</param>
/// <param name="Label">How a lawyer cites it, for example "Law 61, art. 18(2)".</param>
public sealed record ProvisionBasis(string Act, string EId, DateOnly Date, string Label) : LegalBasis;
