using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Cases.Referrals;

// Moves a referral and writes the line of its history; the caller has asked who may.
internal sealed class ReferralHistory(CaseRoom room)
{
    public const string RemarkField = "referral.remark/1";

    public async Task Move(ReferralRow row, ReferralAct act, ReferralReason? reason, (Permit Permit, string Text)? remark, ProcessContext process, CancellationToken cancel)
    {
        var from = ReferralFlow.AsOf(row.State, row.AnswerBy, process.Recorded);
        var to = ReferralFlow.Next(from, act) ?? throw new InvalidOperationException($"A referral that is {from} takes no {act}.");
        var number = await room.Db.Set<ReferralEventRow>().Where(known => known.ReferralId == row.Id).MaxAsync(known => (int?)known.Number, cancel) ?? 0;
        number = Math.Max(number, room.Db.Set<ReferralEventRow>().Local.Where(known => known.ReferralId == row.Id).Max(known => (int?)known.Number) ?? 0);
        var line = new ReferralEventRow
        {
            Id = RecordId.New(), File = row.File, ReferralId = row.Id, Number = number + 1, Act = act, From = from, To = to, AccountId = process.Who.AccountId,
            OrganisationId = process.Who.OrganisationId, Happened = process.Happened, Recorded = process.Recorded, Reason = reason,
        };
        if (remark is var (permit, text)) line.Remark = await room.Sealer.Seal(permit, RemarkField, line.Id, text, cancel);
        room.Db.Add(line);
        row.State = to;
        await NoteAnswer(row, act, from, process, cancel);
    }

    // How long the two sides take to answer one another is counted without them: the fact is stored with the line or not at all.
    private async Task NoteAnswer(ReferralRow row, ReferralAct act, ReferralState from, ProcessContext process, CancellationToken cancel)
    {
        if (row.SentHappened is not { } sent) return;
        var answers = act is ReferralAct.Accept or ReferralAct.AcceptLater or ReferralAct.Decline;
        if (!answers && act is not (ReferralAct.Send or ReferralAct.Acknowledge or ReferralAct.Escalate or ReferralAct.Revoke)) return;
        var hours = (int)Math.Max(0, (process.Happened - sent).TotalHours);
        var calendar = await room.Calendar(cancel);
        await room.Answers.Note(new AnswerNote(
            row.Id, await Direction(row, cancel), calendar.LocalDate(sent), calendar.LocalDate(row.AnswerBy), row.Crisis,
            act == ReferralAct.Acknowledge ? hours : null, answers ? hours : null,
            Silent: (from == ReferralState.Silent && act == ReferralAct.Escalate) || (act == ReferralAct.Acknowledge && process.Happened > row.AnswerBy),
            TakenBack: act == ReferralAct.Revoke && from == ReferralState.Sent), cancel);
    }

    private async Task<AnswerDirection> Direction(ReferralRow row, CancellationToken cancel) => (await Kind(row.SenderId, cancel), await Kind(row.ReceiverId, cancel)) switch
    {
        (OrganisationKind.State, OrganisationKind.CivilSociety) => AnswerDirection.StateToCivilSociety,
        (OrganisationKind.CivilSociety, OrganisationKind.State) => AnswerDirection.CivilSocietyToState,
        (OrganisationKind.State, _) => AnswerDirection.WithinState,
        _ => AnswerDirection.WithinCivilSociety,
    };

    private async Task<OrganisationKind> Kind(Guid body, CancellationToken cancel) => (await room.Organisations.Find(body, cancel))?.Kind ?? OrganisationKind.State;
}
