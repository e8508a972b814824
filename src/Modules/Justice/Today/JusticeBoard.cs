using Throughline.Cases.Disclosures;
using Throughline.Justice.Claims;
using Throughline.Justice.Extracts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;

namespace Throughline.Justice.Today;

/// <summary>What criminal justice adds to one's day: limitation dates, answers, withdrawals and risk facts for who holds cases; referrals to answer and extracts that end for an investigator.</summary>
public sealed class JusticeBoard(JusticeRoom room, DisclosureDesk disclosures, NonPunishmentDesk referrals, ClaimDesk claims, ExtractDesk extracts, RiskBoard risks)
{
    /// <summary>The viewer's lines, by deadline; empty for those whose job has none.</summary>
    public Task<IReadOnlyList<JusticeTask>> Of(Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<JusticeTask>>(async () =>
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var tasks = new List<JusticeTask>();
        if (viewer.Role == Role.Investigator) await AddReceiving(tasks, viewer, cancel);
        else if (viewer.Role is Role.CaseManager or Role.Supervisor && viewer.Side == Side.Support) await AddGiving(tasks, viewer, cancel);
        return [.. tasks.OrderBy(task => task.Due).ThenBy(task => task.Handle, StringComparer.Ordinal)];
    }, cancel);

    private async Task AddReceiving(List<JusticeTask> tasks, Viewer viewer, CancellationToken cancel)
    {
        var now = room.Now;
        var today = (await room.Calendar(cancel)).Due(now, 0, ClockUnit.Days, null);
        foreach (var line in (await referrals.Received(viewer, cancel)).Where(line => line.IsDue))
            tasks.Add(new JusticeTask(JusticeTaskKind.ToAnswer, null, null, line.Handle, line.Serial, line.OtherId, line.Due, line.DueBasis));
        foreach (var line in await extracts.ToStop(viewer, cancel))
            tasks.Add(new JusticeTask(JusticeTaskKind.ToStop, null, null, line.Handle, line.Serial, line.GiverId, today, null));
        foreach (var line in (await extracts.Received(viewer, cancel)).Where(line => line.Until <= now.AddDays(7)))
            tasks.Add(new JusticeTask(JusticeTaskKind.ExtractEnds, null, null, line.Handle, line.Serial, line.GiverId, line.Until, null));
    }

    private async Task AddGiving(List<JusticeTask> tasks, Viewer viewer, CancellationToken cancel)
    {
        var now = room.Now;
        var calendar = await room.Calendar(cancel);
        var day = calendar.LocalDate(now);
        var today = calendar.Due(now, 0, ClockUnit.Days, null);
        foreach (var claim in await claims.Mine(viewer, cancel))
            if (claim is { Runs: true, LimitationDay: { } last } && last <= day.AddDays(ClaimDesk.AlertDays))
                tasks.Add(new JusticeTask(JusticeTaskKind.Limitation, claim.CaseHandle, claim.CaseNumber, claim.Handle, null, null, calendar.Due(now, Math.Max(0, last.DayNumber - day.DayNumber), ClockUnit.Days, null)
                    .AddDays(Math.Min(0, last.DayNumber - day.DayNumber)), claim.LimitationBasis));
        foreach (var line in await referrals.Sent(viewer, cancel))
        {
            if (line.Stopped) continue;
            if (line.IsDue && line.Due < now) Add(JusticeTaskKind.AnswerLate, line, line.Due, line.DueBasis);
            else if (line.State == NonPunishmentState.MoreAsked) Add(JusticeTaskKind.MoreAsked, line, today, null);
            else if (line.Answered is { } answered && !line.IsDue && answered >= now.AddDays(-7)) Add(JusticeTaskKind.Answered, line, today, null);
        }
        var given = await disclosures.Mine(viewer, cancel);
        foreach (var (handle, number, line) in given)
        {
            if (line.AwaitsStop) tasks.Add(new JusticeTask(JusticeTaskKind.StopNotConfirmed, handle, number, line.Handle, line.Serial, line.RecipientId, today, null));
            if (line.AskedByViewer) continue;
            if (line.Standing == DisclosureStanding.AwaitsSecond) tasks.Add(new JusticeTask(JusticeTaskKind.ConfirmDemand, handle, number, line.Handle, line.Serial, line.RecipientId, today, null));
            else if (line.AwaitsReview && viewer.Role == Role.Supervisor) tasks.Add(new JusticeTask(JusticeTaskKind.ReviewDanger, handle, number, line.Handle, line.Serial, line.RecipientId, line.ReviewBy!.Value, null));
        }
        foreach (var (extract, risk) in await risks.Facts([.. given.Select(known => known.Line.Handle)], viewer, cancel))
        {
            if (risk.Recorded < now.AddDays(-3)) continue;
            var (handle, number, line) = given.First(known => known.Line.Handle == extract);
            tasks.Add(new JusticeTask(JusticeTaskKind.Risk, handle, number, line.Handle, line.Serial, risk.BodyId, today, null, risk));
        }

        void Add(JusticeTaskKind kind, NonPunishmentLine line, DateTime due, string? basis) =>
            tasks.Add(new JusticeTask(kind, line.CaseHandle, line.CaseNumber, line.Handle, line.Serial, line.OtherId, due, basis));
    }
}
