namespace Throughline.Cases.Files;

/// <summary>Why a case may be closed (SOP step S18). Closed list: not working with the police is no reason and never will be.</summary>
public enum ClosureReason
{
    /// <summary>The goals of the plan are met.</summary>
    GoalsMet,

    /// <summary>The person asked for it; re-entry needs no repeated proof.</summary>
    PersonsWish,

    /// <summary>Contact is lost and the agreed ways of contact were tried.</summary>
    LostContact,

    /// <summary>The person moved and another body goes on.</summary>
    Moved,

    /// <summary>The person died.</summary>
    Death,
}
