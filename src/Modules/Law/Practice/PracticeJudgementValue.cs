namespace Throughline.Law;

/// <summary>Whether another country's practice fits this one.</summary>
public enum PracticeJudgementValue
{
    /// <summary>It applies as it is.</summary>
    Applies,

    /// <summary>It applies with changes; the reason says which.</summary>
    WithChanges,

    /// <summary>It does not apply; the reason says why.</summary>
    DoesNot,
}
