namespace Throughline.LegalText;

/// <summary>What one clause of an instruction does; where it does it stands beside it (<see cref="AmendingClause"/>).</summary>
internal abstract record Amendment
{
    /// <summary>Every occurrence of the words.</summary>
    public const int Everywhere = -1;

    /// <summary>The words, which must stand there once.</summary>
    public const int Only = 0;
}

/// <summary>Words that give way to others; none come when <paramref name="New"/> is empty.</summary>
internal sealed record WordsReplaced(string Old, string New, int Occurrence) : Amendment;

/// <summary>Words that come after or before others, or at the end when both are null.</summary>
internal sealed record WordsAdded(string? After, string? Before, string Words, int Occurrence) : Amendment;

/// <summary>The unit, its own text or its heading in new words.</summary>
internal sealed record Restated(QuotedText Text) : Amendment;

/// <summary>The unit or its heading goes; the mark is what stands in its place from then on.</summary>
internal sealed record UnitRepealed(string? Mark) : Amendment;

/// <summary>Units that come after, before or in what the clause names.</summary>
internal sealed record UnitsInserted(Nearness Near, IReadOnlyList<UnitKind> Kinds, IReadOnlyList<string> Said, QuotedText Text) : Amendment;

/// <summary>Another number for the unit: its form in an address and as printed.</summary>
internal sealed record UnitRenumbered(string Number, string Shown) : Amendment;

/// <summary>Another number as printed, word for word.</summary>
internal sealed record NumberReprinted(string Old, string New) : Amendment;

/// <summary>Another place for the unit.</summary>
internal sealed record UnitMoved(Nearness Near, UnitAddress To) : Amendment;

/// <summary>A heading for a unit that has none.</summary>
internal sealed record HeadingGiven(string Words) : Amendment;

/// <summary>On which side of a unit something is put.</summary>
internal enum Nearness
{
    /// <summary>Right after it.</summary>
    After,

    /// <summary>Right before it.</summary>
    Before,

    /// <summary>Below it, where its number belongs, or last.</summary>
    In,

    /// <summary>Below it, first.</summary>
    First,
}

/// <summary>Quoted wording.</summary>
/// <param name="Words">The words; units as lines (<see cref="QuotedUnits"/>).</param>
/// <param name="Units">The units themselves, when the source gave them as such: they are taken as they are.</param>
/// <param name="Said">The units the words were written from; null for words that are no units.</param>
internal sealed record QuotedText(string Words, IReadOnlyList<Unit>? Units = null, IReadOnlyList<Unit>? Said = null)
{
    public bool Equals(QuotedText? other) => other is not null && Words == other.Words;

    public override int GetHashCode() => Words.GetHashCode(StringComparison.Ordinal);
}

/// <summary>One clause: what is done, and to what.</summary>
internal sealed record AmendingClause(IReadOnlyList<UnitAddress> Where, Amendment What);
