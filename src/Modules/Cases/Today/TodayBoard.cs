using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;

namespace Throughline.Cases.Today;

/// <summary>What each member of staff must do today, worked out from the cases they are tied to.</summary>
public sealed class TodayBoard(CaseRoom room, CaseDesk cases, ReferralDesk referrals, ScreeningDesk screenings)
{
    /// <summary>Working days that count as soon.</summary>
    public const int SoonDays = 5;

    private const string Answering = "SOP, step S9";

    /// <summary>The viewer's day. Empty parts for those whose job has no cases.</summary>
    public Task<TodayView> Of(Viewer viewer, CancellationToken cancel) => room.Db.InOneState(async () =>
    {
        var now = room.Now;
        var calendar = await room.Calendar(cancel);
        var region = await room.Region(viewer.OrganisationId, cancel);
        var day = new Day(now, calendar, region);
        var tasks = new List<TodayTask>();
        var mine = await cases.Mine(viewer, CaseState.Open, cancel);
        var runs = await room.Runs.Many([.. mine.Select(known => (known.Ties.File, known.Row))], viewer, cancel);
        foreach (var (ties, row) in mine) AddCase(tasks, ties, row, StepViews.Of(row, runs[row.File]), viewer, day);
        var holdsOffers = viewer.Role is Role.CaseManager or Role.Supervisor or Role.ShelterManager or Role.PanelMember;
        var offered = holdsOffers ? await referrals.Offered(viewer, cancel) : [];
        var numbers = mine.ToDictionary(known => known.Ties.File.Handle, known => known.Row.Number, StringComparer.Ordinal);
        var sent = holdsOffers ? [.. (await referrals.Sent(viewer, cancel)).Where(line => line.CaseHandle is not null && numbers.ContainsKey(line.CaseHandle))] : new List<ReferralLine>();
        AddReferrals(tasks, offered, sent, day);
        var ordered = tasks.OrderBy(task => task.Due).ThenBy(task => task.CaseNumber, StringComparer.Ordinal).ToList();
        var endOfToday = calendar.Due(now, 0, ClockUnit.Days, region);
        var soon = calendar.Due(now, SoonDays, ClockUnit.WorkingDays, region);
        var drafts = (await screenings.Mine(viewer, cancel)).Where(line => line is { Stage: ScreeningStage.Draft, Mine: true }).ToList();
        return new TodayView(
            [.. ordered.Where(task => task.Due <= now)], [.. ordered.Where(task => task.Due > now && task.Due <= endOfToday)], [.. ordered.Where(task => task.Due > endOfToday && task.Due <= soon)],
            offered, sent, await Ending(mine, now, cancel), drafts, viewer.Role == Role.Coordinator ? await Clocks(viewer, day, cancel) : []);
    }, cancel);

    private static void AddCase(List<TodayTask> tasks, FileTies ties, CaseRow row, IReadOnlyList<StepView> steps, Viewer viewer, Day day)
    {
        foreach (var step in steps.Where(step => step.IsOpen && step.Due is not null && !step.Closes && !(step.Code == StepCodes.Guardian && row is { IsChild: true, GuardianNamed: null })))
            tasks.Add(day.Task(TodayKind.Step, ties.File.Handle, row.Number, step.Due!.Value, step.Basis) with { Step = step.Code, Title = step.Title });
        // I3: a child has a guardian, or an open task to name one. The default of the reference procedure is 72 hours.
        if (row is { IsChild: true, GuardianNamed: null })
        {
            var guardian = steps.FirstOrDefault(step => step.Code == StepCodes.Guardian);
            var due = guardian?.Due ?? ties.File.Happened.AddHours(72);
            tasks.Add(day.Task(TodayKind.Guardian, ties.File.Handle, row.Number, due, guardian?.Basis) with { Step = StepCodes.Guardian, Title = guardian?.Title, Crisis = true });
        }
        if (row.AskedToClose is not null && row.AskedBy != viewer.AccountId && CaseAccess.May(ties, viewer, ActionKind.Approve, Section.Outcome))
            tasks.Add(day.Task(TodayKind.ApproveClosure, ties.File.Handle, row.Number, day.Calendar.Due(day.Now, 0, ClockUnit.Days, day.Region), null));
    }

    private static void AddReferrals(List<TodayTask> tasks, IReadOnlyList<ReferralLine> offered, IReadOnlyList<ReferralLine> sent, Day day)
    {
        foreach (var line in sent)
        {
            var kind = line.State == ReferralState.Silent ? TodayKind.SilentReferral : ReferralFlow.AwaitsSender(line.State) ? TodayKind.StuckReferral : (TodayKind?)null;
            if (kind is { } wanted) tasks.Add(Of(wanted, line, line.AnswerBy));
        }
        foreach (var line in offered)
        {
            if (line.State is ReferralState.Sent or ReferralState.Silent or ReferralState.Acknowledged) tasks.Add(Of(TodayKind.AnswerOffer, line, line.AnswerBy));
            else if (line.State == ReferralState.Revoked) tasks.Add(Of(TodayKind.ConfirmStopped, line, day.Calendar.Due(day.Now, 0, ClockUnit.Days, day.Region)));
            else if (line.FeedbackBy is { } due && line.State == ReferralState.InService) tasks.Add(Of(TodayKind.Feedback, line, due));
        }

        TodayTask Of(TodayKind kind, ReferralLine line, DateTime due) =>
            day.Task(kind, line.CaseHandle, line.CaseNumber, due, Answering) with { ReferralHandle = line.Handle, OtherId = line.OtherId, Crisis = line.Crisis };
    }

    private async Task<IReadOnlyList<EndingConsent>> Ending(List<(FileTies Ties, CaseRow Row)> mine, DateTime now, CancellationToken cancel)
    {
        var ids = mine.Select(known => known.Row.File).ToList();
        var limit = now.AddDays(7);
        var rows = await room.Db.Set<ConsentRow>().AsNoTracking().Where(row => ids.Contains(row.File) && row.Until > now && row.Until <= limit && row.WithdrawnRecorded == null).ToListAsync(cancel);
        var byFile = mine.ToDictionary(known => known.Row.File);
        return [.. rows.OrderBy(row => row.Until).Select(row => new EndingConsent(byFile[row.File].Ties.File.Handle, byFile[row.File].Row.Number, row.RecipientId, SectionList.Read(row.Sections), row.Until))];
    }

    private async Task<IReadOnlyList<ClockLine>> Clocks(Viewer viewer, Day day, CancellationToken cancel)
    {
        var lines = new List<ClockLine>();
        var ids = await room.Db.Set<NotificationRow>().AsNoTracking().Where(row => row.OrganisationId == viewer.OrganisationId).Select(row => row.File).ToListAsync(cancel);
        foreach (var id in ids)
        {
            if (await room.Access.Find(id, viewer, day.Now, cancel) is not { File.State: CaseState.Open } ties || !CaseAccess.May(ties, viewer, ActionKind.List, Section.Outcome)) continue;
            var row = await room.Db.Set<CaseRow>().AsNoTracking().FirstAsync(known => known.File == id, cancel);
            room.Trail.Showed(id);
            var next = CaseDesk.NextOf((await cases.Steps(ties.File, row, viewer, cancel)).Steps);
            lines.Add(new ClockLine(ties.File.Handle, row.Number, ties.File.OrganisationId, next?.Code, next?.Title, next?.Due, next?.Due is { } due ? day.LateDays(due) : 0));
        }
        return [.. lines.OrderBy(line => line.Due is null).ThenBy(line => line.Due)];
    }

    private sealed record Day(DateTime Now, WorkingCalendar Calendar, string? Region)
    {
        public int LateDays(DateTime due) => due < Now ? Calendar.WorkingDaysBetween(due, Now, Region) : 0;

        public TodayTask Task(TodayKind kind, string? handle, string? number, DateTime due, string? basis) => new(
            kind, handle, number, null, null, null, null, due, basis, false, LateDays(due), due < Now ? (int)Math.Ceiling((Now - due).TotalHours) : 0);
    }
}
