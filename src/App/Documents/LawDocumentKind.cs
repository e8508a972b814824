namespace Throughline.App.Documents;

/// <summary>The papers of law reform. Each is filled from one proposal, one workshop or one analysis.</summary>
public enum LawDocumentKind
{
    /// <summary>Current wording, proposed wording, reason.</summary>
    ThreeColumn,

    /// <summary>Why the draft is needed and what it does.</summary>
    ExplanatoryNote,

    /// <summary>What it would cost and who would pay.</summary>
    FinancialJustification,

    /// <summary>Acts to be changed or still to be worded.</summary>
    ActsToChange,

    /// <summary>Where bodies do not agree, and the drafters' answer.</summary>
    Disagreements,

    /// <summary>The letter the draft goes out with.</summary>
    CoverLetter,

    /// <summary>One page for a minister.</summary>
    Brief,

    /// <summary>Protocol of a workshop.</summary>
    Protocol,

    /// <summary>Disagreements of a whole workshop.</summary>
    WorkshopDisagreements,

    /// <summary>Bodies that must confirm by letter.</summary>
    BodiesToConfirm,

    /// <summary>An analysis with its verdicts.</summary>
    AnalysisReport,
}
