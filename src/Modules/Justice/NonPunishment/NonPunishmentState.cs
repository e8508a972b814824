namespace Throughline.Justice.NonPunishment;

/// <summary>Where a non-punishment referral stands.</summary>
public enum NonPunishmentState
{
    /// <summary>Sent, or more was supplied: an answer is due.</summary>
    Waiting,

    /// <summary>The prosecutor asks for more; the giving side answers.</summary>
    MoreAsked,

    /// <summary>Accepted: the person is not prosecuted for what they were made to do.</summary>
    Accepted,

    /// <summary>Refused with a reason; a review can be asked.</summary>
    Refused,

    /// <summary>A review is asked: an answer is due.</summary>
    ReviewAsked,

    /// <summary>Refused again on review.</summary>
    RefusedOnReview,
}
