using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Law;

/// <summary>
/// Views of participants on a proposal under review: unattributed, without a time, in an order that tells nothing, and never counted. One a
/// reader and draft; only who gave it may change or withdraw it. Kept apart from the positions of bodies.
/// </summary>
public sealed class ViewLedger(AppDb db, ProposalShelf shelf, KeyFile keys)
{
    private const int LongestText = 4000;

    /// <summary>Views on one draft; empty when the proposal is absent.</summary>
    public async Task<IReadOnlyList<ViewCard>> On(Viewer viewer, string proposal, int draft, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return [];
        var mark = Mark(viewer, id);
        var rows = await db.Set<ParticipantView>().AsNoTracking().Where(row => row.ProposalId == id && row.Draft == draft).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Handle, StringComparer.Ordinal).Select(row => new ViewCard(row.Handle, row.Draft, row.Leaning, row.Text, row.Mark == mark))];
    }

    /// <summary>Gives a view on the latest draft, in place of one's own earlier view on that draft.</summary>
    public async Task<ProposalOutcome> Give(string proposal, ViewLeaning leaning, string text, ProcessContext process, CancellationToken cancel)
    {
        if (await shelf.Id(process.Who, proposal, cancel) is not { } id) return ProposalOutcome.Absent();
        if (!Enum.IsDefined(leaning)) return ProposalOutcome.Refused("Leaning", "Choose what your view is in short.");
        if (TypedText.Wrong("Text", text, LongestText, "Say your view in a few words. It is shown without your name.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        await using var write = await db.BeginWrite(cancel);
        var now = await db.Set<Proposal>().AsNoTracking().FirstAsync(row => row.Id == id, cancel);
        if (now.State != ProposalState.UnderReview) return ProposalOutcome.Refused("", "Views are taken while the proposal is under review.");
        var row = await Keep(now, Mark(process.Who, id), leaning, text, cancel);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Withdraws one's own view on the latest draft. It is gone, and nobody learns that it was there.</summary>
    public async Task<ProposalOutcome> Withdraw(string proposal, ProcessContext process, CancellationToken cancel)
    {
        if (await shelf.Id(process.Who, proposal, cancel) is not { } id) return ProposalOutcome.Absent();
        await using var write = await db.BeginWrite(cancel);
        var now = await db.Set<Proposal>().AsNoTracking().FirstAsync(row => row.Id == id, cancel);
        if (now.State != ProposalState.UnderReview) return ProposalOutcome.Refused("", "The review is over; the views on it stay as they are.");
        var mark = Mark(process.Who, id);
        if (await db.Set<ParticipantView>().FirstOrDefaultAsync(each => each.ProposalId == id && each.Draft == now.Draft && each.Mark == mark, cancel) is not { } row)
            return ProposalOutcome.Refused("", "You have no view on this draft.");
        db.Remove(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    // A view from a paper sheet, within a write of the caller; null when it may be stored.
    internal async Task<FieldRefusal?> Track(Guid proposal, string mark, ViewLeaning leaning, string text, string field, CancellationToken cancel)
    {
        if (!Enum.IsDefined(leaning)) return new FieldRefusal(field, "Choose what the view is in short.");
        if (TypedText.Wrong(field, text, LongestText) is { } wrong) return wrong;
        var now = await db.Set<Proposal>().AsNoTracking().FirstAsync(row => row.Id == proposal, cancel);
        if (now.State != ProposalState.UnderReview) return new FieldRefusal(field, "Views are taken while the proposal is under review.");
        await Keep(now, mark, leaning, text, cancel);
        return null;
    }

    private async Task<ParticipantView> Keep(Proposal now, string mark, ViewLeaning leaning, string text, CancellationToken cancel)
    {
        var row = await db.Set<ParticipantView>().FirstOrDefaultAsync(each => each.ProposalId == now.Id && each.Draft == now.Draft && each.Mark == mark, cancel);
        if (row is null)
        {
            row = new ParticipantView { Id = RecordId.New(), Handle = Handle.New(), ProposalId = now.Id, Draft = now.Draft, Mark = mark, Text = "" };
            db.Add(row);
        }
        (row.Leaning, row.Text) = (leaning, text.Trim());
        return row;
    }

    private string Mark(Viewer viewer, Guid proposal) => keys.Pseudonym($"view|{proposal:N}|{viewer.AccountId:N}");
}
