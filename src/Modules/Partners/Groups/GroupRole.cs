namespace Throughline.Partners.Groups;

/// <summary>What somebody does in a working group.</summary>
public enum GroupRole
{
    /// <summary>Leads the meetings.</summary>
    Chair,

    /// <summary>Gives views and counts towards the quorum.</summary>
    Member,

    /// <summary>Reads and listens; gives no view and does not count.</summary>
    Observer,

    /// <summary>Keeps the agenda and the protocol; gives no view and does not count.</summary>
    Secretary,
}
