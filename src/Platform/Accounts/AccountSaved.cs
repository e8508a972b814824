namespace Throughline.Platform.Accounts;

/// <summary>How a change of an account ended.</summary>
public enum AccountSaved
{
    /// <summary>Stored.</summary>
    Done,

    /// <summary>There is no such account, or it is not the caller's to change.</summary>
    Absent,

    /// <summary>Somebody else saved it in between; nothing is overwritten.</summary>
    Stale,

    /// <summary>Another account has this address.</summary>
    AddressTaken,

    /// <summary>This is no address one can sign in with.</summary>
    AddressWrong,

    /// <summary>There is no such organisation.</summary>
    OrganisationUnknown,

    /// <summary>No administrator who can work would be left.</summary>
    LastAdministrator,

    /// <summary>The same form was stored before.</summary>
    Repeated,
}
