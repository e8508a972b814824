using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>
/// Leads an agreed proposal along its country's way to law: station by station, each with its clock; sent back for rework or refused with a
/// reason. Stays are never overwritten.
/// </summary>
public sealed class ApprovalDesk(AppDb db, ApprovalRoute route, RankRegister ranks, ProposalShelf shelf, ProposalDesk proposals)
{
    private const int LongestReason = 4000;

    /// <summary>Where a proposal stands; null when it is absent or not the viewer's.</summary>
    public async Task<ApprovalSheet?> Open(Viewer viewer, string proposal, DateOnly today, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return null;
        var row = await db.Set<Proposal>().AsNoTracking().FirstAsync(each => each.Id == id, cancel);
        var passages = await db.Set<StagePassage>().AsNoTracking().Where(each => each.ProposalId == id).OrderBy(each => each.Number).ToListAsync(cancel);
        return new ApprovalSheet(await Stages(row, today, cancel), [.. passages.Select(each => new PassageCard(
            each.Stage, each.Name, each.Body, each.Draft, each.EnteredOn, each.DueOn, each.LeftOn, each.Result, each.Letter, each.Reason, each.DueOn < (each.LeftOn ?? today), each.Version))]);
    }

    /// <summary>Brings an agreed proposal to the first station. Refused: it is not agreed, it is on its way already, the country has set no way.</summary>
    public async Task<ProposalOutcome> Begin(string proposal, int version, DateOnly on, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Find(proposal, process, cancel);
        if (row is null) return refusal!;
        if (row.Version != version) return ProposalOutcome.Stale();
        if (row.State is not (ProposalState.Agreed or ProposalState.AgreedWithChange)) return ProposalOutcome.Refused("", "Only an agreed proposal goes on its way to law. Record first how the review ended.");
        if (await Latest(row.Id, cancel) is { Result: null } here) return ProposalOutcome.Refused("", $"It is on its way already: {here.Name}.");
        var stages = await Stages(row, DateOnly.FromDateTime(process.Recorded), cancel);
        if (stages.Count == 0) return ProposalOutcome.Refused("", "The way from draft to law is not set for these acts. A legal expert sets it under Proposals, the way to law.");
        if (Day(on, null, process) is { } wrong) return wrong;
        return await Enter(row, stages[0], on, process, cancel);
    }

    /// <summary>Passes it on to the next station. Refused: it is at none, a day before it came or to come, another draft than the one that came.</summary>
    public async Task<ProposalOutcome> Pass(string proposal, int version, DateOnly on, string? letter, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, here, refusal) = await At(proposal, version, on, process, cancel);
        if (row is null || here is null) return refusal!;
        if (TypedText.Wrong("Letter", letter, 200) is { } wrong) return ProposalOutcome.Refused([wrong]);
        if (row.Draft != here.Draft) return ProposalOutcome.Refused("", $"Draft {here.Draft} came to this station and the latest is draft {row.Draft}. Send it back, so that the new words are looked at.");
        (here.LeftOn, here.Result, here.Letter) = (on, StageResult.Passed, Some(letter));
        var next = (await Stages(row, DateOnly.FromDateTime(process.Recorded), cancel)).FirstOrDefault(stage => stage.Ordinal > here.Stage);
        return next is null ? ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle) : await Enter(row, next, on, process, cancel);
    }

    /// <summary>
    /// Sends it back with a reason: to an earlier station, or with 0 to its drafters, who have it under review again.
    /// </summary>
    public async Task<ProposalOutcome> Return(string proposal, int version, DateOnly on, int to, string reason, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, here, refusal) = await At(proposal, version, on, process, cancel);
        if (row is null || here is null) return refusal!;
        if (TypedText.Wrong("Reason", reason, LongestReason, "Say why it is sent back; the drafters work from it.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        (here.LeftOn, here.Result, here.Reason) = (on, StageResult.Returned, reason.Trim());
        if (to == 0) return await proposals.Lead(row, ProposalState.UnderReview, null, process, cancel) ?? ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
        var stage = (await Stages(row, DateOnly.FromDateTime(process.Recorded), cancel)).FirstOrDefault(each => each.Ordinal == to);
        if (stage is null || to >= here.Stage) return ProposalOutcome.Refused("To", "It is sent back to a station before this one, or to its drafters.");
        return await Enter(row, stage, on, process, cancel);
    }

    /// <summary>Records that the station refused it: the proposal is rejected with the reason.</summary>
    public async Task<ProposalOutcome> Refuse(string proposal, int version, DateOnly on, string reason, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, here, refusal) = await At(proposal, version, on, process, cancel);
        if (row is null || here is null) return refusal!;
        if (TypedText.Wrong("Reason", reason, LongestReason, "Give the reason of the refusal; it is kept with the proposal.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        (here.LeftOn, here.Result, here.Reason) = (on, StageResult.Refused, reason.Trim());
        return await proposals.Lead(row, ProposalState.Rejected, reason, process, cancel) ?? ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    // What keeps a proposal on its way from being adopted; null when nothing does. One that was never brought on the way is history being recorded.
    internal static async Task<string?> Hinders(AppDb db, Guid proposal, CancellationToken cancel) => await Latest(db, proposal, cancel) switch
    {
        null or { Result: null, Adopts: true } => null,
        { Result: null } here => $"It stands at \"{here.Name}\" since {here.EnteredOn:yyyy-MM-dd}; it is adopted at a later station. Pass it on first.",
        { Result: StageResult.Passed } => null,
        var last => $"It was sent back from \"{last.Name}\" and is not on its way to law. Bring it on its way again first.",
    };

    private async Task<ProposalOutcome> Enter(Proposal row, StageCard stage, DateOnly on, ProcessContext process, CancellationToken cancel)
    {
        db.Add(new StagePassage
        {
            Id = RecordId.New(), ProposalId = row.Id, Number = (await Latest(row.Id, cancel))?.Number + 1 ?? 1, Stage = stage.Ordinal, Name = stage.Name, Body = stage.Body, Adopts = stage.Adopts,
            Draft = row.Draft, EnteredOn = on, DueOn = stage.Days == 0 ? null : on.AddDays(stage.Days),
        });
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private async Task<(Proposal? Row, StagePassage? Here, ProposalOutcome? Refusal)> At(string proposal, int version, DateOnly on, ProcessContext process, CancellationToken cancel)
    {
        var (row, refusal) = await Find(proposal, process, cancel);
        if (row is null) return (null, null, refusal);
        if (await Latest(row.Id, cancel) is not { Result: null } here) return (null, null, ProposalOutcome.Refused("", "It stands at no station now; bring it on its way first."));
        if (here.Version != version) return (null, null, ProposalOutcome.Stale());
        return Day(on, here.EnteredOn, process) is { } wrong ? (null, null, wrong) : (row, here, null);
    }

    private async Task<(Proposal? Row, ProposalOutcome? Refusal)> Find(string proposal, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return (null, ProposalOutcome.Refused("", "The way to law is recorded by legal experts and coordinators."));
        return await db.Set<Proposal>().FirstOrDefaultAsync(row => row.Handle == proposal, cancel) is { } row ? (row, null) : (null, ProposalOutcome.Absent());
    }

    private static ProposalOutcome? Day(DateOnly on, DateOnly? from, ProcessContext process)
    {
        if (on > DateOnly.FromDateTime(process.Recorded).AddDays(1)) return ProposalOutcome.Refused("On", "This day is to come; record it when it has happened.");
        if (on < (from ?? new DateOnly(1990, 1, 1))) return ProposalOutcome.Refused("On", from is { } came ? $"It came on {came:yyyy-MM-dd} and cannot have left before." : "The day is not a likely one; check the year.");
        return null;
    }

    private Task<StagePassage?> Latest(Guid proposal, CancellationToken cancel) => Latest(db, proposal, cancel);

    private static Task<StagePassage?> Latest(AppDb db, Guid proposal, CancellationToken cancel) =>
        db.Set<StagePassage>().Where(each => each.ProposalId == proposal).OrderByDescending(each => each.Number).FirstOrDefaultAsync(cancel);

    // The act of the highest rank leads: what it has to pass, the whole package passes.
    private async Task<IReadOnlyList<StageCard>> Stages(Proposal row, DateOnly today, CancellationToken cancel)
    {
        var acts = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join act in db.Set<Act>() on unit.ActId equals act.Id
            where unit.ProposalId == row.Id && unit.Draft == row.Draft
            select act.Rank).Distinct().ToListAsync(cancel);
        var order = await ranks.Holding(row.Country, today, cancel);
        var leading = order.FirstOrDefault(rank => acts.Contains(rank.Name, StringComparer.OrdinalIgnoreCase))?.Name ?? acts.FirstOrDefault();
        return [.. (await route.Stages(row.Country, cancel)).Where(stage => stage.Ranks.Count == 0 || leading is not null && stage.Ranks.Contains(leading, StringComparer.OrdinalIgnoreCase))];
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : TypedText.OneLine(text);
}
