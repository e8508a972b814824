namespace Throughline.Funding.Sources;

/// <summary>Where money comes from. Closed list.</summary>
public enum SourceType
{
    /// <summary>Line of a state or local budget.</summary>
    BudgetLine,

    /// <summary>State social order: services bought from non-state providers.</summary>
    StateSocialOrder,

    /// <summary>Fund for victims.</summary>
    VictimFund,

    /// <summary>Confiscated or forfeited assets.</summary>
    ConfiscatedAssets,

    /// <summary>United Nations Voluntary Trust Fund for Victims of Trafficking.</summary>
    TrustFund,

    /// <summary>Grant of another donor.</summary>
    Grant,

    /// <summary>Given in kind, at the value agreed.</summary>
    InKind,
}
