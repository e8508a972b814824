using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Past;
using Throughline.Cases.Running;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Sop.Running;

namespace Throughline.Cases.Steps;

// Writes steps, the lines of the log and their facts into the same commit.
internal sealed class StepWriter(CaseRoom room, PersonFile file, CaseRow row, CaseRuns runs, ProcessContext process)
{
    public CaseJournal Journal { get; } = new(room, file, row, runs, process);

    public static async Task<StepWriter> Open(CaseRoom room, PersonFile file, CaseRow row, ProcessContext process, CancellationToken cancel) =>
        new(room, file, row, await room.Runs.One(file, row, process.Who, cancel), process);

    public CaseRuns Runs => runs;

    /// <summary>It began, without being done: a mark for those who work on it.</summary>
    public Task<CaseStepRow> Begin(CaseRun run, string code, DateTime happened, CancellationToken cancel) => Put(run, code, StepState.Started, happened, null, cancel);

    /// <summary>It is done, or its period began, if the procedure takes it so.</summary>
    public async Task<Refusal?> Do(CaseRun run, string code, bool outOfOrder, bool opensPeriod, DateTime happened, CancellationToken cancel)
    {
        var limit = Limit(run, code, happened);
        if (await Journal.Take(run, outOfOrder ? CaseLogKind.OutOfOrder : CaseLogKind.Done, code, null, null, happened, cancel) is { } refusal) return refusal;
        await Put(run, code, opensPeriod ? StepState.Started : StepState.Done, happened, opensPeriod ? null : happened, cancel, limit);
        return null;
    }

    /// <summary>
    /// What another act of the program did, such as a notification: the step is done in whichever procedure has it open, else it was done out of order.
    /// </summary>
    public async Task Done(string code, DateTime started, DateTime ended, CancellationToken cancel)
    {
        if ((runs.Runs.FirstOrDefault(run => run.IsOpen(code)) ?? runs.Main) is not { } run || run.Find(code) is null) return;
        var known = runs.Row(run, code);
        if (known?.State == StepState.Done && !run.IsOpen(code)) return;
        var limit = Limit(run, code, started);
        if (await Journal.Take(run, CaseLogKind.Done, code, null, null, ended, cancel) is not null) await Journal.Take(run, CaseLogKind.OutOfOrder, code, null, null, ended, cancel);
        await Put(run, code, StepState.Done, known?.StartedHappened ?? started, ended, cancel, limit);
    }

    /// <summary>A fact that follows from another act of the program, where the procedure has it with that value.</summary>
    public async Task Know(string step, string value, DateTime happened, CancellationToken cancel)
    {
        foreach (var run in runs.Runs)
            if (run.Procedure.Text.Facts.FirstOrDefault(fact => fact.SetBy == step && fact.Values.Contains(value) && fact is { Derivation: null, Compares: null }) is { } fact)
                await Journal.Take(run, CaseLogKind.Fact, fact.Id, value, null, happened, cancel);
    }

    /// <summary>A no. The procedure goes on without it where it can; a no to a step it has not come to is kept as a mark only.</summary>
    public async Task Decline(CaseRun run, string code, bool byPerson, DateTime happened, CancellationToken cancel)
    {
        if (run.IsOpen(code)) await Journal.Take(run, byPerson ? CaseLogKind.AsideByPerson : CaseLogKind.AsideByBody, code, null, null, happened, cancel);
        else if (byPerson && run.Program.Periods(run.State).Any(period => period.StepId == code)) await Journal.Take(run, CaseLogKind.PeriodEnded, code, null, ProcedureRun.ThePerson, happened, cancel);
        await Put(run, code, byPerson ? StepState.DeclinedByPerson : StepState.DeclinedByBody, happened, happened, cancel);
    }

    /// <summary>A step is taken up again.</summary>
    public async Task Again(CaseRun run, string code, DateTime happened, CancellationToken cancel)
    {
        if (run.State.Aside.ContainsKey(code)) await Journal.Take(run, CaseLogKind.TakenUp, code, null, null, happened, cancel);
        if (Tracked(run, code) is not { } known) return;
        (known.State, known.StartedHappened, known.StartedRecorded, known.By) = (StepState.Started, happened, process.Recorded, process.Who.AccountId);
        (known.EndedHappened, known.EndedRecorded, known.Answer) = (null, null, null);
        await NoteFact(run, known, null, cancel);
    }

    /// <summary>The end of a period that has run out: nothing is done by it in the procedure.</summary>
    public Task End(CaseRun run, string code, DateTime happened, CancellationToken cancel) => Put(run, code, StepState.Done, happened, happened, cancel);

    // The rows were read to be looked at; another part of this write may have read the same one to change it.
    private CaseStepRow? Tracked(CaseRun run, string code)
    {
        if (runs.Row(run, code) is not { } known || room.Db.Entry(known).State != EntityState.Detached) return runs.Row(run, code);
        if (room.Db.Set<CaseStepRow>().Local.FirstOrDefault(tracked => tracked.Id == known.Id) is { } tracked) runs.Put(known = tracked);
        else room.Db.Attach(known);
        return known;
    }

    // What it counts from and when it is due, as it stood before it was done.
    private static Clock? Limit(CaseRun run, string code, DateTime happened) =>
        run.Program.ClocksOf(run.State, code, run.State.Open.TryGetValue(code, out var since) ? since : happened).Where(clock => clock.Due is not null).MinBy(clock => clock.Due);

    private async Task<CaseStepRow> Put(CaseRun run, string code, StepState state, DateTime happened, DateTime? ended, CancellationToken cancel, Clock? limit = null)
    {
        var known = Tracked(run, code);
        if (known is null)
        {
            known = new CaseStepRow { Id = RecordId.New(), File = row.File, Run = run.Key, Step = code, StartedHappened = happened, StartedRecorded = process.Recorded };
            room.Db.Add(known);
            runs.Put(known);
        }
        // A further round begins anew.
        if (known.State == StepState.Done && known.EndedHappened is not null) (known.StartedHappened, known.StartedRecorded) = (happened, process.Recorded);
        (known.State, known.EndedHappened, known.EndedRecorded, known.By) = (state, ended, ended is null ? null : process.Recorded, process.Who.AccountId);
        known.Answer = run.Procedure.Text.Facts.Where(fact => fact.SetBy == code).Select(fact => run.State.Facts.GetValueOrDefault(fact.Id)).FirstOrDefault(value => value is not null);
        await NoteFact(run, known, limit, cancel);
        return known;
    }

    private async Task NoteFact(CaseRun run, CaseStepRow step, Clock? limit, CancellationToken cancel)
    {
        var calendar = await room.Calendar(cancel);
        var region = await room.Region(file.OrganisationId, cancel);
        limit ??= Limit(run, step.Step, step.StartedHappened);
        // A step that opens a period, such as recovery and reflection, is done when the period begins.
        var opens = run.Find(step.Step)?.Runs is { NoneBecause: null } && step.State is (StepState.Started or StepState.Done);
        DateTime? done = opens ? step.StartedHappened : step.State == StepState.Done ? step.EndedHappened : null;
        var began = limit is not null && done is { } end && limit.Began <= end ? limit.Began : step.StartedHappened;
        await room.Facts.Note(new StepFact(
            row.File, run.Procedure.Handle, step.Step, calendar.LocalDate(step.StartedHappened), row.Sex, row.Age, row.Form,
            done is { } ended ? Hours(began, ended) : null,
            done is { } finished ? calendar.WorkingDaysBetween(began, finished, region) : null,
            limit?.Due is { } allowed ? Hours(limit.Began, allowed) : null,
            done is { } last && limit?.Due is { } deadline && last > deadline,
            step.State switch
            {
                StepState.DeclinedByPerson => DeclinedBy.Person,
                StepState.DeclinedByBody => DeclinedBy.Body,
                _ => DeclinedBy.Nobody,
            },
            region), cancel);
        if (PersonFactWriter.Tells(step)) await new PersonFactWriter(room).Note(file, row, cancel);
    }

    private static int Hours(DateTime from, DateTime to) => (int)Math.Max(0, Math.Ceiling((to - from).TotalHours));
}
