using Throughline.Cases.Facts;
using Throughline.Screening;

namespace Throughline.Cases.Screenings;

/// <summary>A screening as its officer sees it.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Consent">What the person said to being asked.</param>
/// <param name="Age">Age group.</param>
/// <param name="Form">Form of exploitation in question.</param>
/// <param name="Language">Language of the questions.</param>
/// <param name="Started">UTC instant it happened.</param>
/// <param name="StartedRecorded">UTC instant it was recorded.</param>
/// <param name="Finished">UTC instant of the result, or null.</param>
/// <param name="FinishedRecorded">UTC instant the result was recorded, or null.</param>
/// <param name="Answered">Number of answers.</param>
/// <param name="Skipped">Number of questions skipped.</param>
/// <param name="Result">The result with its reasons as of now; also of a draft. Null where nothing was asked or all is erased.</param>
/// <param name="Questions">Questions that can still change the result, best first, skipped ones left out.</param>
/// <param name="Remark">The free remark, or null.</param>
/// <param name="EraseAfter">Last day it is kept, or null when it is kept as a case is.</param>
/// <param name="HandOvers">Hand-overs, the newest first.</param>
/// <param name="MayOpenCase">The viewer may hold a case and their organisation stands on the side of support.</param>
/// <param name="IdentityRecorded">An identity is recorded, sealed, and could go with a hand-over.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record ScreeningView(
    string Handle, ScreeningStage Stage, ScreeningConsent Consent, AgeGroup Age, ExploitationForm Form, string Language, DateTime Started, DateTime StartedRecorded,
    DateTime? Finished, DateTime? FinishedRecorded, int Answered, int Skipped, ScreeningResult? Result, IReadOnlyList<NextQuestion> Questions,
    string? Remark, DateOnly? EraseAfter, IReadOnlyList<HandOverLine> HandOvers, bool MayOpenCase, bool IdentityRecorded, int Version)
{
    /// <summary>True when the child list is used.</summary>
    public bool IsChild => Age != AgeGroup.Adult;
}
