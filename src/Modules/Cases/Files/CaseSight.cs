using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Referrals;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Cases.Files;

// "Who can see this now" and "what happened". The first asks the same decision that opens the file, for a case manager of each body that has any tie to it.
internal sealed class CaseSight(CaseRoom room)
{
    private static readonly Role[] Askers = [Role.CaseManager, Role.ShelterManager, Role.PanelMember, Role.Coordinator];

    public async Task<IReadOnlyList<SeesLine>> Sees(PersonFile file, CancellationToken cancel)
    {
        var now = room.Now;
        var lines = new List<SeesLine> { new(file.OrganisationId, CaseTie.CaseManager, SectionList.Consentable, null, null, false) };
        var consents = await room.Db.Set<ConsentRow>().AsNoTracking().Where(row => row.File == file.Id).ToListAsync(cancel);
        var referrals = await room.Db.Set<ReferralRow>().AsNoTracking().Where(row => row.File == file.Id).ToListAsync(cancel);
        foreach (var referral in referrals)
        {
            var consent = consents.Find(row => row.Id == referral.ConsentId);
            if (consent?.Basis(now) != ConsentBasis.Live || CaseAccess.ReferralTie(referral, consent, now) is not { } tie) continue;
            var side = (await room.Organisations.Find(referral.ReceiverId, cancel))?.Side ?? Side.System;
            var open = Visible(tie, side, file);
            lines.Add(new SeesLine(referral.ReceiverId, CaseTie.Receiver, open, consent.Handle, consent.Until, ReferralFlow.AwaitsReceiver(referral.State)));
        }
        foreach (var extract in await room.Db.Set<DisclosureRow>().AsNoTracking().Where(row => row.File == file.Id && row.Given != null).ToListAsync(cancel))
        {
            var consent = extract.ConsentId is { } id ? consents.Find(row => row.Id == id) : null;
            if (extract.Standing(consent, now) == DisclosureStanding.Live)
                lines.Add(new SeesLine(extract.RecipientId, CaseTie.Disclosee, SectionList.Read(extract.Sections), consent?.Handle, extract.Until, false));
        }
        foreach (var note in await room.Db.Set<NotificationRow>().AsNoTracking().Where(row => row.File == file.Id).ToListAsync(cancel))
            lines.Add(new SeesLine(note.OrganisationId, CaseTie.Coordinator, Visible(Tie.Holding(Relation.Notified), Side.Coordination, file), null, null, false));
        return lines;
    }

    public async Task<IReadOnlyList<CaseHappening>> Happened(PersonFile file, CaseRow row, CancellationToken cancel)
    {
        var lines = new List<CaseHappening> { new(CaseEventKind.Opened, null, null, file.Happened, file.Recorded) };
        foreach (var step in await room.Db.Set<CaseStepRow>().AsNoTracking().Where(known => known.File == file.Id).ToListAsync(cancel))
        {
            if (step.EndedHappened is { } ended && step.EndedRecorded is { } recorded)
                lines.Add(new(step.State switch { StepState.DeclinedByPerson => CaseEventKind.StepDeclinedByPerson, StepState.DeclinedByBody => CaseEventKind.StepDeclinedByBody, _ => CaseEventKind.StepDone }, step.Step, null, ended, recorded));
            else lines.Add(new(CaseEventKind.StepStarted, step.Step, null, step.StartedHappened, step.StartedRecorded));
        }
        foreach (var consent in await room.Db.Set<ConsentRow>().AsNoTracking().Where(known => known.File == file.Id).ToListAsync(cancel))
        {
            lines.Add(new(CaseEventKind.ConsentGiven, null, consent.RecipientId, consent.GivenHappened, consent.GivenRecorded));
            if (consent is { WithdrawnHappened: { } happened, WithdrawnRecorded: { } recorded }) lines.Add(new(CaseEventKind.ConsentWithdrawn, null, consent.RecipientId, happened, recorded));
        }
        var receivers = await room.Db.Set<ReferralRow>().AsNoTracking().Where(known => known.File == file.Id).ToDictionaryAsync(known => known.Id, known => known.ReceiverId, cancel);
        foreach (var change in await room.Db.Set<ReferralEventRow>().AsNoTracking().Where(known => known.File == file.Id).ToListAsync(cancel))
            lines.Add(new(CaseEventKind.Referral, change.To.ToString(), receivers.GetValueOrDefault(change.ReferralId), change.Happened, change.Recorded));
        foreach (var note in await room.Db.Set<NotificationRow>().AsNoTracking().Where(known => known.File == file.Id).ToListAsync(cancel))
            lines.Add(new(CaseEventKind.Notified, null, note.OrganisationId, note.Happened, note.Recorded));
        if (row is { ClosedHappened: { } closed, ClosedRecorded: { } at }) lines.Add(new(CaseEventKind.Closed, null, null, closed, at));
        return [.. lines.OrderByDescending(line => line.Happened).ThenByDescending(line => line.Recorded)];
    }

    private static List<Section> Visible(Tie tie, Side side, PersonFile file) => [.. SectionList.Consentable.Where(section => Askers.Any(role =>
        AccessDecision.Decide(new Viewer(Guid.Empty, Guid.Empty, role, side, UserState.Normal).Facts(
            ActionKind.Open, section, tie.Relation, tie.Basis(ActionKind.Open, section), file.Side, file.State)) == ReasonCode.Permitted)
        && !(tie.Relation == Relation.RefereePending))];
}
