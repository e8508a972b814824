using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>What experts expect of a proposal, criterion by criterion: which gaps it would close. A preview, never a verdict.</summary>
public sealed class ExpectationRegister(AppDb db, ProposalShelf shelf, VerdictRegister verdicts, Benchmark benchmark)
{
    private const int LongestReasons = 2000;

    /// <summary>Expected verdicts beside those of today, in the order of the benchmark; empty when the proposal is absent.</summary>
    public async Task<IReadOnlyList<ExpectationCard>> On(Viewer viewer, string proposal, DateOnly today, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return [];
        var rows = await db.Set<ExpectedVerdict>().AsNoTracking().Where(row => row.ProposalId == id).ToDictionaryAsync(row => row.Criterion, StringComparer.Ordinal, cancel);
        if (rows.Count == 0) return [];
        var country = await db.Set<Proposal>().Where(row => row.Id == id).Select(row => row.Country).FirstAsync(cancel);
        return [.. (await verdicts.Standing(viewer, country, today, cancel)).Where(standing => rows.ContainsKey(standing.Criterion.Id)).Select(standing =>
        {
            var row = rows[standing.Criterion.Id];
            return new ExpectationCard(standing.Criterion, standing.Verdict, row.Value, row.Reasons, row.Draft, row.Version);
        })];
    }

    /// <summary>Records what is expected on a criterion if the latest draft is adopted, in place of an earlier expectation. Version 0: none is there yet.</summary>
    public async Task<ProposalOutcome> Expect(string proposal, string criterion, VerdictValue value, string reasons, int version, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Expected verdicts are given by legal experts and coordinators.");
        if (benchmark.Find(criterion) is null) return ProposalOutcome.Refused("Criterion", "Choose a criterion of the benchmark.");
        if (!Enum.IsDefined(value)) return ProposalOutcome.Refused("Value", "Choose what you expect.");
        if (TypedText.Wrong("Reasons", reasons, LongestReasons, "Say why in a sentence, or what stays open.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == proposal, cancel) is not { } owner) return ProposalOutcome.Absent();
        if (owner.State is ProposalState.Adopted or ProposalState.Rejected) return ProposalOutcome.Refused("", "The proposal is decided; give a verdict on the criterion itself.");
        var row = await db.Set<ExpectedVerdict>().FirstOrDefaultAsync(each => each.ProposalId == owner.Id && each.Criterion == criterion, cancel);
        if ((row?.Version ?? 0) != version) return ProposalOutcome.Stale();
        if (row is null)
        {
            row = new ExpectedVerdict { ProposalId = owner.Id, Criterion = criterion, Reasons = "" };
            db.Add(row);
        }
        (row.Value, row.Reasons, row.Draft) = (value, reasons.Trim(), owner.Draft);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), owner.Handle);
    }
}
