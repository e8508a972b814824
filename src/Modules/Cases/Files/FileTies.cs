using Throughline.Platform.Access;

namespace Throughline.Cases.Files;

// A file with the ties of one viewer to it, read in one transaction.
internal sealed record FileTies(PersonFile File, IReadOnlyList<Tie> Ties);

// One tie. Basis depends on section and action where it comes from a consent.
internal sealed record Tie(Relation Relation, Func<ActionKind, Section, ConsentBasis> Basis)
{
    public static Tie Holding(Relation relation) => new(relation, static (_, _) => ConsentBasis.NotNeeded);
}
