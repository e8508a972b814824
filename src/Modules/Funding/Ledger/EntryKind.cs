namespace Throughline.Funding.Ledger;

/// <summary>What a line of the ledger says. Lines are added and never changed; what is undone is a line with the opposite sign.</summary>
public enum EntryKind
{
    /// <summary>A source was planned.</summary>
    Planned,

    /// <summary>A part of a source was set aside.</summary>
    Allocated,

    /// <summary>A contract was made.</summary>
    Committed,

    /// <summary>A delivery was booked, or undone.</summary>
    Spent,

    /// <summary>A claim was made, or sent back.</summary>
    Claimed,

    /// <summary>A payment was made.</summary>
    Paid,
}
