using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Steps;

/// <summary>Records what was done for a person, step by step of the SOP version the case is pinned to.</summary>
public sealed class StepDesk(CaseRoom room, SheetDesk sheets)
{
    /// <summary>
    /// Records one act on one step. <paramref name="remark"/> is kept as a sealed note; a body's no needs one. <paramref name="version"/> is 0 for a step not reached yet.
    /// </summary>
    public Task<WriteAnswer> Record(string handle, string step, StepAct act, string? remark, int version, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Case } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
        var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == ties.File.Id, cancel);
        if (await room.Procedures.Find(row.Procedure, process.Who, cancel) is not { } procedure || procedure.Find(step) is null)
            return WriteAnswer.Refused("This step is not part of the procedure of the case.");
        if (step == StepCodes.Closure) return WriteAnswer.Refused("A case is closed on its own page, where a supervisor approves it.");
        if (!Enum.IsDefined(act)) return WriteAnswer.Refused("Choose what happened to the step.");
        if (act == StepAct.BodyDeclined && string.IsNullOrWhiteSpace(remark)) return WriteAnswer.Refused("Say which body declined and why.");
        if (remark is { Length: > 4000 }) return WriteAnswer.Refused("The remark is longer than 4,000 characters. Shorten it.");
        permits.Add(permit);
        var writer = new StepWriter(room, ties.File, row, procedure, process);
        var steps = await writer.Steps(cancel);
        var known = steps.GetValueOrDefault(step);
        if ((known?.Version ?? 0) != version) return WriteAnswer.Of(Commitment.Stale, handle);
        if (Problem(act, known, process.Happened) is { } problem) return WriteAnswer.Refused(problem);
        if (step == StepCodes.Recovery && act is StepAct.Complete or StepAct.BodyDeclined && known is not null
            && (await room.Clock(ties.File, row, process.Who, cancel))?.Recovery([.. steps.Values], process.Happened) is { Runs: true })
            return WriteAnswer.Refused("The recovery and reflection period still runs. Only the person can end it early.");
        await Apply(writer, step, act, known, process, cancel);
        if (step == StepCodes.Guardian && act == StepAct.Complete) row.GuardianNamed = process.Happened;
        if (string.IsNullOrWhiteSpace(remark)) return new WriteAnswer(WriteEnd.Done, null, handle);
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.SupportNotes) is not { } notes) return WriteAnswer.Absent;
        permits.Add(notes);
        await sheets.Add(ties.File.Id, notes, remark.Trim(), step, process, cancel);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    private static async Task Apply(StepWriter writer, string step, StepAct act, CaseStepRow? known, ProcessContext process, CancellationToken cancel)
    {
        if (act == StepAct.TakeUpAgain)
        {
            await writer.Again(known!, process.Happened, cancel);
            return;
        }
        known ??= await writer.Begin(step, process.Happened, cancel);
        if (act == StepAct.Complete) await writer.End(known, StepState.Done, process.Happened, cancel);
        if (act == StepAct.PersonDeclined) await writer.End(known, StepState.DeclinedByPerson, process.Happened, cancel);
        if (act == StepAct.BodyDeclined) await writer.End(known, StepState.DeclinedByBody, process.Happened, cancel);
    }

    private static string? Problem(StepAct act, CaseStepRow? known, DateTime happened) => (act, known?.State) switch
    {
        (StepAct.Start, not null) => "This step has begun already.",
        (StepAct.TakeUpAgain, null or StepState.Started or StepState.Done) => "Only a declined step can be taken up again.",
        (StepAct.Complete, StepState.Done) => "This step is done already.",
        (StepAct.Complete or StepAct.PersonDeclined or StepAct.BodyDeclined, StepState.DeclinedByPerson or StepState.DeclinedByBody) => "This step was declined. Take it up again first.",
        (StepAct.PersonDeclined or StepAct.BodyDeclined, StepState.Done) => "This step is done already.",
        _ when known is not null && happened < known.StartedHappened => "The step began later than that. Enter when it really happened.",
        _ => null,
    };
}
