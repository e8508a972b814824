using Throughline.Cases.Facts;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Texts;

namespace Throughline.Cases.Files;

/// <summary>A case as its page shows it to one viewer.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Number staff use.</param>
/// <param name="State">State of the file.</param>
/// <param name="Tie">How the viewer is tied to it.</param>
/// <param name="OrganisationId">Body that holds it.</param>
/// <param name="ProcedureHandle">The SOP version it is pinned to.</param>
/// <param name="ProcedureTitle">Its title; null when it can no longer be read.</param>
/// <param name="ProcedureVersion">Its version as printed.</param>
/// <param name="Opened">UTC instant it was opened.</param>
/// <param name="OpenedRecorded">UTC instant that was recorded.</param>
/// <param name="Age">Age band.</param>
/// <param name="Sex">As the person states it.</param>
/// <param name="Form">Form of exploitation.</param>
/// <param name="Nationality">What is known of nationality.</param>
/// <param name="IsChild">Under 18, or age in doubt.</param>
/// <param name="GuardianNamed">UTC instant a guardian was named, or null.</param>
/// <param name="Crisis">Short clocks.</param>
/// <param name="Sections">Sections the viewer may open.</param>
/// <param name="MayWrite">The viewer may record steps.</param>
/// <param name="MayApprove">The viewer may approve a closure and open a closed case again.</param>
/// <param name="Steps">Steps of the SOP with their clocks; empty for a viewer who may not see them.</param>
/// <param name="Recovery">Recovery and reflection period, or null.</param>
/// <param name="Identity">The sealed identity: its state and, while it is open for this viewer, its content; null when the viewer may never open it.</param>
/// <param name="Sees">Who can see this now; empty for a receiver.</param>
/// <param name="Happened">What happened, the newest first; empty for a receiver.</param>
/// <param name="AskedToClose">Reason of a closure that waits for approval, or null.</param>
/// <param name="AskedByViewer">The viewer asked for it and so cannot approve it.</param>
/// <param name="ClosedFor">Why it was closed, or null.</param>
/// <param name="HasExtract">A screening came with it.</param>
/// <param name="Version">Number of the last save of the case.</param>
public sealed record CaseView(
    string Handle, string Number, CaseState State, CaseTie Tie, Guid OrganisationId, string ProcedureHandle, LocalizedText? ProcedureTitle, string? ProcedureVersion,
    DateTime Opened, DateTime OpenedRecorded, AgeBand Age, Sex Sex, ExploitationForm Form, NationalityKind Nationality, bool IsChild, DateTime? GuardianNamed, bool Crisis,
    IReadOnlyList<Section> Sections, bool MayWrite, bool MayApprove, IReadOnlyList<StepView> Steps, RecoveryPeriod? Recovery, IdentityView? Identity,
    IReadOnlyList<SeesLine> Sees, IReadOnlyList<CaseHappening> Happened, ClosureReason? AskedToClose, bool AskedByViewer, ClosureReason? ClosedFor, bool HasExtract, int Version)
{
    /// <summary>Procedures the case runs under, the one it began under first; empty for a viewer who may not see the steps.</summary>
    public IReadOnlyList<CaseProcedure> Procedures { get; init; } = [];

    /// <summary>The step whose deadline falls next, or null.</summary>
    public StepView? Next => Steps.Where(step => step.IsOpen && step.Due is not null).OrderBy(step => step.Due).FirstOrDefault();
}
