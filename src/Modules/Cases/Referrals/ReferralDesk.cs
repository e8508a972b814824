using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Referrals;

/// <summary>
/// Sends a person's agreed sections to a service and follows what becomes of it (SOP step S9). What goes out is worked out from the consent. The case stays with its owner
/// whatever the receiver does.
/// </summary>
public sealed class ReferralDesk(CaseRoom room)
{
    /// <summary>Hours for an answer in a crisis.</summary>
    public const int CrisisHours = 24;

    /// <summary>Working days for an answer otherwise.</summary>
    public const int AnswerDays = 3;

    /// <summary>Days for feedback after acceptance.</summary>
    public const int FeedbackDays = 10;

    // Both must allow: the person's consent, and where the country requires it, the data-sharing annex of an agreement between the two bodies.
    internal const string AgreementNeeded =
        "No agreement between the two bodies permits this, and the country requires one besides the consent. Choose another receiver or another section, or ask the coordinator for an annex.";

    internal const string FeedbackField = "referral.feedback/1";

    private readonly ReferralHistory _history = new(room);

    /// <summary>Keeps a referral as a draft, its packet computed from the consent. Returns its handle.</summary>
    public Task<WriteAnswer> Draft(string caseHandle, NewReferral referral, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(caseHandle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Case } ties) return WriteAnswer.Absent;
        if (ties.File.OrganisationId != process.Who.OrganisationId || room.Access.Ask(ties, process.Who, ActionKind.Refer, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
        var consent = await room.Db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == referral.Consent && row.File == ties.File.Id, cancel);
        if (consent is null || consent.Basis(process.Recorded) != ConsentBasis.Live) return WriteAnswer.Refused("There is no live consent for this receiver. Ask the person for one first.");
        if (consent.Purpose == ConsentPurpose.CriminalProceedings) return WriteAnswer.Refused("This consent is for criminal proceedings. Make an extract under it instead of a referral.");
        if (string.IsNullOrWhiteSpace(referral.Service) || referral.Service.Length > 60) return WriteAnswer.Refused("Choose the service that is needed.");
        var packet = Packet(consent, referral.Sections);
        if (packet.Count == 0) return WriteAnswer.Refused("Choose at least one section the person agreed to share.");
        var cover = await room.Cover(process.Who.OrganisationId, consent.RecipientId, process.Recorded, cancel);
        packet = [.. packet.Where(cover.Allows)];
        if (packet.Count == 0) return WriteAnswer.Refused(AgreementNeeded);
        permits.Add(permit);
        var row = new ReferralRow
        {
            Id = RecordId.New(), Handle = Handle.New(), File = ties.File.Id, SenderId = process.Who.OrganisationId, SenderAccount = process.Who.AccountId, ReceiverId = consent.RecipientId,
            Service = referral.Service.Trim(), ConsentId = consent.Id, Sections = SectionList.Write(packet), Crisis = referral.Crisis, State = ReferralState.Draft, Drafted = process.Happened,
            AnswerBy = await AnswerBy(referral.Crisis, consent.RecipientId, process.Happened, cancel),
        };
        room.Db.Add(row);
        return new WriteAnswer(WriteEnd.Done, null, row.Handle);
    }, cancel);

    /// <summary>Does one act on a referral, as the sender or the receiver, whichever the viewer's body is.</summary>
    public Task<WriteAnswer> Act(string handle, ReferralMove move, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        var row = await room.Db.Set<ReferralRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (row is null || Role(row, process.Who) is not { } receiver || await room.Access.Find(row.File, process.Who, process.Recorded, cancel) is not { } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Refer, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
        permits.Add(permit);
        if (row.Version != move.Version) return WriteAnswer.Of(Commitment.Stale, handle);
        if (!Enum.IsDefined(move.Act) || ReferralFlow.IsReceivers(move.Act) != receiver) return WriteAnswer.Refused("This is not yours to do on this referral.");
        var state = ReferralFlow.AsOf(row.State, row.AnswerBy, process.Recorded);
        var answers = move.Act is ReferralAct.Accept or ReferralAct.AcceptLater or ReferralAct.Decline;
        // An answer says that it was received: the two acts are recorded apart.
        var first = answers && state is ReferralState.Sent or ReferralState.Silent;
        if (ReferralFlow.Next(first ? ReferralState.Acknowledged : state, move.Act) is null) return WriteAnswer.Refused("The referral has moved on: this can no longer be done. Look at where it stands now.");
        if (await Problem(row, state, move, process, cancel) is { } problem) return WriteAnswer.Refused(problem);
        if (move.Act == ReferralAct.Send) (row.SentHappened, row.AnswerBy) = (process.Happened, await AnswerBy(row.Crisis, row.ReceiverId, process.Happened, cancel));
        if (first) await _history.Move(row, ReferralAct.Acknowledge, null, null, process, cancel);
        (Permit, string)? remark = string.IsNullOrWhiteSpace(move.Remark) || move.Act == ReferralAct.GiveFeedback ? null : (permit, move.Remark.Trim());
        await _history.Move(row, move.Act, move.Reason, remark, process, cancel);
        if (await Effects(row, ties, move, permit, permits, process, cancel) is { } refusal) return WriteAnswer.Refused(refusal);
        if (ties.File.Kind == FileKind.Case && !row.IsHandOver) await new Past.PersonFactWriter(room).Note(row.File, cancel);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>One referral, or null when absent or not the viewer's.</summary>
    public Task<ReferralView?> Find(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<ReferralView?>(async () =>
    {
        var now = room.Now;
        var row = await room.Db.Set<ReferralRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (row is null || Role(row, viewer) is not { } receiver || await room.Access.Find(row.File, viewer, now, cancel) is not { } ties) return null;
        if (room.Access.Ask(ties, viewer, ActionKind.Refer, Section.Outcome) is not { } permit) return null;
        room.Trail.Showed(row.File);
        var state = ReferralFlow.AsOf(row.State, row.AnswerBy, now);
        var consent = await room.Db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.ConsentId, cancel);
        var live = consent?.Basis(now) == ConsentBasis.Live;
        var accepted = ReferralFlow.IsAccepted(row.State);
        var sections = !receiver ? SectionList.Read(row.Sections)
            : accepted && !row.IsHandOver ? [.. SectionList.Read(row.Sections).Where(section => CaseAccess.May(ties, viewer, ActionKind.Open, section))] : [];
        var opens = CaseAccess.May(ties, viewer, ActionKind.Open, Section.Outcome) && ties.File.Kind == FileKind.Case;
        var number = opens ? await room.Db.Set<CaseRow>().AsNoTracking().Where(known => known.File == row.File).Select(known => known.Number).FirstOrDefaultAsync(cancel) : null;
        var mine = receiver && !accepted && state != ReferralState.Closed;
        return new ReferralView(
            handle, receiver, state, row.SenderId, await room.Db.Set<Account>().Where(account => account.Id == row.SenderAccount).Select(account => account.WorkName).FirstOrDefaultAsync(cancel),
            row.ReceiverId, row.Service, row.Crisis, row.IsHandOver, row.SentHappened, row.AnswerBy, row.FeedbackBy, row.LaterFrom, sections, mine ? null : consent?.Until, live,
            Acts(row, state, receiver, live, viewer), await Steps(row, mine ? viewer.OrganisationId : null, permit, cancel),
            accepted || !receiver ? await room.Sealer.Open(permit, FeedbackField, row.Id, row.Feedback, cancel) : null,
            (opens || (receiver && sections.Count > 0)) && ties.File.Kind == FileKind.Case ? ties.File.Handle : null, number, row.Version);
    }, cancel);

    /// <summary>Referrals offered to the viewer's body that wait for it, the most urgent first.</summary>
    public Task<IReadOnlyList<ReferralLine>> Offered(Viewer viewer, CancellationToken cancel) => List(row => row.ReceiverId == viewer.OrganisationId && row.State != ReferralState.Draft && row.State != ReferralState.Closed
        && row.State != ReferralState.Declined && row.State != ReferralState.Escalated && row.State != ReferralState.NotPossible, viewer, receiver: true, cancel);

    /// <summary>Referrals out of the viewer's cases that are not closed, the oldest answer first.</summary>
    public Task<IReadOnlyList<ReferralLine>> Sent(Viewer viewer, CancellationToken cancel) =>
        List(row => row.SenderId == viewer.OrganisationId && row.FromScreening == null && row.State != ReferralState.Closed, viewer, receiver: false, cancel);

    /// <summary>Referrals of one case, the newest first; empty when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<ReferralLine>> OfCase(string caseHandle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<ReferralLine>>(async () =>
    {
        if (await room.Access.Find(caseHandle, viewer, room.Now, cancel) is not { } ties || ties.File.OrganisationId != viewer.OrganisationId) return [];
        var id = ties.File.Id;
        return [.. (await Lines(row => row.File == id && row.FromScreening == null, viewer, receiver: false, cancel)).OrderByDescending(line => line.Sent ?? line.AnswerBy)];
    }, cancel);

    // What goes out: what was chosen, as far as the consent names it. Nothing else can be added.
    internal static IReadOnlyList<Section> Packet(ConsentRow consent, IEnumerable<Section> chosen) => [.. SectionList.Read(consent.Sections).Intersect(chosen).Order()];

    internal async Task<DateTime> AnswerBy(bool crisis, Guid receiver, DateTime sent, CancellationToken cancel)
    {
        var calendar = await room.Calendar(cancel);
        return crisis ? calendar.Due(sent, CrisisHours, ClockUnit.Hours, null) : calendar.Due(sent, AnswerDays, ClockUnit.WorkingDays, await room.Region(receiver, cancel));
    }

    private async Task<string?> Problem(ReferralRow row, ReferralState state, ReferralMove move, ProcessContext process, CancellationToken cancel)
    {
        if (ReferralFlow.NeedsReason(move.Act) && (move.Reason is not { } reason || !Enum.IsDefined(reason))) return "Give a reason from the list.";
        if (move.Remark is { Length: > 4000 }) return "The remark is longer than 4,000 characters. Shorten it.";
        if (move.Act == ReferralAct.GiveFeedback && string.IsNullOrWhiteSpace(move.Remark)) return "Write what the sender should know: what began, what helps, what is missing.";
        if (move.Act == ReferralAct.AcceptLater && (move.LaterFrom is not { } day || day <= (await room.Calendar(cancel)).LocalDate(process.Happened))) return "Give the day from which you can take the person on.";
        if (state == ReferralState.Escalated && process.Who.Role != Platform.Access.Role.Supervisor) return "The supervisor decides on an escalated referral.";
        if (row.SentHappened is { } sent && process.Happened < sent) return "The referral was sent later than that. Enter when it really happened.";
        // Read in this same transaction: a withdrawal stored before wins, one stored at the same time makes this one give way.
        if (move.Act is ReferralAct.Send or ReferralAct.Accept or ReferralAct.AcceptLater or ReferralAct.StartService
            && (await room.Db.Set<ConsentRow>().FirstOrDefaultAsync(known => known.Id == row.ConsentId, cancel))?.Basis(process.Recorded) != ConsentBasis.Live)
            return "The consent this rests on has ended. Nothing is shared; ask the person again if it is still wished.";
        if (move.Act is ReferralAct.Send or ReferralAct.Accept or ReferralAct.AcceptLater or ReferralAct.StartService
            && await room.Cover(row.SenderId, row.ReceiverId, process.Recorded, cancel) is var cover && !SectionList.Read(row.Sections).All(cover.Allows)) return AgreementNeeded;
        return row.IsHandOver && move.Act is not (ReferralAct.Acknowledge or ReferralAct.Accept or ReferralAct.Decline) ? "A person handed over needs a case manager now: accept or decline." : null;
    }

    private async Task<string?> Effects(ReferralRow row, FileTies ties, ReferralMove move, Permit permit, List<Permit> permits, ProcessContext process, CancellationToken cancel)
    {
        switch (move.Act)
        {
            case ReferralAct.Send:
                await Step(ties, process, started: true, cancel);
                return null;
            case ReferralAct.Accept when row.IsHandOver:
                return await TakeOver(row, ties, permits, process, cancel);
            case ReferralAct.Accept or ReferralAct.AcceptLater:
                row.LaterFrom = move.LaterFrom;
                row.FeedbackBy = await FeedbackBy(row, process, cancel);
                return null;
            case ReferralAct.StartService:
                row.FeedbackBy = await FeedbackBy(row, process, cancel);
                await Step(ties, process, started: false, cancel);
                return null;
            case ReferralAct.GiveFeedback:
                row.Feedback = await room.Sealer.Seal(permit, FeedbackField, row.Id, move.Remark!.Trim(), cancel);
                row.FeedbackBy = null;
                return null;
            case ReferralAct.GoOn:
                row.FeedbackBy = await FeedbackBy(row, process, cancel);
                return null;
            default:
                return null;
        }
    }

    // A hand-over becomes a case of the body that accepts it. Its key stays, so that what was sealed for it is its own from now on.
    private async Task<string?> TakeOver(ReferralRow row, FileTies ties, List<Permit> permits, ProcessContext process, CancellationToken cancel)
    {
        if (!ScreeningDesk.MayHoldCases(process.Who)) return "A case manager or supervisor must accept: the person needs somebody who holds the case.";
        var start = new CaseStart(room);
        var owner = new FileTies(ties.File, [Tie.Holding(Relation.Owner)]);
        if (room.Access.Ask(owner, process.Who, ActionKind.Write, Section.Screening) is not { } screening || room.Access.Ask(owner, process.Who, ActionKind.Write, Section.Outcome) is not { } outcome)
            return "A case manager or supervisor must accept: the person needs somebody who holds the case.";
        permits.AddRange([screening, outcome]);
        if (await start.Extract(row.File, screening, cancel) is not var (extract, _)) throw new InvalidOperationException("A hand-over without its extract.");
        var consent = await room.Db.Set<ConsentRow>().AsNoTracking().FirstAsync(known => known.Id == row.ConsentId, cancel);
        (ties.File.Kind, ties.File.OwnerId, ties.File.Happened, ties.File.Recorded) = (FileKind.Case, process.Who.AccountId, process.Happened, process.Recorded);
        var facts = new NewCase(CaseStart.BandOf(extract.Age), extract.Sex, extract.Form, NationalityKind.Undetermined, row.Crisis, consent.How, consent.Language);
        return await start.Add(ties.File, facts, extract, outcome, process, cancel) is null ? CaseStart.NoProcedure : null;
    }

    private async Task Step(FileTies ties, ProcessContext process, bool started, CancellationToken cancel)
    {
        var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == ties.File.Id, cancel);
        var writer = await StepWriter.Open(room, ties.File, row, process, cancel);
        if ((writer.Runs.Runs.FirstOrDefault(run => run.IsOpen(StepCodes.Referral)) ?? writer.Runs.Main) is not { } run || run.Find(StepCodes.Referral) is null) return;
        var known = writer.Runs.Row(run, StepCodes.Referral);
        if (started && known is null && run.IsOpen(StepCodes.Referral)) await writer.Begin(run, StepCodes.Referral, process.Happened, cancel);
        if (started || known?.State == StepState.Done && !run.IsOpen(StepCodes.Referral)) return;
        await writer.Know(StepCodes.Referral, "accepted", process.Happened, cancel);
        await writer.Done(StepCodes.Referral, process.Happened, process.Happened, cancel);
    }

    private async Task<DateTime> FeedbackBy(ReferralRow row, ProcessContext process, CancellationToken cancel) =>
        (await room.Calendar(cancel)).Due(process.Happened, FeedbackDays, ClockUnit.Days, await room.Region(row.ReceiverId, cancel));

    // True for the receiver, false for the sender, null for anybody else. The sender of a hand-over has no part in it once it is sent.
    private static bool? Role(ReferralRow row, Viewer viewer)
    {
        if (row.ReceiverId == viewer.OrganisationId && row.State != ReferralState.Draft) return true;
        return row.SenderId == viewer.OrganisationId && !row.IsHandOver ? false : null;
    }

    private static List<ReferralAct> Acts(ReferralRow row, ReferralState state, bool receiver, bool live, Viewer viewer)
    {
        if (row.IsHandOver && !receiver) return [];
        var acts = ReferralFlow.Acts(state, receiver).ToList();
        if (receiver && state is ReferralState.Sent or ReferralState.Silent)
            acts.AddRange(ReferralFlow.Acts(ReferralState.Acknowledged, receiver: true));
        if (state == ReferralState.Escalated && viewer.Role != Platform.Access.Role.Supervisor) acts.Clear();
        if (row.IsHandOver) acts.RemoveAll(act => act is ReferralAct.AcceptLater or ReferralAct.StartService or ReferralAct.GiveFeedback);
        if (!live) acts.RemoveAll(act => act is ReferralAct.Send or ReferralAct.Accept or ReferralAct.AcceptLater or ReferralAct.StartService);
        return acts;
    }

    private async Task<IReadOnlyList<ReferralStep>> Steps(ReferralRow row, Guid? onlyOf, Permit permit, CancellationToken cancel)
    {
        var rows = await room.Db.Set<ReferralEventRow>().AsNoTracking().Where(known => known.ReferralId == row.Id).OrderBy(known => known.Number).ToListAsync(cancel);
        var steps = new List<ReferralStep>();
        foreach (var line in rows.Where(line => onlyOf is null || line.OrganisationId == onlyOf))
            steps.Add(new ReferralStep(line.To, line.OrganisationId, line.Happened, line.Recorded, line.Reason, await room.Sealer.Open(permit, ReferralHistory.RemarkField, line.Id, line.Remark, cancel)));
        return steps;
    }

    private Task<IReadOnlyList<ReferralLine>> List(System.Linq.Expressions.Expression<Func<ReferralRow, bool>> which, Viewer viewer, bool receiver, CancellationToken cancel) =>
        room.Db.InOneState<IReadOnlyList<ReferralLine>>(async () => [.. (await Lines(which, viewer, receiver, cancel)).OrderBy(line => line.AnswerBy)], cancel);

    private async Task<List<ReferralLine>> Lines(System.Linq.Expressions.Expression<Func<ReferralRow, bool>> which, Viewer viewer, bool receiver, CancellationToken cancel)
    {
        var now = room.Now;
        var lines = new List<ReferralLine>();
        foreach (var row in await room.Db.Set<ReferralRow>().AsNoTracking().Where(which).ToListAsync(cancel))
        {
            if (await room.Access.Find(row.File, viewer, now, cancel) is not { } ties || !CaseAccess.May(ties, viewer, ActionKind.Refer, Section.Outcome)) continue;
            if (receiver && ties.File.Kind == FileKind.Case && row.IsHandOver) continue;
            room.Trail.Showed(row.File);
            var number = CaseAccess.May(ties, viewer, ActionKind.Open, Section.Outcome)
                ? await room.Db.Set<CaseRow>().AsNoTracking().Where(known => known.File == row.File).Select(known => known.Number).FirstOrDefaultAsync(cancel)
                : null;
            lines.Add(new ReferralLine(
                row.Handle, ReferralFlow.AsOf(row.State, row.AnswerBy, now), receiver ? row.SenderId : row.ReceiverId, row.Service, row.Crisis, row.IsHandOver, row.SentHappened, row.AnswerBy,
                row.FeedbackBy, receiver ? null : ties.File.Handle, receiver && ReferralFlow.AwaitsReceiver(row.State) ? null : number));
        }
        return lines;
    }
}
