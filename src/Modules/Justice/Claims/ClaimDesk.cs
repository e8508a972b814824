using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Justice.Claims;

/// <summary>Claims for compensation (form F27) of the cases one works on: heads of loss, freeze, award, payments, and the clock of limitation. Part of the case's section of legal aid.</summary>
public sealed class ClaimDesk(JusticeRoom room, CaseDoor door, RuleBook rules)
{
    /// <summary>Largest amount that can be entered, in minor units.</summary>
    public const long MostMinor = 1_000_000_000_000;

    /// <summary>Days before the last day to claim from which it is told.</summary>
    public const int AlertDays = 60;

    internal const string PaperField = "claim.paper/1";

    /// <summary>Begins a claim. Returns its handle.</summary>
    public Task<WriteAnswer> Open(string caseHandle, NewClaim claim, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await door.Ask(caseHandle, process.Who, ActionKind.Write, Section.LegalAid, cancel) is not { Permit: var permit }) return Answers.Absent;
        if (!Enum.IsDefined(claim.Route)) return Answers.Refused("Choose the way of the claim.");
        if (claim.Heads.Count == 0 || claim.Heads.Any(head => !Enum.IsDefined(head.Kind) || head.Minor is < 1 or > MostMinor) || claim.Heads.DistinctBy(head => head.Kind).Count() != claim.Heads.Count)
            return Answers.Refused("Enter at least one loss with its amount; each kind once.");
        if (claim.Against is { Length: > 300 }) return Answers.Refused("Against whom: at most 300 characters.");
        var country = await room.Country(cancel);
        if (country.Currency.Length != 3) return Answers.Refused("The installation has no currency. The administrator sets it up.");
        var row = new ClaimRow { Id = RecordId.New(), Handle = Handle.New(), File = permit.File, Route = claim.Route, State = ClaimState.Preparing, Currency = country.Currency, Paper = [], Opened = process.Happened };
        if (await Limit(row, claim.RunsFrom, claim.RunsFromDay, process, cancel) is { } problem) return Answers.Refused(problem);
        permits.Add(permit);
        await Seal(row, new ClaimPaper(claim.Heads, string.IsNullOrWhiteSpace(claim.Against) ? null : claim.Against.Trim(), []), permit, cancel);
        room.Db.Add(row);
        await room.Facts.Claim(row.Id, row.Route, row.Currency, cancel);
        return Answers.Done(row.Handle);
    }, cancel);

    /// <summary>Claims of one case, the newest first; null when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<ClaimLine>?> Of(string caseHandle, Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<ClaimLine>?>(async () =>
    {
        if (await door.Ask(caseHandle, viewer, ActionKind.Open, Section.LegalAid, cancel) is not { } pass) return null;
        room.Trail.Showed(pass.Permit.File);
        return await Lines([pass], cancel);
    }, cancel);

    /// <summary>Claims of all open cases the viewer holds, works on or answers for.</summary>
    public Task<IReadOnlyList<ClaimLine>> Mine(Viewer viewer, CancellationToken cancel) => room.InOneState(async () =>
    {
        var passes = await door.Held(viewer, ActionKind.List, Section.LegalAid, cancel);
        var lines = await Lines(passes, cancel);
        foreach (var pass in passes.Where(pass => lines.Any(line => line.CaseHandle == pass.Handle))) room.Trail.Showed(pass.Permit.File);
        return lines;
    }, cancel);

    /// <summary>One claim; null when absent or not the viewer's.</summary>
    public Task<ClaimView?> Find(string caseHandle, string claim, Viewer viewer, CancellationToken cancel) => room.InOneState<ClaimView?>(async () =>
    {
        if (await door.Ask(caseHandle, viewer, ActionKind.Open, Section.LegalAid, cancel) is not { } pass) return null;
        var row = await room.Db.Set<ClaimRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == claim && known.File == pass.Permit.File, cancel);
        if (row is null) return null;
        room.Trail.Showed(pass.Permit.File);
        var paper = await Read(row, pass.Permit, cancel);
        var frozen = paper.Events.LastOrDefault(known => known.Act is ClaimAct.Freeze or ClaimAct.RefuseFreeze);
        var acts = AccessDecision.MayEver(viewer.Role, viewer.Side, viewer.State, ActionKind.Write, Section.LegalAid) ? Enum.GetValues<ClaimAct>().Where(act => ClaimFlow.Next(row.State, act) is not null).ToList() : [];
        return new ClaimView(Line(row, pass), row.Currency, paper.Heads, paper.Claimed, paper.Awarded, paper.Paid, frozen?.Act == ClaimAct.Freeze ? frozen.Minor : null, paper.Against,
            row.RunsFrom, row.RunsFromDay, [.. paper.Events.OrderByDescending(known => known.Happened).ThenByDescending(known => known.Recorded)], acts, row.Version);
    }, cancel);

    /// <summary>Records what happened to a claim. An amount is in minor units, and needed exactly by acts of money.</summary>
    public Task<WriteAnswer> Record(string caseHandle, string claim, ClaimAct act, long? minor, int version, ProcessContext process, CancellationToken cancel) => Change(caseHandle, claim, version, process, async (row, permit) =>
    {
        if (!Enum.IsDefined(act) || ClaimFlow.Next(row.State, act) is not { } next) return "The claim has moved on: this can no longer be recorded. Look at where it stands now.";
        if (ClaimFlow.NeedsAmount(act) ? minor is not (>= 1 and <= MostMinor) : minor is not null) return "Enter the amount in figures, above 0.";
        var paper = await Read(row, permit, cancel);
        if (act == ClaimAct.Pay && paper.Paid + minor > paper.Awarded) return "More than the award would be paid. Record the higher award first.";
        if (act == ClaimAct.Award && minor < paper.Paid) return "More than this was paid already. Check the amount.";
        paper = paper with { Events = [.. paper.Events, new ClaimEvent(act, minor, process.Happened, process.Recorded)] };
        row.State = next == ClaimState.Awarded && paper.Paid >= paper.Awarded ? ClaimState.Paid : next;
        await Seal(row, paper, permit, cancel);
        var fact = await room.Facts.Claim(row.Id, row.Route, row.Currency, cancel);
        if (act == ClaimAct.Award) fact.AwardYear ??= await room.Year(process.Happened, cancel);
        if (act == ClaimAct.Refuse) (fact.AwardYear, fact.AwardedMinor) = (null, 0);
        if (paper.Awarded is { } awarded && act != ClaimAct.Refuse) (fact.AwardedMinor, fact.PaidMinor) = (awarded, paper.Paid);
        return null;
    }, cancel);

    /// <summary>Says from which event and day the limitation period runs; the last day is worked out from the country's rule.</summary>
    public Task<WriteAnswer> SetLimitation(string caseHandle, string claim, LimitationEvent from, DateOnly day, int version, ProcessContext process, CancellationToken cancel) =>
        Change(caseHandle, claim, version, process, (row, _) => row.State == ClaimState.Preparing
            ? Limit(row, from, day, process, cancel)
            : Task.FromResult<string?>("The claim was handed in: no limitation runs any more."), cancel);

    private Task<WriteAnswer> Change(string caseHandle, string claim, int version, ProcessContext process, Func<ClaimRow, Permit, Task<string?>> change, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await door.Ask(caseHandle, process.Who, ActionKind.Write, Section.LegalAid, cancel) is not { Permit: var permit }) return Answers.Absent;
        var row = await room.Db.Set<ClaimRow>().FirstOrDefaultAsync(known => known.Handle == claim && known.File == permit.File, cancel);
        if (row is null) return Answers.Absent;
        if (row.Version != version) return Answers.Of(Commitment.Stale, claim);
        permits.Add(permit);
        return await change(row, permit) is { } problem ? Answers.Refused(problem) : Answers.Done(claim);
    }, cancel);

    private async Task<string?> Limit(ClaimRow row, LimitationEvent? from, DateOnly? day, ProcessContext process, CancellationToken cancel)
    {
        if (from is null && day is null) return null;
        if (from is not { } known || day is not { } began || !Enum.IsDefined(known)) return "Give both the event the time limit runs from and its day, or neither.";
        var calendar = await room.Calendar(cancel);
        if (began > calendar.LocalDate(process.Recorded)) return "The event lies in the future. Enter it when it has happened.";
        (row.RunsFrom, row.RunsFromDay) = (known, began);
        var rule = await rules.Limitation(row.Route, known, began, cancel);
        row.LimitationDay = rule is null ? null : LastDay(began, rule, calendar);
        row.LimitationBasis = rule?.Basis;
        return null;
    }

    // The last day on which a claim is still in time.
    private static DateOnly LastDay(DateOnly began, JusticeRule rule, WorkingCalendar calendar) => rule.Unit switch
    {
        ClockUnit.Months => began.AddMonths(rule.Amount),
        ClockUnit.Days => began.AddDays(rule.Amount),
        _ => calendar.LocalDate(calendar.Due(UtcClock.Cut(TimeZoneInfo.ConvertTimeToUtc(began.ToDateTime(new TimeOnly(12, 0)), calendar.Zone)), rule.Amount, rule.Unit, null).AddTicks(-1)),
    };

    private async Task<IReadOnlyList<ClaimLine>> Lines(IReadOnlyList<CasePass> passes, CancellationToken cancel)
    {
        var byFile = passes.ToDictionary(pass => pass.Permit.File);
        var files = byFile.Keys.ToList();
        if (files.Count == 0) return [];
        return [.. (await room.Db.Set<ClaimRow>().AsNoTracking().Where(row => files.Contains(row.File)).ToListAsync(cancel)).OrderByDescending(row => row.Opened).Select(row => Line(row, byFile[row.File]))];
    }

    private static ClaimLine Line(ClaimRow row, CasePass pass) => new(row.Handle, pass.Handle, pass.Number, row.Route, row.State, row.LimitationDay, row.LimitationBasis);

    private async Task<ClaimPaper> Read(ClaimRow row, Permit permit, CancellationToken cancel) =>
        JsonSerializer.Deserialize<ClaimPaper>((await room.Sealer.Open(permit, PaperField, row.Id, row.Paper, cancel))!)!;

    private async Task Seal(ClaimRow row, ClaimPaper paper, Permit permit, CancellationToken cancel) =>
        row.Paper = await room.Sealer.Seal(permit, PaperField, row.Id, JsonSerializer.Serialize(paper), cancel);
}
