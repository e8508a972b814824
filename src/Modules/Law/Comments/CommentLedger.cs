using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Law;

/// <summary>
/// Comments on recommendations and on the words of proposals, and the answer to each. A comment is without a name and without a time; it may
/// suggest other words, which a drafter takes up by hand. Every comment gets an answer with a reason, and both are kept across drafts.
/// </summary>
public sealed class CommentLedger(AppDb db, ProposalShelf shelf, RecommendationLedger recommendations, OrganisationRegister organisations, KeyFile keys)
{
    private const int LongestText = 4000;
    private const int LongestWords = 20_000;
    private const int MostOfOne = 200;

    /// <summary>Comments on a proposal, by draft and unit, those without an answer first; empty when it is absent.</summary>
    public async Task<IReadOnlyList<CommentCard>> OnProposal(Viewer viewer, string proposal, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return [];
        var rows = await db.Set<WordingComment>().AsNoTracking().Where(row => row.ProposalId == id).ToListAsync(cancel);
        var drafts = rows.Where(row => row.Suggested is not null).Select(row => row.Draft).Distinct().ToList();
        var words = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join wording in db.Set<ProposalWording>() on unit.Id equals wording.UnitId
            where unit.ProposalId == id && drafts.Contains(unit.Draft)
            select new { unit.Draft, unit.Ordinal, wording.Language, wording.Proposed }).ToListAsync(cancel);
        return Cards(rows, viewer, id, row => words.Find(each => each.Draft == row.Draft && each.Ordinal == row.Unit && each.Language == row.Language)?.Proposed);
    }

    /// <summary>Comments on a recommendation; empty when it is absent.</summary>
    public async Task<IReadOnlyList<CommentCard>> OnRecommendation(Viewer viewer, string recommendation, CancellationToken cancel)
    {
        if (await RecommendationId(viewer, recommendation, cancel) is not { } id) return [];
        return Cards(await db.Set<WordingComment>().AsNoTracking().Where(row => row.RecommendationId == id).ToListAsync(cancel), viewer, id, _ => null);
    }

    /// <summary>A comment with the handle of the proposal or of the recommendation it is on; null when it is absent or not the viewer's to read.</summary>
    public async Task<(CommentCard Card, string? Proposal, string? Recommendation)?> Find(Viewer viewer, string comment, CancellationToken cancel)
    {
        if (await db.Set<WordingComment>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == comment, cancel) is not { } row) return null;
        if (row.ProposalId is { } id)
        {
            var proposal = await db.Set<Proposal>().Where(each => each.Id == id).Select(each => each.Handle).FirstAsync(cancel);
            return (await OnProposal(viewer, proposal, cancel)).FirstOrDefault(card => card.Handle == comment) is { } card ? (card, proposal, null) : null;
        }
        var recommendation = await db.Set<Recommendation>().Where(each => each.Id == row.RecommendationId).Select(each => each.Handle).FirstAsync(cancel);
        return (await OnRecommendation(viewer, recommendation, cancel)).FirstOrDefault(card => card.Handle == comment) is { } own ? (own, null, recommendation) : null;
    }

    /// <summary>
    /// Comments on the latest draft of a proposal. Refused: nothing said, a passage that is not in the words of the unit, suggested words that
    /// are the same, a proposal that is decided.
    /// </summary>
    public async Task<ProposalOutcome> Comment(string proposal, CommentDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (await shelf.Id(process.Who, proposal, cancel) is not { } id) return ProposalOutcome.Absent();
        if (Wrong(draft) is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        var now = await db.Set<Proposal>().AsNoTracking().FirstAsync(row => row.Id == id, cancel);
        if (now.State is not (ProposalState.Draft or ProposalState.UnderReview)) return ProposalOutcome.Refused("", "Comments are taken while the proposal is under review.");
        string? passage = null, suggested = null, language = null;
        if (draft.Unit != 0)
        {
            var unit = await db.Set<ProposalUnit>().AsNoTracking().FirstOrDefaultAsync(row => row.ProposalId == id && row.Draft == now.Draft && row.Ordinal == draft.Unit, cancel);
            if (unit is null) return ProposalOutcome.Refused("Unit", "There is no such unit any more; look at the proposal again.");
            var wordings = await db.Set<ProposalWording>().AsNoTracking().Where(row => row.UnitId == unit.Id).OrderByDescending(row => row.Authentic).ToListAsync(cancel);
            var wording = wordings.Find(row => row.Language == draft.Language) ?? wordings.FirstOrDefault();
            (passage, suggested, language) = (Some(draft.Passage), Some(draft.Suggested), wording?.Language);
            if (passage is not null && (wording is null || !wording.Proposed.Contains(passage, StringComparison.Ordinal) && !wording.Current.Contains(passage, StringComparison.Ordinal)))
                return ProposalOutcome.Refused("Passage", "These words stand nowhere in the unit. Copy them from its text, or leave the field empty to speak of the whole unit.");
            if (suggested is not null && wording is null) return ProposalOutcome.Refused("Suggested", "This unit has no words yet that others could stand instead of; say it as a remark.");
            if (suggested is not null && passage is not null && !wording!.Proposed.Contains(passage, StringComparison.Ordinal))
                return ProposalOutcome.Refused("Passage", "Other words can be suggested for what is proposed only; these words stand in the current text.");
            if (suggested is not null && Replaced(wording!.Proposed, passage, suggested) == wording.Proposed) return ProposalOutcome.Refused("Suggested", "These are the words as they are proposed. Change them, or say it as a remark.");
        }
        return await Store(new WordingComment
        {
            Id = RecordId.New(), Handle = Handle.New(), ProposalId = id, Draft = now.Draft, Unit = draft.Unit, Language = language, Passage = passage, Suggested = suggested,
            Text = draft.Text.Trim(), Mark = Mark(process.Who, id),
        }, draft.ForBody, process, cancel);
    }

    /// <summary>Comments on a recommendation that is not adopted yet.</summary>
    public async Task<ProposalOutcome> CommentOnRecommendation(string recommendation, string text, bool forBody, ProcessContext process, CancellationToken cancel)
    {
        if (await RecommendationId(process.Who, recommendation, cancel) is not { } id) return ProposalOutcome.Refused("", "There is no such recommendation.");
        if (Wrong(new CommentDraft(0, null, null, null, text, forBody)) is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        return await Store(new WordingComment { Id = RecordId.New(), Handle = Handle.New(), RecommendationId = id, Text = text.Trim(), Mark = Mark(process.Who, id) }, forBody, process, cancel);
    }

    /// <summary>Withdraws one's own comment while it has no answer. It is gone.</summary>
    public async Task<ProposalOutcome> Withdraw(string comment, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<WordingComment>().FirstOrDefaultAsync(each => each.Handle == comment, cancel);
        if (row is null || row.Mark != Mark(process.Who, row.ProposalId ?? row.RecommendationId!.Value)) return Absent;
        if (row.Answer is not null) return ProposalOutcome.Refused("", "This comment has an answer; both are kept.");
        db.Remove(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Answers a comment; an earlier answer is replaced. A reason is needed also for "taken up".</summary>
    public async Task<ProposalOutcome> Answer(string comment, int version, CommentAnswer answer, string reply, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Comments are answered by legal experts and coordinators.");
        if (!Enum.IsDefined(answer)) return ProposalOutcome.Refused("Answer", "Choose what was made of the comment.");
        if (TypedText.Wrong("Reply", reply, LongestText, "Say why, in a sentence; who commented reads it.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<WordingComment>().FirstOrDefaultAsync(each => each.Handle == comment, cancel) is not { } row) return Absent;
        if (row.Version != version) return ProposalOutcome.Stale();
        (row.Answer, row.Reply, row.AnsweredOn) = (answer, reply.Trim(), DateOnly.FromDateTime(process.Recorded));
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>The words of a unit as they would read with the suggestion of a comment in the unit's latest draft; null when there is none or its passage is gone.</summary>
    public async Task<(string Language, string Words)?> Suggestion(Viewer viewer, string proposal, string comment, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return null;
        var row = await db.Set<WordingComment>().AsNoTracking().FirstOrDefaultAsync(each => each.Handle == comment && each.ProposalId == id, cancel);
        if (row is not { Suggested: { } suggested, Language: { } language }) return null;
        var draft = await db.Set<Proposal>().Where(each => each.Id == id).Select(each => each.Draft).FirstAsync(cancel);
        var words = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join wording in db.Set<ProposalWording>() on unit.Id equals wording.UnitId
            where unit.ProposalId == id && unit.Draft == draft && unit.Ordinal == row.Unit && wording.Language == language
            select wording.Proposed).FirstOrDefaultAsync(cancel);
        if (words is null || row.Passage is { } passage && !words.Contains(passage, StringComparison.Ordinal)) return null;
        return (language, Replaced(words, row.Passage, suggested));
    }

    // Answers a comment within a write that takes its words up.
    internal async Task<bool> TakeUp(string comment, Guid proposal, int draft, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<WordingComment>().FirstOrDefaultAsync(each => each.Handle == comment && each.ProposalId == proposal, cancel) is not { } row) return false;
        (row.Answer, row.Reply, row.AnsweredOn) = (CommentAnswer.TakenUp, $"Its words were taken into draft {draft}.", DateOnly.FromDateTime(process.Recorded));
        return true;
    }

    private static ProposalOutcome Absent => ProposalOutcome.Refused("", "There is no such comment.");

    private async Task<ProposalOutcome> Store(WordingComment row, bool forBody, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<WordingComment>().CountAsync(each => each.Mark == row.Mark, cancel) >= MostOfOne)
            return ProposalOutcome.Refused("", "You have written 200 comments here; withdraw one that has no answer before you add another.");
        if (process.Who.Role == Role.SurvivorReviewer)
        {
            row.Voice = CommentVoice.SurvivorReviewer;
        }
        else if (forBody)
        {
            var body = await organisations.Find(process.Who.OrganisationId, cancel);
            if (body is null) return ProposalOutcome.Refused("ForBody", "Your account belongs to no body; the comment can be given without a name.");
            (row.Voice, row.Body) = (CommentVoice.Body, body.Key);
        }
        db.Add(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private List<CommentCard> Cards(List<WordingComment> rows, Viewer viewer, Guid target, Func<WordingComment, string?> proposed)
    {
        var mark = Mark(viewer, target);
        return [.. rows.OrderBy(row => row.Answer is not null).ThenByDescending(row => row.Draft).ThenBy(row => row.Unit).ThenBy(row => row.Handle, StringComparer.Ordinal).Select(row => new CommentCard(
            row.Handle, row.Draft, row.Unit, row.Language, row.Passage, row.Suggested, row.Text, row.Voice, row.Body, row.Mark == mark, row.Answer, row.Reply, row.AnsweredOn,
            row.Suggested is { } suggested && proposed(row) is { } words ? WordDiff.Compare(words, Replaced(words, row.Passage, suggested)) : [], row.Version))];
    }

    private async Task<Guid?> RecommendationId(Viewer viewer, string handle, CancellationToken cancel) =>
        await recommendations.Find(viewer, handle, cancel) is null ? null : await db.Set<Recommendation>().Where(row => row.Handle == handle).Select(row => (Guid?)row.Id).FirstAsync(cancel);

    private static List<FieldRefusal> Wrong(CommentDraft draft)
    {
        FieldRefusal?[] found =
        [
            TypedText.Wrong("Text", draft.Text, LongestText, "Say what you think, in a sentence; it is shown without your name."),
            TypedText.Wrong("Passage", draft.Passage, LongestWords),
            TypedText.Wrong("Suggested", draft.Suggested, LongestWords),
            draft.Unit == 0 && !string.IsNullOrWhiteSpace(draft.Suggested) ? new FieldRefusal("Unit", "Choose the unit whose words you would change.") : null,
        ];
        return [.. found.OfType<FieldRefusal>()];
    }

    private static string? Some(string? text) => TypedText.OneLine(text) is { Length: > 0 } words ? words : null;

    // The first place of the passage; without one the whole unit.
    private static string Replaced(string words, string? passage, string suggested)
    {
        if (passage is null) return suggested;
        var at = words.IndexOf(passage, StringComparison.Ordinal);
        return at < 0 ? words : string.Concat(words.AsSpan(0, at), suggested, words.AsSpan(at + passage.Length));
    }

    private string Mark(Viewer viewer, Guid target) => keys.Pseudonym($"comment|{target:N}|{viewer.AccountId:N}");
}
