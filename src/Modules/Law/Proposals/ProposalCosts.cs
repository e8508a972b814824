using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>What proposals would cost a year, line by line. A line without an amount says so; it is never counted as nothing.</summary>
public sealed class ProposalCosts(AppDb db, ProposalShelf shelf)
{
    private const int MostLines = 50;

    /// <summary>Lines of a proposal in order; empty when it is absent.</summary>
    public async Task<IReadOnlyList<CostLine>> On(Viewer viewer, string proposal, CancellationToken cancel) => await shelf.Id(viewer, proposal, cancel) is { } id
        ? [.. (await db.Set<ProposalCost>().AsNoTracking().Where(row => row.ProposalId == id).OrderBy(row => row.Ordinal).ToListAsync(cancel)).Select(row => new CostLine(row.What, row.Minor, row.Currency, row.Source))]
        : [];

    /// <summary>Sets all lines. Refused, nothing changed: a line without words or source, an amount below nothing, a currency that is no three letters.</summary>
    public async Task<ProposalOutcome> Set(string proposal, int version, IReadOnlyList<CostLine> lines, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Costs are worked out by legal experts and coordinators.");
        if (lines.Count > MostLines) return ProposalOutcome.Refused("", "A financial justification holds 50 lines at most.");
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            FieldRefusal?[] found =
            [
                TypedText.Wrong($"Lines-{at}", line.What, 300, "Say what is paid for."),
                TypedText.Wrong($"Lines-{at}", line.Source, 300, "Say where the money would come from; \"not known yet\" is an honest answer."),
                line.Minor < 0 ? new FieldRefusal($"Lines-{at}", "An amount is not below nothing.") : null,
                line.Currency is not { Length: 3 } || !line.Currency.All(char.IsAsciiLetterUpper) ? new FieldRefusal($"Lines-{at}", "Give the currency by its three letters, e.g. EUR.") : null,
            ];
            if (found.OfType<FieldRefusal>().FirstOrDefault() is { } wrong) return ProposalOutcome.Refused([wrong]);
        }
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Proposal>().FirstOrDefaultAsync(row => row.Handle == proposal, cancel) is not { } owner) return ProposalOutcome.Absent();
        if (owner.Version != version) return ProposalOutcome.Stale();
        if (owner.State is ProposalState.Adopted or ProposalState.Rejected) return ProposalOutcome.Refused("", "The proposal is decided; its costs stay as they are.");
        var old = await db.Set<ProposalCost>().Where(row => row.ProposalId == owner.Id).ToListAsync(cancel);
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            var row = old.Find(each => each.Ordinal == at + 1);
            if (row is null)
            {
                row = new ProposalCost { ProposalId = owner.Id, Ordinal = at + 1, What = "", Currency = "", Source = "" };
                db.Add(row);
            }
            (row.What, row.Minor, row.Currency, row.Source) = (TypedText.OneLine(line.What), line.Minor, line.Currency, TypedText.OneLine(line.Source));
        }
        db.RemoveRange(old.Where(row => row.Ordinal > lines.Count));
        db.Entry(owner).State = EntityState.Modified;
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), owner.Handle);
    }
}
