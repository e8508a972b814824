namespace Throughline.Platform.Installation;

/// <summary>How set-up ended.</summary>
public enum SetUpEnd
{
    /// <summary>Stored; the link is dead.</summary>
    Done,

    /// <summary>The link is wrong, used, replaced or over 24 hours old.</summary>
    LinkDead,

    /// <summary>The address is no address.</summary>
    AddressWrong,

    /// <summary>The password has fewer than 12 characters.</summary>
    PasswordShort,

    /// <summary>The time zone is not known to this machine.</summary>
    TimeZoneUnknown,

    /// <summary>A working week without days, or closing before opening.</summary>
    WeekWrong,
}
