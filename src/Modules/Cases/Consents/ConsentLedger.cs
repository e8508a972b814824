using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Consents;

/// <summary>
/// The ledger of consents: one recipient, one purpose, named sections, an end. A line is never edited; withdrawing it works at once. Support never
/// depends on it: what ends with a consent is sharing, not help.
/// </summary>
public sealed class ConsentLedger(CaseRoom room)
{
    /// <summary>Days a consent holds unless another number is agreed.</summary>
    public const int DefaultDays = 90;

    /// <summary>Days a consent holds at most.</summary>
    public const int MostDays = 365;

    /// <summary>Version of the wording in use.</summary>
    public const int Wording = 1;

    /// <summary>Sections a consent may name.</summary>
    public static IReadOnlyList<Section> Sections => SectionList.Consentable;

    /// <summary>The ledger of a case, live ones first; null when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<ConsentLine>?> Of(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<ConsentLine>?>(async () =>
    {
        if (await Holder(handle, viewer, ActionKind.Open, room.Now, cancel) is not var (ties, _)) return null;
        room.Trail.Showed(ties.File.Id);
        var rows = await room.Db.Set<ConsentRow>().AsNoTracking().Where(row => row.File == ties.File.Id).ToListAsync(cancel);
        return [.. rows.Select(row => Line(row, viewer, room.Now)).OrderBy(line => line.Basis != ConsentBasis.Live).ThenBy(line => line.Until)];
    }, cancel);

    /// <summary>What withdrawing one consent will do; null when absent or not the viewer's.</summary>
    public Task<WithdrawalEffect?> Effect(string handle, string consent, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<WithdrawalEffect?>(async () =>
    {
        if (await Holder(handle, viewer, ActionKind.Open, room.Now, cancel) is not var (ties, _)) return null;
        var row = await room.Db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == consent && known.File == ties.File.Id, cancel);
        if (row is null) return null;
        room.Trail.Showed(ties.File.Id);
        var referrals = await Running(row.Id, tracked: false, cancel);
        var extracts = (await room.Db.Set<DisclosureRow>().AsNoTracking().Where(known => known.ConsentId == row.Id).ToListAsync(cancel))
            .Where(known => known.Standing(row, room.Now) == DisclosureStanding.Live).ToList();
        var open = referrals.Where(referral => ReferralFlow.IsAccepted(referral.State)).SelectMany(referral => SectionList.Read(referral.Sections))
            .Concat(extracts.SelectMany(extract => SectionList.Read(extract.Sections))).Distinct();
        return new WithdrawalEffect(Line(row, viewer, room.Now), row.Basis(room.Now) == ConsentBasis.Live ? [.. open.Where(SectionList.Read(row.Sections).Contains)] : [], referrals.Count, extracts.Count);
    }, cancel);

    /// <summary>Adds a consent to the ledger. Returns its handle.</summary>
    public Task<WriteAnswer> Give(string handle, NewConsent consent, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Holder(handle, process.Who, ActionKind.Write, process.Recorded, cancel) is not var (ties, permit)) return WriteAnswer.Absent;
        if (ties.File.OrganisationId != process.Who.OrganisationId) return WriteAnswer.Absent;
        var row = await room.Db.Set<CaseRow>().AsNoTracking().FirstAsync(known => known.File == ties.File.Id, cancel);
        if (await Problem(consent, ties.File, row.IsChild, process, cancel) is { } problem) return WriteAnswer.Refused(problem);
        permits.Add(permit);
        var line = Row(ties.File.Id, consent, process);
        room.Db.Add(line);
        return new WriteAnswer(WriteEnd.Done, null, line.Handle);
    }, cancel);

    /// <summary>
    /// Withdraws a consent: from the moment this is stored nothing more is opened under it, and every referral that rests on it is revoked. It beats a sending that runs at the same time.
    /// </summary>
    public Task<WriteAnswer> Withdraw(string handle, string consent, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Holder(handle, process.Who, ActionKind.Write, process.Recorded, cancel) is not var (ties, permit)) return WriteAnswer.Absent;
        if (ties.File.OrganisationId != process.Who.OrganisationId) return WriteAnswer.Absent;
        var row = await room.Db.Set<ConsentRow>().FirstOrDefaultAsync(known => known.Handle == consent && known.File == ties.File.Id, cancel);
        if (row is null) return WriteAnswer.Absent;
        if (row.WithdrawnRecorded is not null) return WriteAnswer.Refused("This consent was withdrawn before.");
        if (process.Happened < row.GivenHappened) return WriteAnswer.Refused("The consent was given later than that. Enter when it was withdrawn.");
        permits.Add(permit);
        (row.WithdrawnHappened, row.WithdrawnRecorded) = (process.Happened, process.Recorded);
        foreach (var referral in await Running(row.Id, tracked: true, cancel))
            await new ReferralHistory(room).Move(referral, referral.State == ReferralState.Draft ? ReferralAct.Close : ReferralAct.Revoke, ReferralReason.ConsentWithdrawn, null, process, cancel);
        await new Past.PersonFactWriter(room).Note(ties.File.Id, cancel);
        return new WriteAnswer(WriteEnd.Done, null, consent);
    }, cancel);

    internal static ConsentRow Row(Guid file, NewConsent consent, ProcessContext process) => new()
    {
        Id = RecordId.New(), Handle = Handle.New(), File = file, RecipientId = consent.Recipient, Purpose = consent.Purpose, Sections = SectionList.Write(consent.Sections),
        GivenHappened = process.Happened, GivenRecorded = process.Recorded, Until = process.Happened.AddDays(consent.Days), Wording = Wording, Language = consent.Language,
        How = consent.How, Giver = consent.Giver, RecordedBy = process.Who.AccountId,
    };

    // Every rule of a consent in one place; null when it may be recorded.
    internal async Task<string?> Problem(NewConsent consent, PersonFile file, bool child, ProcessContext process, CancellationToken cancel)
    {
        if (await room.Organisations.Find(consent.Recipient, cancel) is not { } recipient) return "Choose the organisation the consent is for.";
        if (recipient.Id == file.OrganisationId && file.Kind == FileKind.Case) return "Your own organisation holds the case and needs no consent.";
        var criminal = consent.Purpose == ConsentPurpose.CriminalProceedings;
        if (!criminal && recipient.Side != Side.Support) return "This file is separate from the files of police and prosecution: choose a body that helps.";
        if (criminal && recipient.Side != Side.Enforcement) return "For criminal proceedings choose the one body of police or prosecution that may receive an extract.";
        if (criminal && consent.Sections.Contains(Section.Whereabouts)) return "Where the person is never goes to criminal proceedings by consent. Leave it out.";
        if (consent.Sections.Count == 0 || consent.Sections.Any(section => !SectionList.Consentable.Contains(section))) return "Name at least one section the person agreed to share.";
        if (consent.Days < 1) return "Say for how many days the consent holds, from 1.";
        if (consent.Days > MostDays) return "A consent holds at most 365 days. Choose an earlier end; it can be given again.";
        if (!Enum.IsDefined(consent.Purpose) || !Enum.IsDefined(consent.How) || !Enum.IsDefined(consent.Giver)) return "One of the answers is not on the list.";
        if (!Languages.LooksRight(consent.Language)) return "Choose the language it was explained in.";
        if (child && consent.Giver == ConsentGiver.Person) return "For a child the guardian consents, with the child's own yes.";
        return process.Happened.AddDays(consent.Days) <= process.Recorded ? "This consent would have ended already." : null;
    }

    private async Task<(FileTies Ties, Permit Permit)?> Holder(string handle, Viewer viewer, ActionKind action, DateTime now, CancellationToken cancel)
    {
        if (await room.Access.Find(handle, viewer, now, cancel) is not { File.Kind: FileKind.Case } ties || ties.File.OrganisationId != viewer.OrganisationId) return null;
        return room.Access.Ask(ties, viewer, action, Section.Outcome) is { } permit ? (ties, permit) : null;
    }

    private Task<List<ReferralRow>> Running(Guid consent, bool tracked, CancellationToken cancel)
    {
        var rows = room.Db.Set<ReferralRow>().Where(row => row.ConsentId == consent && row.State != ReferralState.Closed && row.State != ReferralState.Revoked
            && row.State != ReferralState.Declined && row.State != ReferralState.Escalated && row.State != ReferralState.NotPossible);
        return (tracked ? rows : rows.AsNoTracking()).ToListAsync(cancel);
    }

    internal static ConsentLine Line(ConsentRow row, Viewer viewer, DateTime now) => new(
        row.Handle, row.RecipientId, row.Purpose, SectionList.Read(row.Sections), row.GivenHappened, row.GivenRecorded, row.Until, row.Basis(now), row.WithdrawnHappened,
        row.Wording, row.Language, row.How, row.Giver, row.RecordedBy == viewer.AccountId, row.Version);
}
