using Throughline.Cases.Facts;

namespace Throughline.Statistics.Working;

/// <summary>Figures that show whether the mechanism works, over persons first detected in a period. Bodies and officers are never ranked, so none is named.</summary>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Threshold">Smallest open count other than 0.</param>
/// <param name="SafeNight">Hours from the first signal to the first safe place.</param>
/// <param name="OutsidePolice">Found by a body that is not on the enforcement side, of those whose finder is recorded.</param>
/// <param name="Declined">Said no to at least one step, of those recorded.</param>
/// <param name="Reviewed">Negative decisions that went to review, of all negative first decisions.</param>
/// <param name="Reversed">Negative decisions reversed, of all negative first decisions.</param>
/// <param name="Silent">With at least one referral not acknowledged in time, of those with a referral.</param>
/// <param name="BrokenOff">Support ended because contact was lost, of those whose support ended.</param>
/// <param name="ReTrafficked">Known to have been trafficked again, of those recorded.</param>
/// <param name="Withdrawals">Withdrawals of consent confirmed by the receiver, of those sent.</param>
public sealed record WorkingFigures(
    DateOnly From, DateOnly To, int Threshold, HoursFigure SafeNight, ShareFigure OutsidePolice, ShareFigure Declined, ShareFigure Reviewed, ShareFigure Reversed,
    ShareFigure Silent, ShareFigure BrokenOff, ShareFigure ReTrafficked, ShareFigure Withdrawals);
