using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

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
    }
}
