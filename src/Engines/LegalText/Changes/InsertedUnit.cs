namespace Throughline.LegalText;

/// <summary>A unit that the older version does not have, with what is new below it. Units that moved into it are changes of their own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="EId">Its address in the newer version.</param>
/// <param name="WId">Its address in the original version; null when it is <paramref name="EId"/>.</param>
/// <param name="Num">Its number as printed; null when it has none.</param>
/// <param name="Heading">Its heading; null when it has none.</param>
/// <param name="Text">Its own text.</param>
/// <param name="Children">New units below it, in order.</param>
public sealed record InsertedUnit(UnitKind Kind, string EId, string? WId, string? Num, string? Heading, string Text, IReadOnlyList<InsertedUnit> Children);
