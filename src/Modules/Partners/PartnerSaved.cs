namespace Throughline.Partners;

/// <summary>How an edit of a profile ended; nothing is stored but for <see cref="Done"/>.</summary>
public enum PartnerSaved
{
    /// <summary>Stored.</summary>
    Done,

    /// <summary>There is no such body, or the viewer may not edit it.</summary>
    Absent,

    /// <summary>Somebody else saved in between.</summary>
    Stale,

    /// <summary>The same form was sent before and is stored already.</summary>
    Repeated,

    /// <summary>The youngest age is above the oldest, or one of them is not between 0 and 120.</summary>
    Ages,

    /// <summary>A language is no BCP 47 tag such as <c>ru</c>, or there are more than 20.</summary>
    Languages,

    /// <summary>Referrals are accepted but no service is offered, or nobody is received.</summary>
    NothingOffered,

    /// <summary>A body on the Enforcement side receives no referrals to services.</summary>
    Enforcement,
}
