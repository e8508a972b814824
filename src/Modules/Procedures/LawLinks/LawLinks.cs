using Throughline.Law;

namespace Throughline.Procedures.LawLinks;

/// <summary>A step that stands on nothing that was checked, or on words that have changed.</summary>
/// <param name="Step">The step.</param>
/// <param name="Basis">What is wrong with it: the open, changed, missing or gone bases; empty when it names none at all.</param>
public sealed record LooseStep(StepCard Step, IReadOnlyList<(StepBasis Basis, BasisText Text)> Basis)
{
    /// <summary>Nothing checked is left that it stands on.</summary>
    public bool HasNoBasis { get; init; }
}

/// <summary>Something the law grants a person that no step of a procedure in force carries out.</summary>
/// <param name="Criterion">What is granted, as the benchmark puts it.</param>
/// <param name="Verdict">The verdict that found it in the law.</param>
/// <param name="Provisions">Where the law grants it.</param>
public sealed record RightWithoutProcedure(Criterion Criterion, VerdictCard Verdict, IReadOnlyList<QuotedPlace> Provisions);

/// <summary>The two work lists between the law and the procedures, and the acts that provisions order on which steps rest.</summary>
/// <param name="Procedures">Versions looked at: those in force and the drafts.</param>
/// <param name="WithoutBasis">Steps without a legal basis.</param>
/// <param name="Changed">Steps whose basis has changed or is gone since.</param>
/// <param name="Rights">Rights without a procedure.</param>
/// <param name="Ordered">By-laws that provisions order on which steps rest, missing ones first.</param>
public sealed record LawLinkLists(
    IReadOnlyList<ProcedureCard> Procedures, IReadOnlyList<LooseStep> WithoutBasis, IReadOnlyList<LooseStep> Changed, IReadOnlyList<RightWithoutProcedure> Rights, IReadOnlyList<DelegationCard> Ordered);
