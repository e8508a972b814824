namespace Throughline.Cases.Help;

/// <summary>Why a person needs a service. Closed list, so that no story stands here.</summary>
public enum NeedReason
{
    /// <summary>The person asked for it.</summary>
    Asked,

    /// <summary>The plan made with the person says so (SOP step S10).</summary>
    Plan,

    /// <summary>There is a danger now (SOP steps S1, S6).</summary>
    Danger,

    /// <summary>A receiver declined, or none was found (SOP step S9).</summary>
    Declined,

    /// <summary>A service that helped has ended.</summary>
    ServiceEnded,

    /// <summary>It showed when help was given that nobody pays.</summary>
    HelpUnpaid,
}
