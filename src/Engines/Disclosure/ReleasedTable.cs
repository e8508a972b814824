namespace Throughline.Disclosure;

/// <summary>A table that was released or is to be, with the persons it counts.</summary>
/// <param name="Name">How people call the release, e.g. <c>R-2026-03</c>; it stands in findings.</param>
/// <param name="Figure">What the rows and columns stand for: only tables with the same word are compared cell by cell; totals are compared across all.</param>
/// <param name="Scope">Who is counted.</param>
/// <param name="Table">The counts and which are closed.</param>
public sealed record ReleasedTable(string Name, string Figure, ReleaseScope Scope, ProtectedTable Table);
