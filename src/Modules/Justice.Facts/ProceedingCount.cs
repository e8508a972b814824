namespace Throughline.Justice.Facts;

/// <summary>Proceedings that stand at one stage.</summary>
/// <param name="Year">Year in which they reached it, in the country's zone.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Reason">Why they are there; tells convictions, acquittals and drops apart among the ended.</param>
/// <param name="Count">Number of proceedings, from 1. Not protected: a proceeding counts an offence, but pass it through release before showing it.</param>
public sealed record ProceedingCount(int Year, ProceedingStage Stage, StageReason Reason, int Count);
