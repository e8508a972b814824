namespace Throughline.Cases.Files;

/// <summary>How a viewer is tied to a case, for the words on its page.</summary>
public enum CaseTie
{
    /// <summary>Holds it.</summary>
    CaseManager,

    /// <summary>Named on it.</summary>
    CoWorker,

    /// <summary>Answers for it.</summary>
    Supervisor,

    /// <summary>Accepted a referral.</summary>
    Receiver,

    /// <summary>Was notified of it.</summary>
    Coordinator,

    /// <summary>Holds an extract; the case itself stays closed to them.</summary>
    Disclosee,
}
