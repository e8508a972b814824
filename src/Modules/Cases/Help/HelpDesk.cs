using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Help;

/// <summary>
/// Records what a person needs and what was given. Who pays is found in the same transaction; that nobody pays refuses nothing to the person: the need is kept
/// as unfunded and counted. Police and prosecution see nothing of it.
/// </summary>
public sealed class HelpDesk(CaseRoom room, DeliveryRegister deliveries, TariffBook tariffs, IDeliveryBook book, KeyFile keys)
{
    /// <summary>Deliveries that may be recorded at once.</summary>
    public const int MostAtOnce = 60;

    private readonly NeedPen _facts = new(room.Db, keys);

    /// <summary>Needs and help of a case; null when absent or not the viewer's.</summary>
    public Task<HelpView?> Of(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<HelpView?>(async () =>
    {
        if (await room.Access.Find(handle, viewer, room.Now, cancel) is not { File.Kind: FileKind.Case } ties) return null;
        if (room.Access.Ask(ties, viewer, ActionKind.Open, Section.SupportNotes) is not { } permit) return null;
        room.Trail.Showed(ties.File.Id);
        var own = ties.File.OrganisationId != viewer.OrganisationId;
        var needs = await room.Db.Set<NeedRow>().AsNoTracking().Where(row => row.File == ties.File.Id).ToListAsync(cancel);
        var referrals = await room.Db.Set<ReferralRow>().AsNoTracking().Where(row => row.File == ties.File.Id && row.FromScreening == null && row.SentHappened != null && (!own || row.ReceiverId == viewer.OrganisationId)).ToListAsync(cancel);
        return new HelpView(
            [.. needs.OrderBy(row => !row.IsOpen).ThenByDescending(row => row.Since).ThenBy(row => row.Service)
                .Select(row => new NeedLine(row.Handle, row.Service, row.Reason, row.Since, row.State, row.Unfunded, row.Ended, row.Version))],
            await deliveries.Of(permit, cancel), await tariffs.Units(viewer, cancel),
            [.. referrals.OrderByDescending(row => row.SentHappened).Select(row => (row.Handle, row.ReceiverId, row.Service))], own,
            CaseAccess.May(ties, viewer, ActionKind.Write, Section.SupportNotes));
    }, cancel);

    /// <summary>Records a need. One service is needed once at a time.</summary>
    public Task<WriteAnswer> RecordNeed(string handle, PartnerService service, NeedReason reason, DateOnly since, ProcessContext process, CancellationToken cancel) => Run(handle, process, async (ties, row, _) =>
    {
        if (!Enum.IsDefined(service) || !Enum.IsDefined(reason) || reason == NeedReason.HelpUnpaid) return "Choose the service that is needed and why.";
        var today = await Today(process, cancel);
        if (since > today) return "The day since which it is needed lies in the future. Enter an earlier day.";
        if (since < today.AddYears(-3)) return "The day lies more than three years back. Check the year.";
        if ((await Needs(ties.File.Id, cancel)).Exists(need => need.IsOpen && need.Service == service)) return "This need stands already. It is met when help is recorded, or ended below.";
        await Add(ties.File, row, service, reason, since, NeedState.Open, !await book.Funds(service, today, cancel), process, cancel);
        return null;
    }, cancel);

    /// <summary>Ends a need that is no longer there.</summary>
    public Task<WriteAnswer> EndNeed(string handle, string need, int version, ProcessContext process, CancellationToken cancel) => Run(handle, process, async (ties, row, _) =>
    {
        if ((await Needs(ties.File.Id, cancel)).Find(known => known.Handle == need) is not { } known) return "This need is not in the file any more. Look at the list again.";
        if (known.Version != version || !known.IsOpen) return Stale;
        (known.State, known.Ended) = (NeedState.Ended, await Today(process, cancel));
        await Note(ties.File, row, known, cancel);
        return null;
    }, cancel);

    /// <summary>
    /// Records help that was given, up to <see cref="MostAtOnce"/> deliveries, all of them or none. A body that accepted a referral records only what it gave itself.
    /// </summary>
    public async Task<HelpAnswer> RecordHelp(string handle, IReadOnlyList<HelpGiven> help, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(help);
        var unfunded = 0;
        var answer = await Run(handle, process, async (ties, row, permit) =>
        {
            unfunded = 0;
            if (help.Count is 0 or > MostAtOnce) return "Record at least one thing that was given, and at most sixty at once.";
            var today = await Today(process, cancel);
            var needs = await Needs(ties.File.Id, cancel);
            foreach (var given in help)
            {
                if (ties.File.OrganisationId != process.Who.OrganisationId && given.ProviderId != process.Who.OrganisationId) return "Your body records what it gave itself.";
                if (given.Step is { } step && !await Knows(row, step, process.Who, cancel)) return "This step is not part of the procedure of the case.";
                if (given.Referral is { } referral && !await room.Db.Set<ReferralRow>().AnyAsync(known => known.Handle == referral && known.File == ties.File.Id, cancel)) return "This referral is not part of the case. Choose one from the list.";
                var raised = await deliveries.Raise(given, new PersonBands(row.Sex.ToString(), row.Age.ToString()), today, permit, process, cancel);
                if (raised.Problem is { } problem) return problem;
                if (!raised.Funded) unfunded++;
                await Meet(ties.File, row, needs, raised.Unit!.Service, given.Day, raised.Funded, process, cancel);
            }
            return null;
        }, cancel);
        return new HelpAnswer(answer, answer.IsDone ? unfunded : 0);
    }

    /// <summary>Reverses one delivery: its units go back, the line stays with its reason.</summary>
    public Task<WriteAnswer> Reverse(string handle, string delivery, ReversalReason reason, ProcessContext process, CancellationToken cancel) => Run(handle, process, async (ties, _, permit) =>
    {
        if (ties.File.OrganisationId != process.Who.OrganisationId
            && (await deliveries.Of(permit, cancel)).FirstOrDefault(line => line.Handle == delivery)?.ProviderId != process.Who.OrganisationId) return "Your body reverses what it gave itself.";
        return await deliveries.Reverse(delivery, reason, permit, process, cancel);
    }, cancel);

    private const string Stale = "\u0000stale";

    private Task<WriteAnswer> Run(string handle, ProcessContext process, Func<FileTies, CaseRow, Permit, Task<string?>> write, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Case } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.SupportNotes) is not { } permit) return WriteAnswer.Absent;
        permits.Add(permit);
        var row = await room.Db.Set<CaseRow>().AsNoTracking().FirstAsync(known => known.File == ties.File.Id, cancel);
        return await write(ties, row, permit) switch
        {
            null => new WriteAnswer(WriteEnd.Done, null, handle),
            Stale => WriteAnswer.Of(Commitment.Stale, handle),
            { } problem => WriteAnswer.Refused(problem),
        };
    }, cancel);

    // Funded help meets a need of its service. Help that nobody pays keeps the need open, and makes one where none was recorded.
    private async Task Meet(PersonFile file, CaseRow row, List<NeedRow> needs, PartnerService service, DateOnly day, bool funded, ProcessContext process, CancellationToken cancel)
    {
        var need = needs.Find(known => known.IsOpen && known.Service == service);
        if (need is null)
        {
            if (!funded) needs.Add(await Add(file, row, service, NeedReason.HelpUnpaid, day, NeedState.GivenUnfunded, true, process, cancel));
            return;
        }
        if (funded) (need.State, need.Unfunded, need.Ended) = (NeedState.Met, false, day < need.Since ? need.Since : day);
        else (need.State, need.Unfunded) = (NeedState.GivenUnfunded, true);
        await Note(file, row, need, cancel);
    }

    private async Task<NeedRow> Add(PersonFile file, CaseRow row, PartnerService service, NeedReason reason, DateOnly since, NeedState state, bool unfunded, ProcessContext process, CancellationToken cancel)
    {
        var need = new NeedRow
        {
            Id = RecordId.New(), Handle = Handle.New(), File = file.Id, Service = service, Reason = reason, Since = since, State = state, Unfunded = unfunded,
            Recorded = process.Recorded, By = process.Who.AccountId,
        };
        room.Db.Add(need);
        await Note(file, row, need, cancel);
        return need;
    }

    private async Task Note(PersonFile file, CaseRow row, NeedRow need, CancellationToken cancel) => await _facts.Note(new NeedNote(
        need.Id, file.Id, need.Service.Word(), await room.Region(file.OrganisationId, cancel), row.Sex, row.Age, need.Since, need.State is NeedState.GivenUnfunded or NeedState.Met,
        need.Unfunded, !need.IsOpen, need.Ended is { } end ? Math.Max(0, end.DayNumber - need.Since.DayNumber) : null), cancel);

    private Task<List<NeedRow>> Needs(Guid file, CancellationToken cancel) => room.Db.Set<NeedRow>().Where(row => row.File == file).ToListAsync(cancel);

    private async Task<bool> Knows(CaseRow row, string step, Viewer viewer, CancellationToken cancel) =>
        step.Split('/') is [var procedure, var code] && procedure == row.Procedure && (await room.Procedures.Find(row.Procedure, viewer, cancel))?.Find(code) is not null;

    private async Task<DateOnly> Today(ProcessContext process, CancellationToken cancel) => (await room.Calendar(cancel)).LocalDate(process.Recorded);
}
