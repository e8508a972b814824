namespace Throughline.Partners.Groups;

/// <summary>What came of an item in the meeting. It is the group's, not a body's position.</summary>
public enum ItemOutcome
{
    /// <summary>The group agrees.</summary>
    Agreed,

    /// <summary>The group agrees with changes, which are written down.</summary>
    AgreedWithChanges,

    /// <summary>The group does not agree; both readings are written down.</summary>
    NotAgreed,

    /// <summary>Taken up again at a later meeting.</summary>
    Postponed,

    /// <summary>Heard; nothing to decide.</summary>
    Noted,
}
