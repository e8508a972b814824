namespace Throughline.Platform.Access;

/// <summary>The part of a record that is opened. The first ten belong to a person's file; the others to no person.</summary>
public enum Section
{
    /// <summary>Name, birth, papers, contact.</summary>
    Identity,

    /// <summary>Where the person is, shelter addresses included.</summary>
    Whereabouts,

    /// <summary>Answers, reasons and outcome of a screening.</summary>
    Screening,

    /// <summary>Needs, plan and story.</summary>
    SupportNotes,

    /// <summary>Health and care.</summary>
    Health,

    /// <summary>Advice and representation.</summary>
    LegalAid,

    /// <summary>Dependants.</summary>
    Children,

    /// <summary>The police's own file.</summary>
    Investigation,

    /// <summary>The prosecutor's own file.</summary>
    Prosecution,

    /// <summary>Case number, stage, clocks and results, without story.</summary>
    Outcome,

    /// <summary>Acts, criteria, verdicts, recommendations.</summary>
    Law,

    /// <summary>SOPs and their checks.</summary>
    Procedures,

    /// <summary>Wording not yet put to review, and what participants said of it.</summary>
    Drafting,

    /// <summary>Sources, budgets, contracts and deliveries by pseudonym; it tells who sleeps in a shelter, so it stays off the enforcement side.</summary>
    Money,

    /// <summary>Directory of organisations and services.</summary>
    Partners,

    /// <summary>Counts that have passed disclosure control.</summary>
    Figures,

    /// <summary>Accounts, organisations, set-up.</summary>
    Accounts,

    /// <summary>Who did what and when, without content.</summary>
    AuditTrail,

    /// <summary>One's own start page, drafts, language and password.</summary>
    Workspace,

    /// <summary>
    /// A copy that crosses the wall: an extract of a person's file, a non-punishment referral, a risk fact. Each is a file of its own with its own key; it stands on the
    /// side that gives it while it is made and on the side that receives it while it is read, so the live file is never part of the question.
    /// </summary>
    Extract,
}
