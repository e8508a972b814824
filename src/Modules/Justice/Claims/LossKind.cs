namespace Throughline.Justice.Claims;

/// <summary>A head of loss.</summary>
public enum LossKind
{
    /// <summary>Wages withheld, with overtime.</summary>
    Wages,

    /// <summary>Medical and psychological care.</summary>
    Medical,

    /// <summary>Moral harm.</summary>
    Moral,

    /// <summary>Travel, papers and housing.</summary>
    Costs,

    /// <summary>Debts and fees that were extorted.</summary>
    Extorted,

    /// <summary>Lawyer and court.</summary>
    Legal,
}
