using Throughline.Platform.Texts;

namespace Throughline.Procedures;

/// <summary>A step of one version of a procedure, ready for a page or a case.</summary>
/// <param name="Procedure">The version it belongs to.</param>
/// <param name="Id">Id of the step, e.g. <c>S7</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="ActorId">Id of the responsible actor; empty when the file names none.</param>
/// <param name="Actor">Name of the actor; null when the file does not declare it.</param>
/// <param name="Assistance">True for a service or a protection: it may never depend on cooperation (I1).</param>
/// <param name="Deadlines">Time limits, the main one first; empty when the file gives none.</param>
/// <param name="Runs">How long the state the step opens lasts; null when it opens none.</param>
/// <param name="Reviews">At which distances the step is looked at again.</param>
/// <param name="Basis">What it rests on; empty when the file gives nothing.</param>
/// <param name="Consent">Consents it needs, in the words of the file; empty when none.</param>
/// <param name="Records">Records it makes.</param>
/// <param name="Safeguards">What must be guaranteed meanwhile.</param>
/// <param name="Next">Ways on.</param>
/// <param name="Text">What is done; null when the file gives none.</param>
/// <param name="Start">The procedure can begin here.</param>
/// <param name="End">The case, or this line of work, can end here.</param>
public sealed record StepCard(
    ProcedureCard Procedure, string Id, LocalizedText Title, string ActorId, LocalizedText? Actor, bool Assistance,
    IReadOnlyList<StepDeadline> Deadlines, StepDeadline? Runs, IReadOnlyList<StepDeadline> Reviews, IReadOnlyList<StepBasis> Basis,
    IReadOnlyList<string> Consent, IReadOnlyList<StepRecord> Records, IReadOnlyList<LocalizedText> Safeguards, IReadOnlyList<StepWay> Next,
    LocalizedText? Text, bool Start, bool End)
{
    /// <summary>Id of the step in the chain: <c>SOP-handle/step</c>.</summary>
    public string ChainId => StepAddress.ChainId(Procedure.Handle, Id);

    /// <summary>The main time limit; null when the file gives none.</summary>
    public StepDeadline? Deadline => Deadlines.Count > 0 ? Deadlines[0] : null;
}
