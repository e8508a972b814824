namespace Throughline.Law;

/// <summary>An edition that an adoption made or explains.</summary>
/// <param name="Act">Act, as it is cited.</param>
/// <param name="ActHandle">The act's.</param>
/// <param name="InForce">Day from which it holds.</param>
/// <param name="Language">Its language.</param>
/// <param name="WasThere">True when the shelf had it before: the adoption explains it.</param>
public sealed record AdoptedText(string Act, string ActHandle, DateOnly InForce, string Language, bool WasThere);
