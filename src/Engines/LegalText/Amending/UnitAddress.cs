namespace Throughline.LegalText;

/// <summary>One step of an address as a drafter says it: <c>part 2</c>, <c>article 12¹</c>.</summary>
/// <param name="Kinds">What the word may mean, the likeliest first: a Russian «часть» is a part of an article or of a code.</param>
/// <param name="Number">The number in the form of an address; empty for the only one of its kind, <c>last</c> for the last.</param>
/// <param name="Shown">The number as it is printed.</param>
internal sealed record AddressStep(IReadOnlyList<UnitKind> Kinds, string Number, string Shown)
{
    public const string Last = "last";

    public bool Equals(AddressStep? other) => other is not null && Number == other.Number && Kinds.SequenceEqual(other.Kinds);

    public override int GetHashCode() => HashCode.Combine(Number, Kinds.Count > 0 ? Kinds[0] : UnitKind.Act);
}

/// <summary>Where an instruction works, outermost step first; no step at all is the act.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="IsHeading">True for the heading of the unit, false for the unit.</param>
internal sealed record UnitAddress(IReadOnlyList<AddressStep> Steps, bool IsHeading = false)
{
    public static readonly UnitAddress Act = new([]);

    public bool Equals(UnitAddress? other) => other is not null && IsHeading == other.IsHeading && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(IsHeading, Steps.Count > 0 ? Steps[^1] : null);

    public UnitAddress Below(AddressStep step) => new([.. Steps, step]);
}

/// <summary>The part of a unit an instruction works on.</summary>
internal enum TargetPart
{
    /// <summary>The unit with everything below it.</summary>
    Whole,

    /// <summary>Its own text, which counts as its first unnumbered paragraph.</summary>
    OwnText,

    /// <summary>Its heading.</summary>
    Heading,
}

/// <summary>What an address was found to name.</summary>
internal readonly record struct AddressTarget(Unit Unit, TargetPart Part);
