using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Referrals;

/// <summary>
/// Hands a screened person over to a body that holds cases. What crosses is an immutable extract with its own key, made by the screener under the person's consent; from the
/// moment it is sent it belongs to the receiving side, and the sender learns only whether it was accepted.
/// </summary>
public sealed class HandOverDesk(CaseRoom room, ScreeningDesk screenings)
{
    /// <summary>Key of the service a hand-over asks for.</summary>
    public const string Service = "case-holding";

    /// <summary>Days the consent to a hand-over holds.</summary>
    public const int Days = 30;

    /// <summary>Sends the extract of a finished screening. A waiting hand-over bars a second one; a declined one does not.</summary>
    public Task<WriteAnswer> Send(string screeningHandle, HandOver handOver, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(screeningHandle, process.Who, process.Recorded, cancel) is not { File.Kind: FileKind.Screening } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Refer, Section.Screening) is not { } own) return WriteAnswer.Absent;
        var screening = await room.Db.Set<ScreeningRow>().AsNoTracking().FirstAsync(row => row.File == ties.File.Id, cancel);
        if (screening.Stage != ScreeningStage.Finished) return WriteAnswer.Refused("Finish the screening first; it may be finished with questions left open.");
        if (await room.Db.Set<ReferralRow>().AnyAsync(row => row.FromScreening == ties.File.Id && row.State != ReferralState.Declined, cancel))
            return WriteAnswer.Refused("This screening is handed over already. Wait for the answer.");
        var file = new PersonFile
        {
            Id = RecordId.New(), Handle = Handle.New(), Kind = FileKind.HandOver, OrganisationId = process.Who.OrganisationId, Side = process.Who.Side,
            OwnerId = process.Who.AccountId, State = CaseState.Open, Happened = process.Happened, Recorded = process.Recorded,
        };
        var consent = Consent(handOver);
        if (await new ConsentLedger(room).Problem(consent, file, screening.Age != AgeGroup.Adult, process, cancel) is { } problem) return WriteAnswer.Refused(problem);
        var cover = await room.Cover(process.Who.OrganisationId, handOver.Receiver, process.Recorded, cancel);
        if (!consent.Sections.All(cover.Allows)) return WriteAnswer.Refused(ReferralDesk.AgreementNeeded);
        if (room.Access.AskAsMaker(file, process.Who, Section.Outcome) is not { } outcome || room.Access.AskAsMaker(file, process.Who, Section.Screening) is not { } sealing) return WriteAnswer.Absent;
        permits.AddRange([outcome, sealing]);
        var paper = await screenings.Paper(screening, own, cancel);
        await new CaseStart(room).AddExtract(file.Id, CaseStart.ExtractOf(screening, paper), sealing, process.Who.OrganisationId, process.Recorded, cancel);
        if (handOver.WithIdentity && await CopyIdentity(ties, file, permits, process, cancel) is { } refusal) return refusal;
        // From here on the file is the receiver's.
        (file.OrganisationId, file.Side) = (handOver.Receiver, Side.Support);
        room.Db.Add(file);
        var line = ConsentLedger.Row(file.Id, consent, process);
        room.Db.Add(line);
        var referral = new ReferralRow
        {
            Id = RecordId.New(), Handle = Handle.New(), File = file.Id, FromScreening = ties.File.Id, SenderId = process.Who.OrganisationId, SenderAccount = process.Who.AccountId,
            ReceiverId = handOver.Receiver, Service = Service, ConsentId = line.Id, Sections = line.Sections, Crisis = handOver.Crisis, State = ReferralState.Draft,
            Drafted = process.Happened, SentHappened = process.Happened, AnswerBy = await new ReferralDesk(room).AnswerBy(handOver.Crisis, handOver.Receiver, process.Happened, cancel),
        };
        room.Db.Add(referral);
        await new ReferralHistory(room).Move(referral, ReferralAct.Send, null, null, process, cancel);
        return new WriteAnswer(WriteEnd.Done, null, screeningHandle);
    }, cancel);

    private static NewConsent Consent(HandOver handOver) => new(
        handOver.Receiver, ConsentPurpose.EnterMechanism, handOver.WithIdentity ? [Section.Identity, Section.Screening] : [Section.Screening], Days,
        handOver.Language, handOver.How, handOver.Giver);

    private async Task<WriteAnswer?> CopyIdentity(FileTies screening, PersonFile file, List<Permit> permits, ProcessContext process, CancellationToken cancel)
    {
        var sheet = await room.Db.Set<SheetRow>().AsNoTracking().FirstOrDefaultAsync(row => row.File == screening.File.Id && row.Section == Section.Identity, cancel);
        if (sheet is null) return WriteAnswer.Refused("No identity is recorded. Record it first, or hand over without it.");
        if (room.Access.Ask(screening, process.Who, ActionKind.Refer, Section.Identity) is not { } read || room.Access.AskAsMaker(file, process.Who, Section.Identity) is not { } write) return WriteAnswer.Absent;
        permits.Add(write);
        var copy = new SheetRow { Id = RecordId.New(), File = file.Id, Section = Section.Identity, Content = [], Happened = sheet.Happened, Recorded = process.Recorded, By = process.Who.AccountId };
        copy.Content = await room.Sealer.Seal(write, SheetDesk.IdentityField, copy.Id, (await room.Sealer.Open(read, SheetDesk.IdentityField, sheet.Id, sheet.Content, cancel))!, cancel);
        room.Db.Add(copy);
        return null;
    }
}
