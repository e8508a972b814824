using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Sop.Running;

namespace Throughline.Cases.Steps;

/// <summary>
/// Records what was done for a person under the SOP version the case is pinned to. What that version does not allow is refused with the reason and the
/// article; life that went another way can still be recorded, as a departure with its reason.
/// </summary>
public sealed class StepDesk(CaseRoom room, SheetDesk sheets)
{
    /// <summary>Before the id of a consent in the name of an answer.</summary>
    public const string ConsentKey = "consent:";

    /// <summary>The person agrees; a fact holds.</summary>
    public const string Yes = "yes";

    /// <summary>The person does not agree, or takes it back; a fact does not hold.</summary>
    public const string No = "no";

    private const string NotPart = "This step is not part of the procedure of the case.";

    /// <summary>
    /// Records one act on one step. <paramref name="remark"/> is kept as a sealed note; a body's no and a step done out of order need one.
    /// <paramref name="version"/> is 0 for a step of which nothing was recorded. <paramref name="answers"/> settle the questions of the step.
    /// </summary>
    public Task<WriteAnswer> Record(
        string handle, string step, StepAct act, string? remark, int version, ProcessContext process, CancellationToken cancel, IReadOnlyDictionary<string, string>? answers = null) =>
        Write(handle, process, remark, step, async writer =>
    {
        if (writer.Runs.Locate(step) is not var (run, code)) return WriteAnswer.Refused(NotPart);
        var text = run.Find(code)!;
        if (text.Closure || code == StepCodes.Closure) return WriteAnswer.Refused("A case is closed on its own page, where a supervisor approves it.");
        if (!Enum.IsDefined(act)) return WriteAnswer.Refused("Choose what happened to the step.");
        if (act == StepAct.BodyDeclined && string.IsNullOrWhiteSpace(remark)) return WriteAnswer.Refused("Say which body declined and why.");
        if (act == StepAct.CompleteOutOfOrder && string.IsNullOrWhiteSpace(remark)) return WriteAnswer.Refused("Say why it was done although the procedure had not come to it.");
        var known = writer.Runs.Row(run, code);
        if ((known?.Version ?? 0) != version) return WriteAnswer.Of(Commitment.Stale, handle);
        if (Problem(act, known, run.IsOpen(code), process.Happened) is { } problem) return WriteAnswer.Refused(problem);
        var period = text.Runs is { NoneBecause: null };
        if (period && known?.State == StepState.Started && act is StepAct.Complete or StepAct.BodyDeclined
            && run.RunningAt(process.Happened).Any(running => running.StepId == code))
            return WriteAnswer.Refused("The recovery and reflection period still runs. Only the person can end it early.");
        foreach (var (key, value) in answers ?? new Dictionary<string, string>())
            if (await Answer(writer, run, key, value, process.Happened, cancel) is { } unfit) return Refused(run, unfit);
        return await Apply(writer, run, code, act, known, period, process, cancel) is { } refusal ? Refused(run, refusal) : new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>The clock of an open step stands still for a reason the procedure lists, decided by a person.</summary>
    public Task<WriteAnswer> Pause(string handle, string step, string reason, ProcessContext process, CancellationToken cancel) =>
        Clock(handle, step, CaseLogKind.Paused, reason, process, cancel);

    /// <summary>The clock of a step goes on.</summary>
    public Task<WriteAnswer> Resume(string handle, string step, ProcessContext process, CancellationToken cancel) => Clock(handle, step, CaseLogKind.Resumed, null, process, cancel);

    /// <summary>The time of a step is extended once, on a ground the procedure lists; the one who decides is whom the procedure names.</summary>
    public Task<WriteAnswer> Extend(string handle, string step, string ground, ProcessContext process, CancellationToken cancel) =>
        Clock(handle, step, CaseLogKind.Extended, ground, process, cancel);

    /// <summary>Something outside the steps took place, such as a request for review: the steps that count from it open.</summary>
    public Task<WriteAnswer> Happened(string handle, string run, string happening, ProcessContext process, CancellationToken cancel) => Write(handle, process, null, null, async writer =>
        writer.Runs.Find(run) is not { } known ? WriteAnswer.Refused(NotPart)
        : await writer.Journal.Take(known, CaseLogKind.Event, happening, null, null, process.Happened, cancel) is { } refusal ? Refused(known, refusal)
        : new WriteAnswer(WriteEnd.Done, null, handle), cancel);

    private Task<WriteAnswer> Clock(string handle, string step, CaseLogKind kind, string? reason, ProcessContext process, CancellationToken cancel) => Write(handle, process, null, step, async writer =>
    {
        if (writer.Runs.Locate(step) is not var (run, code)) return WriteAnswer.Refused(NotPart);
        var decided = kind == CaseLogKind.Extended ? run.Find(code)!.Extension?.DecidedBy ?? "" : null;
        return await writer.Journal.Take(run, kind, code, reason, decided, process.Happened, cancel) is { } refusal ? Refused(run, refusal) : new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    private Task<WriteAnswer> Write(string handle, ProcessContext process, string? remark, string? step, Func<StepWriter, Task<WriteAnswer>> write, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Case } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
        if (remark is { Length: > 4000 }) return WriteAnswer.Refused("The remark is longer than 4,000 characters. Shorten it.");
        permits.Add(permit);
        var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == ties.File.Id, cancel);
        var writer = await StepWriter.Open(room, ties.File, row, process, cancel);
        if (writer.Runs.Main is null) return WriteAnswer.Refused(NotPart);
        var answer = await write(writer);
        if (!answer.IsDone) return answer;
        if (GuardianNamed(writer.Runs) is { } named && row.GuardianNamed is null) row.GuardianNamed = named;
        if (string.IsNullOrWhiteSpace(remark)) return answer;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.SupportNotes) is not { } notes) return WriteAnswer.Absent;
        permits.Add(notes);
        await sheets.Add(ties.File.Id, notes, remark.Trim(), step is null ? null : writer.Runs.Locate(step)?.Step, process, cancel);
        return answer;
    }, cancel);

    private static async Task<Refusal?> Apply(StepWriter writer, CaseRun run, string code, StepAct act, CaseStepRow? known, bool period, ProcessContext process, CancellationToken cancel)
    {
        switch (act)
        {
            case StepAct.TakeUpAgain:
                await writer.Again(run, code, process.Happened, cancel);
                return null;
            case StepAct.PersonDeclined or StepAct.BodyDeclined:
                await writer.Decline(run, code, act == StepAct.PersonDeclined, process.Happened, cancel);
                return null;
            case StepAct.CompleteOutOfOrder:
                return await writer.Do(run, code, outOfOrder: true, period, process.Happened, cancel);
            case StepAct.Complete when period && known?.State == StepState.Started:
                await writer.End(run, code, process.Happened, cancel);
                return null;
            case StepAct.Start when !period:
                // Only what the procedure has come to can begin; whether it can be done is asked when it is done.
                if (run.Program.CanBegin(run.State, code))
                {
                    await writer.Begin(run, code, process.Happened, cancel);
                    return null;
                }
                return run.Program.Take(run.State, new StepDone(process.Happened, process.Recorded, code)).Refusal;
            default:
                return await writer.Do(run, code, outOfOrder: false, period, process.Happened, cancel);
        }
    }

    private static async Task<Refusal?> Answer(StepWriter writer, CaseRun run, string key, string value, DateTime happened, CancellationToken cancel)
    {
        if (key.StartsWith(ConsentKey, StringComparison.Ordinal))
        {
            var consent = key[ConsentKey.Length..];
            if (value == Yes) return run.State.Consents.ContainsKey(consent) ? null : await writer.Journal.Take(run, CaseLogKind.ConsentGiven, consent, null, null, happened, cancel);
            return run.State.Consents.ContainsKey(consent) ? await writer.Journal.Take(run, CaseLogKind.ConsentWithdrawn, consent, null, null, happened, cancel) : null;
        }
        if (run.Procedure.Text.Numbers.All(number => number.Id != key))
            return run.State.Facts.GetValueOrDefault(key) == value ? null : await writer.Journal.Take(run, CaseLogKind.Fact, key, value, null, happened, cancel);
        return long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? await writer.Journal.Take(run, CaseLogKind.Number, key, number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, happened, cancel)
            : new Refusal("unknown-value", "A number is written in digits alone.", null, "");
    }

    private static DateTime? GuardianNamed(CaseRuns runs) => runs.Runs.SelectMany(run => run.State.Done
        .Where(done => done.Key == StepCodes.Guardian || run.Find(done.Key)?.NamesGuardian == true).Select(done => (DateTime?)done.Value)).Min();

    private static WriteAnswer Refused(CaseRun run, Refusal refusal) => WriteAnswer.Refused("The procedure of the case does not allow this now.") with { Refusal = StepViews.Refused(run, refusal) };

    private static string? Problem(StepAct act, CaseStepRow? known, bool open, DateTime happened) => (act, known?.State) switch
    {
        (StepAct.Start, not null) => "This step has begun already.",
        (StepAct.TakeUpAgain, null or StepState.Started or StepState.Done) => "Only a declined step can be taken up again.",
        (StepAct.Complete or StepAct.CompleteOutOfOrder, StepState.Done) when !open => "This step is done already.",
        (StepAct.Complete or StepAct.PersonDeclined or StepAct.BodyDeclined, StepState.DeclinedByPerson or StepState.DeclinedByBody) when !open => "This step was declined. Take it up again first.",
        (StepAct.PersonDeclined or StepAct.BodyDeclined, StepState.Done) when !open => "This step is done already.",
        (_, StepState.Started) when happened < known!.StartedHappened => "The step began later than that. Enter when it really happened.",
        _ => null,
    };
}
