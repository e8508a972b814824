namespace Throughline.Procedures;

/// <summary>What a step rests on.</summary>
public enum BasisKind
{
    /// <summary>A provision of national law of a day.</summary>
    Provision,

    /// <summary>A criterion of an instrument, directly.</summary>
    Criterion,

    /// <summary>The country has not given a basis yet.</summary>
    CountryRequired,

    /// <summary>Stated by somebody, checked by nobody against the authentic text.</summary>
    Unverified,
}
