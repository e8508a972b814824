using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>
/// The country's own criteria beside those of the treaties, each with a version: when its words change, verdicts on it fall to re-check. A criterion is
/// never taken away, for its verdicts would lose what they answer.
/// </summary>
public sealed class OwnBenchmark(AppDb db, Benchmark benchmark)
{
    private const int Most = 500;
    private const int Longest = 1000;

    /// <summary>Reads the country's own criteria into the benchmark. Called when the program starts and after each change.</summary>
    public async Task Load(CancellationToken cancel) => benchmark.Take(await db.Set<OwnCriterion>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancel));

    /// <summary>Version to save against; 0 when there is no such criterion.</summary>
    public Task<int> Version(string id, CancellationToken cancel) => db.Set<OwnCriterion>().Where(row => row.Id == id).Select(row => row.Version).FirstOrDefaultAsync(cancel);

    /// <summary>Adds a criterion under the next number, <c>OWN-01</c> and on, or changes one. Refused: an unknown topic, no sentence, no question, no source.</summary>
    public async Task<ProposalOutcome> Keep(string? id, int version, OwnCriterionDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayAdopt(process.Who)) return ProposalOutcome.Refused("", "The country's own criteria are kept by legal experts.");
        FieldRefusal?[] found =
        [
            TypedText.Wrong("Statement", draft.Statement, Longest, "Say in a sentence what the law should hold."),
            TypedText.Wrong("Question", draft.Question, Longest, "Write the question that a reviewer asks of the law."),
            TypedText.Wrong("Citation", draft.Citation, 200, "Say where it comes from: a plan, a court, a law."),
            TypedText.Wrong("Qualifier", draft.Qualifier, 200),
            benchmark.Topics.All(topic => topic.Id != draft.Topic) ? new FieldRefusal("Topic", "Choose a topic from the list.") : null,
            Enum.IsDefined(draft.Grade) ? null : new FieldRefusal("Grade", "Choose how firmly it asks."),
        ];
        if (found.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        var all = await db.Set<OwnCriterion>().ToListAsync(cancel);
        var row = id is null ? null : all.Find(each => each.Id == id);
        if (id is not null && row is null) return ProposalOutcome.Refused("", "There is no such criterion of the country's own.");
        if (row is not null && row.Version != version) return ProposalOutcome.Stale();
        if (row is null && all.Count >= Most) return ProposalOutcome.Refused("", "A country's own benchmark holds 500 criteria at most.");
        if (row is null)
        {
            var number = all.Count == 0 ? 1 : all.Max(each => each.Number) + 1;
            row = new OwnCriterion { Id = $"OWN-{number:00}", Number = number, Citation = "", Topic = "", Statement = "", Question = "" };
            db.Add(row);
        }
        (row.Citation, row.Topic, row.Grade, row.Statement, row.Question) = (TypedText.OneLine(draft.Citation), draft.Topic, draft.Grade, TypedText.OneLine(draft.Statement), TypedText.OneLine(draft.Question));
        (row.Qualifier, row.ChangedOn) = (string.IsNullOrWhiteSpace(draft.Qualifier) ? null : TypedText.OneLine(draft.Qualifier), DateOnly.FromDateTime(process.Recorded));
        var outcome = ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Id);
        if (outcome.IsStored) await Load(cancel);
        return outcome;
    }
}
