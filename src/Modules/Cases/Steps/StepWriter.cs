using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Past;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Steps;

// Writes steps and their facts into the same commit.
internal sealed class StepWriter(CaseRoom room, PersonFile file, CaseRow row, PinnedProcedure procedure, ProcessContext process)
{
    private Dictionary<string, CaseStepRow>? _steps;

    public async Task<Dictionary<string, CaseStepRow>> Steps(CancellationToken cancel) =>
        _steps ??= (await room.Db.Set<CaseStepRow>().Where(step => step.File == row.File).ToListAsync(cancel)).ToDictionary(step => step.Step, StringComparer.Ordinal);

    public async Task<CaseStepRow> Begin(string code, DateTime happened, CancellationToken cancel)
    {
        var step = new CaseStepRow
        {
            Id = RecordId.New(), File = row.File, Step = code, State = StepState.Started, StartedHappened = happened, StartedRecorded = process.Recorded, By = process.Who.AccountId,
        };
        room.Db.Add(step);
        (await Steps(cancel))[code] = step;
        await NoteFact(step, cancel);
        return step;
    }

    public async Task End(CaseStepRow step, StepState state, DateTime happened, CancellationToken cancel)
    {
        (step.State, step.EndedHappened, step.EndedRecorded, step.By) = (state, happened, process.Recorded, process.Who.AccountId);
        await NoteFact(step, cancel);
    }

    public async Task Done(string code, DateTime started, DateTime ended, CancellationToken cancel)
    {
        var known = (await Steps(cancel)).GetValueOrDefault(code) ?? await Begin(code, started, cancel);
        if (known.State != StepState.Done) await End(known, StepState.Done, ended, cancel);
    }

    public async Task Again(CaseStepRow step, DateTime happened, CancellationToken cancel)
    {
        (step.State, step.StartedHappened, step.StartedRecorded, step.By) = (StepState.Started, happened, process.Recorded, process.Who.AccountId);
        (step.EndedHappened, step.EndedRecorded) = (null, null);
        await NoteFact(step, cancel);
    }

    private async Task NoteFact(CaseStepRow step, CancellationToken cancel)
    {
        var calendar = await room.Calendar(cancel);
        var region = await room.Region(file.OrganisationId, cancel);
        var clock = new StepClock(procedure, calendar, region);
        var steps = await Steps(cancel);
        var pinned = procedure.Find(step.Step);
        var from = pinned is null ? null : clock.From(pinned, steps);
        var due = pinned is null ? null : clock.DueAt(pinned, steps);
        // A step that opens a period, such as recovery and reflection, is done when the period begins.
        var opens = pinned?.RunsAmount is not null && step.State is (StepState.Started or StepState.Done);
        DateTime? done = opens ? step.StartedHappened : step.State == StepState.Done ? step.EndedHappened : null;
        var began = from is { } start && done is { } end && start <= end ? start : step.StartedHappened;
        await room.Facts.Note(new StepFact(
            row.File, row.Procedure, step.Step, calendar.LocalDate(step.StartedHappened), row.Sex, row.Age, row.Form,
            done is { } ended ? Hours(began, ended) : null,
            done is { } finished ? calendar.WorkingDaysBetween(began, finished, region) : null,
            due is { } limit && from is { } counted ? Hours(counted, limit) : null,
            done is { } last && due is { } deadline && last > deadline,
            step.State switch
            {
                StepState.DeclinedByPerson => DeclinedBy.Person,
                StepState.DeclinedByBody => DeclinedBy.Body,
                _ => DeclinedBy.Nobody,
            }), cancel);
        if (PersonFactWriter.Tells(step)) await new PersonFactWriter(room).Note(file, row, cancel);
    }

    private static int Hours(DateTime from, DateTime to) => (int)Math.Max(0, Math.Ceiling((to - from).TotalHours));
}
