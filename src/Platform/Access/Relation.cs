namespace Throughline.Platform.Access;

/// <summary>The tie of a viewer to one file. Closed list.</summary>
public enum Relation
{
    /// <summary>No tie.</summary>
    None,

    /// <summary>Holds the file.</summary>
    Owner,

    /// <summary>Works with the owner in the same organisation, named on the file.</summary>
    CoWorker,

    /// <summary>Answers for the owner.</summary>
    Supervisor,

    /// <summary>A referral was sent to the viewer's organisation and is not answered.</summary>
    RefereePending,

    /// <summary>The viewer's organisation accepted a referral.</summary>
    RefereeAccepted,

    /// <summary>Holds an extract.</summary>
    Disclosee,

    /// <summary>Raised for 60 minutes on a stated threat to life.</summary>
    BreakGlass,

    /// <summary>The person herself.</summary>
    Subject,

    /// <summary>The coordinating body that the file was notified to (SOP step S4).</summary>
    Notified,
}
