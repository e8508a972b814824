namespace Throughline.Funding.Sources;

/// <summary>Level of the budget the money stands in.</summary>
public enum BudgetLevel
{
    /// <summary>National budget.</summary>
    National,

    /// <summary>Budget of a region or town.</summary>
    Local,

    /// <summary>No public budget of the country.</summary>
    International,
}
