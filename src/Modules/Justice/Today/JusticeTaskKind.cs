namespace Throughline.Justice.Today;

/// <summary>What a line of the day asks for, in criminal justice.</summary>
public enum JusticeTaskKind
{
    /// <summary>The last day to claim compensation comes near or has passed.</summary>
    Limitation,

    /// <summary>The prosecutor has not answered in time.</summary>
    AnswerLate,

    /// <summary>The prosecutor asks for more.</summary>
    MoreAsked,

    /// <summary>The prosecutor answered within the last seven days.</summary>
    Answered,

    /// <summary>A receiver has not confirmed that use of a withdrawn extract has stopped.</summary>
    StopNotConfirmed,

    /// <summary>A demand waits for a second person.</summary>
    ConfirmDemand,

    /// <summary>A use in imminent danger waits for its review.</summary>
    ReviewDanger,

    /// <summary>A risk fact was told within the last three days.</summary>
    Risk,

    /// <summary>For the prosecutor: a referral to answer.</summary>
    ToAnswer,

    /// <summary>For the investigator: an extract was withdrawn, use must stop.</summary>
    ToStop,

    /// <summary>For the investigator: an extract ends within seven days.</summary>
    ExtractEnds,
}
