using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>Records that a proposal has become law, and puts the next text of each act on the shelf.</summary>
public sealed class AdoptionDesk(AppDb db, RankRegister ranks, ProposalShelf shelf)
{
    private const int LongestWords = 20_000;

    /// <summary>
    /// Adopts the latest draft, with the words as they were adopted where they differ. Each act moved gets its next dated text in every
    /// language that is worded; where the shelf has the text of that day already and it reads the same, the adoption explains it. Every other
    /// provision keeps its words and its identity. The recommendations are set adopted. Refused in one line, nothing changed: adopted before,
    /// wording missing, dates out of order, words that have changed since the draft, a later text on the shelf.
    /// </summary>
    public async Task<ProposalOutcome> Adopt(
        string handle, int version, AdoptionFacts facts, IReadOnlyList<AdoptedWords> adopted, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayAdopt(process.Who)) return ProposalOutcome.Refused("", "Adoption is recorded by legal experts.");
        if (Check(facts, adopted, process) is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        try
        {
            return await Store(handle, version, facts, adopted, process, cancel);
        }
        catch (DbUpdateException)
        {
            return ProposalOutcome.Refused("", "Somebody else added a text at the same moment. Nothing was stored; try again.");
        }
        finally
        {
            // Rows of a whole act, which nothing needs again; after a refusal they must not be stored by a later write.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ProposalOutcome> Store(
        string handle, int version, AdoptionFacts facts, IReadOnlyList<AdoptedWords> adopted, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<Proposal>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } proposal) return ProposalOutcome.Absent();
        if (proposal.State == ProposalState.Adopted) return ProposalOutcome.Refused("", "This proposal is adopted already; nothing was changed.");
        if (proposal.State is ProposalState.Draft or ProposalState.UnderReview or ProposalState.Rejected) return ProposalOutcome.Refused("", "Record first how the review ended; a draft, a rejected proposal or one under review is not adopted.");
        if (proposal.Version != version) return ProposalOutcome.Stale();
        if (await ApprovalDesk.Hinders(db, proposal.Id, cancel) is { } hindered) return ProposalOutcome.Refused("", hindered);
        var units = await db.Set<ProposalUnit>().AsNoTracking().Where(row => row.ProposalId == proposal.Id && row.Draft == proposal.Draft).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        if (units.Count == 0 || units.Exists(unit => unit.Move == UnitMove.Missing)) return ProposalOutcome.Refused("", "The package is not complete: a unit has no wording yet. Draft it, or take it out of the package.");
        if (adopted.FirstOrDefault(words => units.TrueForAll(unit => unit.Ordinal != words.Ordinal)) is not null) return ProposalOutcome.Refused("", "There is no such unit any more; look at the proposal again.");
        var recommended = await shelf.Recommended(proposal.Id, cancel);
        var ids = units.ConvertAll(unit => unit.Id);
        var wordings = await db.Set<ProposalWording>().Where(row => ids.Contains(row.UnitId)).ToListAsync(cancel);
        foreach (var row in wordings)
        {
            var unit = units.Find(each => each.Id == row.UnitId)!;
            row.Adopted = adopted.FirstOrDefault(words => words.Ordinal == unit.Ordinal && words.Language == row.Language) is { } said ? TypedText.OneLine(said.Text) : row.Proposed;
        }
        var acts = await db.Set<Act>().Where(row => units.Select(unit => unit.ActId).Contains(row.Id)).OrderBy(row => row.ShortTitle).ToListAsync(cancel);
        if (await ranks.TooLow(proposal.Country, recommended, acts.Select(act => (act.ShortTitle, act.Rank)), facts.Adopted, cancel) is { } low) return ProposalOutcome.Refused("", low);
        var amendment = new ActAmendment(db);
        foreach (var act in acts)
        {
            var own = units.Where(unit => unit.ActId == act.Id).ToList();
            var (made, refusal) = await amendment.Amend(act, own, wordings, facts, process, cancel);
            if (refusal is not null) return ProposalOutcome.Refused("", refusal);
            foreach (var (edition, wasThere) in made) db.Add(new AdoptedEdition { ProposalId = proposal.Id, VersionId = edition, WasThere = wasThere });
        }
        db.Add(new Adoption
        {
            ProposalId = proposal.Id, ActName = TypedText.OneLine(facts.ActName), ActNumber = TypedText.OneLine(facts.ActNumber), Adopted = facts.Adopted, Signed = facts.SignedOn, Published = facts.Published,
            Registered = facts.Registered, InForce = facts.InForce, AppliedFrom = facts.AppliedFrom, Transition = string.IsNullOrWhiteSpace(facts.Transition) ? null : facts.Transition.Trim(), RecordedAt = process.Recorded,
        });
        var handles = recommended.Select(card => card.Handle).ToList();
        foreach (var row in await db.Set<Recommendation>().Where(row => handles.Contains(row.Handle)).ToListAsync(cancel))
            (row.Status, row.AdoptedBy, row.AdoptedOn) = (RecommendationStatus.Adopted, row.AdoptedBy ?? $"{TypedText.OneLine(facts.ActName)} {TypedText.OneLine(facts.ActNumber)}", facts.Adopted);
        (proposal.State, proposal.ChangedAt) = (ProposalState.Adopted, process.Recorded);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), proposal.Handle);
    }

    private static List<FieldRefusal> Check(AdoptionFacts facts, IReadOnlyList<AdoptedWords> adopted, ProcessContext process)
    {
        var today = DateOnly.FromDateTime(process.Recorded).AddDays(1);
        FieldRefusal?[] found =
        [
            TypedText.Wrong("ActName", facts.ActName, 200, "Name the type of the act that adopts it, e.g. Law."),
            TypedText.Wrong("ActNumber", facts.ActNumber, 80, "Give the number of the act that adopts it, e.g. No. 209."),
            TypedText.Wrong("Transition", facts.Transition, 2000),
            facts.Adopted > today ? new FieldRefusal("Adopted", "An act cannot have been adopted on a day to come.") : null,
            facts.Adopted < new DateOnly(1900, 1, 1) ? new FieldRefusal("Adopted", "The day of adoption is not a likely one; check the year.") : null,
            facts.SignedOn < facts.Adopted ? new FieldRefusal("SignedOn", "It was signed before it was adopted; check the two days.") : null,
            facts.Published < facts.SignedOn ? new FieldRefusal("Published", "It was published before it was signed; check the two days.") : null,
            facts.Registered < facts.Adopted ? new FieldRefusal("Registered", "It was registered before it was adopted; check the two days.") : null,
            facts.InForce < facts.Adopted ? new FieldRefusal("InForce", "It cannot be in force before it was adopted. Where it is applied to earlier time, say so under 'applied from'.") : null,
            facts.InForce > facts.Adopted.AddYears(10) ? new FieldRefusal("InForce", "The day it enters into force lies more than ten years ahead; check the year.") : null,
            .. adopted.Select(words => TypedText.Wrong($"Adopted-{words.Ordinal}-{words.Language}", words.Text, LongestWords, "Write the words as they were adopted.")),
        ];
        return [.. found.OfType<FieldRefusal>()];
    }
}
