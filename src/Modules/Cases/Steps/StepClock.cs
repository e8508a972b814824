using Throughline.Cases.Files;
using Throughline.Platform.Calendar;

namespace Throughline.Cases.Steps;

// The clocks of one case: which step is due when, computed from what happened, the pinned SOP and the calendar of the region.
internal sealed class StepClock(PinnedProcedure procedure, WorkingCalendar calendar, string? region)
{
    public IReadOnlyList<StepLine> Lines(CaseRow row, IReadOnlyList<CaseStepRow> steps)
    {
        var reached = steps.ToDictionary(step => step.Step, StringComparer.Ordinal);
        var lines = new List<StepLine>();
        foreach (var step in procedure.Steps)
        {
            if (step.Code == StepCodes.Guardian && !row.IsChild) continue;
            var known = reached.GetValueOrDefault(step.Code);
            // A period that has begun is on time or not by its beginning; nothing more is due until it ends.
            var runs = step.RunsAmount is not null && known?.State == StepState.Started;
            lines.Add(new StepLine(step, known, runs ? null : DueAt(step, reached)));
        }
        return lines;
    }

    /// <summary>When a step is due: null without deadline, or while what it counts from has not happened.</summary>
    public DateTime? DueAt(PinnedStep step, IReadOnlyDictionary<string, CaseStepRow> reached) =>
        step.Amount is { } amount && From(step, reached) is { } from
            // "At once" has passed when the day has, not a second later.
            ? calendar.Due(from, amount, amount == 0 ? ClockUnit.Days : step.Unit, region)
            : null;

    public DateTime? From(PinnedStep step, IReadOnlyDictionary<string, CaseStepRow> reached)
    {
        if (step.From is null or "") return null;
        // It counts from an event that is no step, such as a request: there is no clock until the event is recorded as the step itself.
        if (procedure.Find(step.From) is null) return null;
        return reached.TryGetValue(step.From, out var start) && start.State is StepState.Started or StepState.Done
            ? start!.EndedHappened ?? start.StartedHappened
            : null;
    }

    /// <summary>The recovery and reflection period, or null while it has not begun or the SOP gives it no length.</summary>
    public RecoveryPeriod? Recovery(IReadOnlyList<CaseStepRow> steps, DateTime now)
    {
        var start = steps.FirstOrDefault(step => step.Step == StepCodes.Recovery && step.State is StepState.Started or StepState.Done);
        if (start is null || procedure.Find(StepCodes.Recovery) is not { RunsAmount: { } amount } step) return null;
        var ends = calendar.Due(start.StartedHappened, amount, step.RunsUnit, region);
        var first = calendar.LocalDate(start.StartedHappened);
        // The period ends with its last day, so the day before the instant is its date.
        var last = calendar.LocalDate(ends.AddMinutes(-1));
        var day = Math.Clamp(calendar.LocalDate(now).DayNumber - first.DayNumber, 0, last.DayNumber - first.DayNumber);
        return new RecoveryPeriod(first, last, day, last.DayNumber - first.DayNumber, now < ends, step.Basis);
    }
}

internal sealed record StepLine(PinnedStep Step, CaseStepRow? Known, DateTime? Due);
