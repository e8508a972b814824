namespace Throughline.Sop;

/// <summary>What a check of a BPMN process found.</summary>
/// <param name="Sound">
/// True: from everything that can happen the process can end, with nothing left over and no second token on a flow, and every
/// activity can happen. False: not so, an error says why. Null: the bound on states was reached before either was shown.
/// </param>
/// <param name="Findings">Errors first, then in the order of the file; <see cref="Finding.StepId"/> is the id of the element.</param>
/// <param name="States">States looked at in all.</param>
/// <param name="Bound">The most states looked at in one exploration.</param>
public sealed record BpmnVerdict(bool? Sound, IReadOnlyList<Finding> Findings, int States, int Bound);
