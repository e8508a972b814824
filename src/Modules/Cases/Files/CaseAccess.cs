using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Referrals;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

/// <summary>
/// The one place of this module that turns rows into the facts of a decision. Facts are read in the transaction of the data and nothing is
/// remembered. Whoever gets no permit learns nothing: the callers answer "absent".
/// </summary>
internal sealed class CaseAccess(AppDb db, ReadTrail trail)
{
    /// <summary>The file behind a handle with the viewer's ties to it; null when there is none.</summary>
    public async Task<FileTies?> Find(string handle, Viewer viewer, DateTime now, CancellationToken cancel)
    {
        var file = await db.Set<PersonFile>().FirstOrDefaultAsync(row => row.Handle == handle, cancel);
        return file is null ? null : await Ties(file, viewer, now, cancel);
    }

    /// <summary>The same by row key.</summary>
    public async Task<FileTies?> Find(Guid id, Viewer viewer, DateTime now, CancellationToken cancel)
    {
        var file = await db.Set<PersonFile>().FirstOrDefaultAsync(row => row.Id == id, cancel);
        return file is null ? null : await Ties(file, viewer, now, cancel);
    }

    /// <summary>The permit, or null; a refusal is noted for the audit log.</summary>
    public Permit? Ask(FileTies ties, Viewer viewer, ActionKind action, Section section)
    {
        var refusal = ReasonCode.Relation;
        foreach (var tie in ties.Ties)
        {
            var facts = viewer.Facts(action, section, tie.Relation, tie.Basis(action, section), ties.File.Side, ties.File.State);
            if (AccessDecision.Ask(facts, ties.File.Id, out var reason) is { } permit) return permit;
            refusal = reason;
        }
        trail.Refused(refusal);
        return null;
    }

    /// <summary>True when a permit would be given; for showing or leaving out a section, not noted as a refusal.</summary>
    public static bool May(FileTies ties, Viewer viewer, ActionKind action, Section section) => ties.Ties.Any(tie =>
        AccessDecision.Decide(viewer.Facts(action, section, tie.Relation, tie.Basis(action, section), ties.File.Side, ties.File.State)) == ReasonCode.Permitted);

    /// <summary>The permit of somebody who makes a new file and so holds it; null when the job or the state of the account forbids it.</summary>
    public Permit? AskAsMaker(PersonFile file, Viewer maker, Section section, ActionKind action = ActionKind.Write) =>
        Ask(new FileTies(file, [Tie.Holding(Relation.Owner)]), maker, action, section);

    /// <summary>All ties of a viewer to a file.</summary>
    public async Task<FileTies> Ties(PersonFile file, Viewer viewer, DateTime now, CancellationToken cancel)
    {
        var ties = new List<Tie>();
        if (file.OrganisationId == viewer.OrganisationId && file.Kind != FileKind.HandOver)
        {
            if (file.OwnerId == viewer.AccountId) ties.Add(Tie.Holding(Relation.Owner));
            else if (await db.Set<CoWorkerRow>().AnyAsync(row => row.File == file.Id && row.AccountId == viewer.AccountId, cancel)) ties.Add(Tie.Holding(Relation.CoWorker));
            if (viewer.Role == Role.Supervisor) ties.Add(Tie.Holding(Relation.Supervisor));
        }
        if (file.OrganisationId != viewer.OrganisationId || file.Kind == FileKind.HandOver) await AddReferrals(ties, file, viewer, now, cancel);
        if (viewer.Side == Side.Coordination && await db.Set<NotificationRow>().AnyAsync(row => row.File == file.Id && row.OrganisationId == viewer.OrganisationId, cancel))
            ties.Add(Tie.Holding(Relation.Notified));
        return new FileTies(file, ties);
    }

    private async Task AddReferrals(List<Tie> ties, PersonFile file, Viewer viewer, DateTime now, CancellationToken cancel)
    {
        var referrals = await db.Set<ReferralRow>().AsNoTracking()
            .Where(row => row.File == file.Id && row.ReceiverId == viewer.OrganisationId).ToListAsync(cancel);
        if (referrals.Count == 0) return;
        var ids = referrals.Select(row => row.ConsentId).ToList();
        var consents = await db.Set<ConsentRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        foreach (var referral in referrals)
            if (ReferralTie(referral, consents.GetValueOrDefault(referral.ConsentId), now) is { } tie) ties.Add(tie);
    }

    // A missing consent is no consent. A receiver always may tell the sender what became of a referral, since that shows nothing of the
    // person: the duty to answer, to report back and to confirm that use has stopped outlives the consent (SOP step S9).
    internal static Tie? ReferralTie(ReferralRow referral, ConsentRow? consent, DateTime now)
    {
        var accepted = ReferralFlow.IsAccepted(referral.State);
        if (!accepted && !ReferralFlow.AwaitsReceiver(referral.State)) return null;
        var sections = SectionList.Read(referral.Sections);
        return new Tie(accepted ? Relation.RefereeAccepted : Relation.RefereePending, (action, section) =>
        {
            var basis = consent?.Basis(now) ?? ConsentBasis.None;
            if (action == ActionKind.Refer && section == Section.Outcome)
                return basis == ConsentBasis.Live || !(accepted || referral.State == ReferralState.Revoked) ? basis : ConsentBasis.LegalBasis;
            // Before acceptance nothing of the file opens, not even its number.
            if (!accepted) return ConsentBasis.None;
            return sections.Contains(section) && consent is not null && SectionList.Read(consent.Sections).Contains(section) ? basis : ConsentBasis.None;
        });
    }
}
