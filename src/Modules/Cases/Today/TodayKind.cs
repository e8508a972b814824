namespace Throughline.Cases.Today;

/// <summary>What a line of the day asks for.</summary>
public enum TodayKind
{
    /// <summary>A step of the procedure.</summary>
    Step,

    /// <summary>A guardian for a child (I3).</summary>
    Guardian,

    /// <summary>An answer to a referral that nobody acknowledged.</summary>
    SilentReferral,

    /// <summary>A new way after a referral was declined or found impossible.</summary>
    StuckReferral,

    /// <summary>The viewer's own answer to an offered referral.</summary>
    AnswerOffer,

    /// <summary>Feedback the viewer owes.</summary>
    Feedback,

    /// <summary>A confirmation that use has stopped.</summary>
    ConfirmStopped,

    /// <summary>A closure to approve.</summary>
    ApproveClosure,
}
