namespace Throughline.Law;

/// <summary>Another country's practice as it is shown.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Facts">What stands on it.</param>
/// <param name="VerifiedBy">Who checked it at the source, by office; null: to be verified, and said so wherever it is shown.</param>
/// <param name="VerifiedOn">Day it was checked, or null.</param>
/// <param name="Judgements">Judgements for the installation's country, the newest first.</param>
/// <param name="Recommendations">Recommendations made from it: handle and label.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record PracticeCard(
    string Handle, PracticeDraft Facts, string? VerifiedBy, DateOnly? VerifiedOn, IReadOnlyList<PracticeJudgement> Judgements, IReadOnlyList<(string Handle, string Label)> Recommendations, int Version)
{
    /// <summary>True when somebody has checked it at the source.</summary>
    public bool IsVerified => VerifiedOn is not null;

    /// <summary>The judgement that holds, or null.</summary>
    public PracticeJudgement? Judgement => Judgements.Count > 0 ? Judgements[0] : null;
}
