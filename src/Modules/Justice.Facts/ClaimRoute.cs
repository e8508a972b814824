namespace Throughline.Justice.Facts;

/// <summary>Way by which compensation is claimed.</summary>
public enum ClaimRoute
{
    /// <summary>A claim within the criminal proceeding.</summary>
    Criminal,

    /// <summary>A claim before a civil court.</summary>
    Civil,

    /// <summary>A claim for wages before a labour body or court.</summary>
    Labour,

    /// <summary>An application to the state's own scheme.</summary>
    StateScheme,
}
