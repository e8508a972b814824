namespace Throughline.LegalText;

/// <summary>An address that the rules of numbering do not give, for a unit that did not change.</summary>
/// <param name="Old">Address in the older version.</param>
/// <param name="EId">Address in the newer version.</param>
/// <param name="WId">Address in the original version; null when it is <paramref name="EId"/>.</param>
public sealed record AddressNote(string Old, string EId, string? WId);
