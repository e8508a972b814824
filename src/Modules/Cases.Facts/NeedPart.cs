namespace Throughline.Cases.Facts;

/// <summary>One part of the unfunded needs, protected together with its sisters.</summary>
/// <param name="Name">Region (empty: the whole country) or month as <c>2026-11</c>.</param>
/// <param name="People">People with an unfunded need there.</param>
public sealed record NeedPart(string Name, ProtectedCount People);
