using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Running;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Files;

/// <summary>Opens, lists, shows, closes and opens again the cases of one's organisation. No name is needed, and no case closes because somebody did not work with the police.</summary>
public sealed class CaseDesk(CaseRoom room, ScreeningDesk screenings, SheetDesk sheets, AuditReader audit)
{
    /// <summary>Cases on a page of a list.</summary>
    public const int PageSize = 50;

    private readonly CaseStart _start = new(room);

    /// <summary>
    /// Opens a case in the viewer's organisation with the viewer as case manager, from a finished screening of the same organisation or without one. Returns its handle.
    /// </summary>
    public Task<WriteAnswer> Open(NewCase facts, string? screeningHandle, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (!ScreeningDesk.MayHoldCases(process.Who)) return WriteAnswer.Absent;
        if (!CaseStart.Fits(facts)) return WriteAnswer.Refused("One of the answers is not on the list.");
        ScreeningExtract? extract = null;
        if (screeningHandle is not null)
        {
            if (await screenings.Open(screeningHandle, process.Who, ActionKind.Open, process.Recorded, cancel) is not var (_, screening, read)) return WriteAnswer.Absent;
            if (screening.Stage != ScreeningStage.Finished) return WriteAnswer.Refused("Finish the screening first; it may be finished with questions left open.");
            extract = CaseStart.ExtractOf(screening, await screenings.Paper(screening, read, cancel));
        }
        var file = new PersonFile
        {
            Id = RecordId.New(), Handle = Handle.New(), Kind = FileKind.Case, OrganisationId = process.Who.OrganisationId, Side = process.Who.Side,
            OwnerId = process.Who.AccountId, State = CaseState.Open, Happened = process.Happened, Recorded = process.Recorded,
        };
        if (room.Access.AskAsMaker(file, process.Who, Section.Outcome) is not { } outcome) return WriteAnswer.Absent;
        permits.Add(outcome);
        room.Db.Add(file);
        if (await _start.Add(file, facts, extract, outcome, process, cancel) is null) return WriteAnswer.Refused(CaseStart.NoProcedure);
        if (extract is null) return new WriteAnswer(WriteEnd.Done, null, file.Handle);
        if (room.Access.AskAsMaker(file, process.Who, Section.Screening) is not { } sealing) return WriteAnswer.Absent;
        permits.Add(sealing);
        await _start.AddExtract(file.Id, extract, sealing, process.Who.OrganisationId, process.Recorded, cancel);
        return new WriteAnswer(WriteEnd.Done, null, file.Handle);
    }, cancel);

    /// <summary>The viewer's cases: their own, those they work on, and for a supervisor those of the organisation.</summary>
    public Task<CasePage> List(CaseFilter filter, CaseSort sort, int page, Viewer viewer, CancellationToken cancel) => room.Db.InOneState(async () =>
    {
        var now = room.Now;
        var lines = new List<CaseLine>();
        var mine = await Mine(viewer, filter == CaseFilter.Closed ? CaseState.Closed : CaseState.Open, cancel);
        var runs = filter == CaseFilter.Closed ? [] : await room.Runs.Many([.. mine.Select(known => (known.Ties.File, known.Row))], viewer, cancel);
        foreach (var (ties, row) in mine)
        {
            if (filter == CaseFilter.Children && !row.IsChild) continue;
            StepView? next = null;
            if (ties.File.State == CaseState.Open) next = NextOf(StepViews.Of(row, runs[ties.File.Id]));
            if (filter == CaseFilter.Late && !(next?.Due < now)) continue;
            lines.Add(new CaseLine(ties.File.Handle, row.Number, ties.File.State, ties.File.Happened, row.IsChild, ties.File.OwnerId == viewer.AccountId, next?.Code, next?.Due));
        }
        var sorted = sort switch
        {
            CaseSort.Opened => lines.OrderByDescending(line => line.Opened).ToList(),
            CaseSort.Number => [.. lines.OrderBy(line => line.Number, StringComparer.Ordinal)],
            _ => [.. lines.OrderBy(line => line.Due is null).ThenBy(line => line.Due).ThenBy(line => line.Number, StringComparer.Ordinal)],
        };
        var pages = Math.Max(1, (sorted.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new CasePage([.. sorted.Skip((at - 1) * PageSize).Take(PageSize)], at, pages, sorted.Count);
    }, cancel);

    /// <summary>One case, or null when absent or not the viewer's.</summary>
    public Task<CaseView?> Find(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<CaseView?>(async () =>
    {
        if (await room.Access.Find(handle, viewer, room.Now, cancel) is not { File.Kind: FileKind.Case } ties) return null;
        var sections = SectionList.Consentable.Where(section => CaseAccess.May(ties, viewer, ActionKind.Open, section)).ToList();
        if (sections.Count == 0)
        {
            room.Access.Ask(ties, viewer, ActionKind.Open, Section.Outcome);
            return null;
        }
        var file = ties.File;
        var row = await room.Db.Set<CaseRow>().AsNoTracking().FirstAsync(known => known.File == file.Id, cancel);
        room.Trail.Showed(file.Id);
        var outcome = sections.Contains(Section.Outcome);
        var tie = TieOf(ties);
        var holds = tie is CaseTie.CaseManager or CaseTie.CoWorker or CaseTie.Supervisor;
        var (steps, recovery, runs) = outcome ? await Steps(file, row, viewer, cancel) : ([], null, null);
        var procedure = runs?.Main?.Procedure;
        return new CaseView(
            handle, row.Number, file.State, tie, file.OrganisationId, row.Procedure, procedure?.Title, procedure?.Version, file.Happened, file.Recorded,
            row.Age, row.Sex, row.Form, row.Nationality, row.IsChild, row.GuardianNamed, row.Crisis, sections,
            CaseAccess.May(ties, viewer, ActionKind.Write, Section.Outcome), CaseAccess.May(ties, viewer, ActionKind.Approve, Section.Outcome),
            steps, recovery, await sheets.View(ties, viewer, cancel),
            holds ? await new CaseSight(room).Sees(file, cancel) : [], holds ? await new CaseSight(room).Happened(file, row, cancel) : [],
            holds ? row.AskedToClose : null, row.AskedBy == viewer.AccountId, row.ClosedFor,
            await room.Db.Set<ExtractRow>().AnyAsync(extract => extract.File == file.Id, cancel), row.Version)
        {
            Procedures = runs is null ? [] : [.. runs.Runs.Select(run => new CaseProcedure(run.Key, run.Procedure.Handle, run.Procedure.Title, run.Procedure.Version, run.State.Ended is not null,
                [.. run.Procedure.Text.Events.Select(happening => new CaseHappeningChoice(happening.Id, StepViews.Words(happening.Name, run.Procedure.Text, happening.Id), run.State.Events.TryGetValue(happening.Id, out var at) ? at : null))]))],
        };
    }, cancel);

    /// <summary>The immutable screening that came with a case; null when absent, none came, or not the viewer's.</summary>
    public Task<ExtractView?> Extract(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<ExtractView?>(async () =>
    {
        if (await room.Access.Find(handle, viewer, room.Now, cancel) is not { File.Kind: FileKind.Case } ties) return null;
        if (room.Access.Ask(ties, viewer, ActionKind.Open, Section.Screening) is not { } permit) return null;
        if (await _start.Extract(ties.File.Id, permit, cancel) is not var (extract, row)) return null;
        room.Trail.Showed(ties.File.Id);
        return new ExtractView(extract.Age, extract.Language, extract.FinishedHappened, row.Made, row.FromOrganisation, Throughline.Screening.ScreeningRule.Evaluate(extract.Paper.For(extract.Profile)), extract.Paper.Remark);
    }, cancel);

    /// <summary>Who opened or changed the case, the newest first, at most 200; null when absent or not the viewer's to know.</summary>
    public async Task<IReadOnlyList<LookedLine>?> WhoLooked(string handle, Viewer viewer, CancellationToken cancel)
    {
        var permit = await room.Db.InOneState(async () =>
            await room.Access.Find(handle, viewer, room.Now, cancel) is { File.Kind: FileKind.Case } ties && TieOf(ties) is CaseTie.CaseManager or CaseTie.CoWorker or CaseTie.Supervisor
                ? room.Access.Ask(ties, viewer, ActionKind.Open, Section.Outcome)
                : null, cancel);
        if (permit is null) return null;
        room.Trail.Showed(permit.File);
        return await audit.WhoLooked(permit, cancel);
    }

    /// <summary>Names a colleague of the same organisation on the case.</summary>
    public Task<WriteAnswer> AddCoWorker(string handle, Guid account, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Write, process, async (ties, row) =>
    {
        if (ties.File.OrganisationId != process.Who.OrganisationId) return "A co-worker comes from the body that holds the case.";
        if (!await room.Db.Set<Account>().AnyAsync(known => known.Id == account && known.OrganisationId == ties.File.OrganisationId && known.Role == Role.CaseManager, cancel))
            return "Choose a case manager of your own organisation.";
        if (account == ties.File.OwnerId || await room.Db.Set<CoWorkerRow>().AnyAsync(known => known.File == row.File && known.AccountId == account, cancel)) return "This colleague is named on the case already.";
        room.Db.Add(new CoWorkerRow { Id = RecordId.New(), File = row.File, AccountId = account, Since = process.Happened });
        return null;
    }, cancel);

    /// <summary>Hands the case to another case manager of the same organisation: at no moment is it without an owner.</summary>
    public Task<WriteAnswer> HandToColleague(string handle, Guid account, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Write, process, async (ties, _) =>
    {
        if (ties.File.OrganisationId != process.Who.OrganisationId) return "Only the body that holds the case can do this.";
        if (!await room.Db.Set<Account>().AnyAsync(known => known.Id == account && known.OrganisationId == ties.File.OrganisationId && known.Role == Role.CaseManager, cancel))
            return "Choose a case manager of your own organisation.";
        ties.File.OwnerId = account;
        return null;
    }, cancel);

    /// <summary>Notifies a coordinating body (SOP step S4): it learns number, steps and clocks, nothing of the person.</summary>
    public Task<WriteAnswer> Notify(string handle, Guid organisation, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Write, process, async (ties, row) =>
    {
        if (await room.Organisations.Find(organisation, cancel) is not { Side: Side.Coordination }) return "Choose a coordinating body.";
        if (await room.Db.Set<NotificationRow>().AnyAsync(known => known.File == row.File && known.OrganisationId == organisation, cancel)) return "This body was notified before.";
        room.Db.Add(new NotificationRow { Id = RecordId.New(), File = row.File, OrganisationId = organisation, Happened = process.Happened, Recorded = process.Recorded });
        await (await StepWriter.Open(room, ties.File, row, process, cancel)).Done(StepCodes.Notification, process.Happened, process.Happened, cancel);
        return null;
    }, cancel);

    /// <summary>Asks for the closure of a case (SOP step S18); a supervisor approves it.</summary>
    public Task<WriteAnswer> AskToClose(string handle, ClosureReason reason, int version, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Write, process, async (ties, row) =>
    {
        if (row.Version != version) return StaleMark;
        if (!Enum.IsDefined(reason)) return "Choose a reason from the list.";
        if (await ClosureProblem(ties.File, row, reason, process, cancel) is { } problem) return problem;
        (row.AskedToClose, row.AskedBy) = (reason, process.Who.AccountId);
        return null;
    }, cancel);

    /// <summary>Approves or refuses a closure; never by the one who asked for it.</summary>
    public Task<WriteAnswer> AnswerClosure(string handle, bool approve, int version, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Approve, process, async (ties, row) =>
    {
        if (row.Version != version) return StaleMark;
        if (row.AskedToClose is not { } reason) return "Nobody asked to close this case.";
        if (row.AskedBy == process.Who.AccountId) return "You asked for it yourself: another supervisor must approve.";
        (row.AskedToClose, row.AskedBy) = (null, null);
        if (!approve) return null;
        if (await ClosureProblem(ties.File, row, reason, process, cancel) is { } problem) return problem;
        (row.ClosedFor, row.ClosedHappened, row.ClosedRecorded) = (reason, process.Happened, process.Recorded);
        ties.File.State = CaseState.Closed;
        var writer = await StepWriter.Open(room, ties.File, row, process, cancel);
        // Only the person's own wish or death closes a case in the period; then it is the person who ended it.
        foreach (var run in reason is ClosureReason.PersonsWish or ClosureReason.Death ? writer.Runs.Runs : [])
            foreach (var period in run.RunningAt(process.Happened))
                await writer.Journal.Take(run, CaseLogKind.PeriodEnded, period.StepId, null, Sop.Running.ProcedureRun.ThePerson, process.Happened, cancel);
        if (writer.Runs.Main is { } main && main.Procedure.Text.Steps.FirstOrDefault(step => step.Closure || step.Id == StepCodes.Closure) is { } closure)
            await writer.Done(closure.Id, process.Happened, process.Happened, cancel);
        await new Past.PersonFactWriter(room).Note(ties.File, row, cancel);
        return null;
    }, cancel);

    /// <summary>Opens a closed case again, without any proof being repeated.</summary>
    public Task<WriteAnswer> Reopen(string handle, ProcessContext process, CancellationToken cancel) => Change(handle, ActionKind.Approve, process, async (ties, row) =>
    {
        if (ties.File.State != CaseState.Closed) return "This case is open.";
        ties.File.State = CaseState.Open;
        (row.ClosedFor, row.ClosedHappened, row.ClosedRecorded) = (null, null, null);
        var writer = await StepWriter.Open(room, ties.File, row, process, cancel);
        foreach (var run in writer.Runs.Runs.Where(run => run.State.EndedBy is not null))
        {
            var ended = run.State.EndedBy!;
            await writer.Journal.Take(run, CaseLogKind.Reopened, ended, null, null, process.Happened, cancel);
            await writer.Again(run, ended, process.Happened, cancel);
        }
        await new Past.PersonFactWriter(room).Note(ties.File, row, cancel);
        return null;
    }, cancel);

    internal async Task<List<(FileTies Ties, CaseRow Row)>> Mine(Viewer viewer, CaseState state, CancellationToken cancel)
    {
        var files = await room.Db.Set<PersonFile>().AsNoTracking()
            .Where(file => file.Kind == FileKind.Case && file.State == state && file.OrganisationId == viewer.OrganisationId).ToListAsync(cancel);
        var named = (await room.Db.Set<CoWorkerRow>().AsNoTracking().Where(row => row.AccountId == viewer.AccountId).Select(row => row.File).ToListAsync(cancel)).ToHashSet();
        var ids = files.Where(file => file.OwnerId == viewer.AccountId || named.Contains(file.Id) || viewer.Role == Role.Supervisor).Select(file => file.Id).ToList();
        var rows = await room.Db.Set<CaseRow>().AsNoTracking().Where(row => ids.Contains(row.File)).ToDictionaryAsync(row => row.File, cancel);
        var mine = new List<(FileTies, CaseRow)>();
        foreach (var file in files.Where(file => rows.ContainsKey(file.Id)))
        {
            var ties = await room.Access.Ties(file, viewer, room.Now, cancel);
            if (!CaseAccess.May(ties, viewer, ActionKind.List, Section.Outcome)) continue;
            room.Trail.Showed(file.Id);
            mine.Add((ties, rows[file.Id]));
        }
        return mine;
    }

    internal async Task<(IReadOnlyList<StepView> Steps, RecoveryPeriod? Recovery, CaseRuns Runs)> Steps(PersonFile file, CaseRow row, Viewer viewer, CancellationToken cancel)
    {
        var runs = await room.Runs.One(file, row, viewer, cancel);
        return (StepViews.Of(row, runs), StepViews.Recovery(runs, await room.Calendar(cancel), room.Now), runs);
    }

    internal static StepView? NextOf(IEnumerable<StepView> steps) => steps.Where(step => step.IsOpen && step.Due is not null).OrderBy(step => step.Due).FirstOrDefault();

    private const string StaleMark = "\u0000stale";

    // While the recovery and reflection period runs, support does not end (I2): only the person or their death can close the file.
    private async Task<string?> ClosureProblem(PersonFile file, CaseRow row, ClosureReason reason, ProcessContext process, CancellationToken cancel)
    {
        if (file.State != CaseState.Open) return "This case is closed already.";
        if (reason is ClosureReason.PersonsWish or ClosureReason.Death) return null;
        return (await room.Runs.One(file, row, process.Who, cancel)).Runs.Any(run => run.RunningAt(process.Happened).Count > 0)
            ? "The recovery and reflection period runs. Support does not end in this time unless the person wishes it."
            : null;
    }

    private Task<WriteAnswer> Change(string handle, ActionKind action, ProcessContext process, Func<FileTies, CaseRow, Task<string?>> change, CancellationToken cancel) =>
        room.Writes.Run(process, async permits =>
        {
            if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Case } ties) return WriteAnswer.Absent;
            if (ties.File.OrganisationId != process.Who.OrganisationId) return WriteAnswer.Absent;
            if (room.Access.Ask(ties, process.Who, action, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
            permits.Add(permit);
            var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == ties.File.Id, cancel);
            return await change(ties, row) switch
            {
                null => new WriteAnswer(WriteEnd.Done, null, handle),
                StaleMark => WriteAnswer.Of(Commitment.Stale, handle),
                { } problem => WriteAnswer.Refused(problem),
            };
        }, cancel);

    private static CaseTie TieOf(FileTies ties) => ties.Ties.Count == 0 ? CaseTie.Receiver : ties.Ties[0].Relation switch
    {
        Relation.Owner => CaseTie.CaseManager,
        Relation.CoWorker => CaseTie.CoWorker,
        Relation.Supervisor => CaseTie.Supervisor,
        Relation.Notified => CaseTie.Coordinator,
        _ => CaseTie.Receiver,
    };
}
