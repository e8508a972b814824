namespace Throughline.Funding.Sources;

/// <summary>What a part of a source is.</summary>
public enum AllocationKind
{
    /// <summary>Line of the budget.</summary>
    Line,

    /// <summary>Lot of a competition.</summary>
    Lot,

    /// <summary>Grant or a window of it.</summary>
    Grant,
}
