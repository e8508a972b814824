using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>
/// Runs an analysis: two experts read each criterion apart, neither sees the other's verdict before both are given, and what stands is
/// either what both found or what a person settled with a reason.
/// </summary>
public sealed class AnalysisDesk(AppDb db, Benchmark benchmark, AnalysisShelf shelf, VerdictRegister verdicts, AccountRegister accounts)
{
    private const string Author = "two experts, reading apart";
    private const int LongestReason = 4000;
    private const int MostQuotes = 20;

    /// <summary>Begins an analysis. Refused: no title, no tier, a due day before today, one person as both readers.</summary>
    public async Task<AnalysisOutcome> Begin(AnalysisDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Refused("", "Analyses are begun by legal experts and the coordinator.");
        var refusals = new List<FieldRefusal>();
        if (TypedText.Wrong("Title", draft.Title, 200, "Give the analysis a name, e.g. Legal analysis 2026.") is { } title) refusals.Add(title);
        if (draft.Country is not { Length: 2 } || !draft.Country.All(char.IsAsciiLetterUpper)) refusals.Add(new FieldRefusal("Country", "Say whose law it is by the country's two-letter code."));
        if (draft.Tiers.Count == 0 || draft.Tiers.Any(tier => !benchmark.Tiers.Contains(tier, StringComparer.Ordinal))) refusals.Add(new FieldRefusal("Tiers", "Choose at least one instrument to read the law against."));
        if (draft.TextOn < new DateOnly(1900, 1, 1) || draft.TextOn > DateOnly.FromDateTime(process.Recorded).AddYears(5)) refusals.Add(new FieldRefusal("TextOn", "The day of the text is not a likely one; check the year."));
        if (draft.DueOn < DateOnly.FromDateTime(process.Recorded).AddDays(-1)) refusals.Add(new FieldRefusal("DueOn", "The day it is due has passed; choose a later one."));
        var readers = await Readers([draft.First, draft.Second], cancel);
        if (draft.First is not null && draft.First == draft.Second) refusals.Add(new FieldRefusal("Second", "The second reader must be another person: two read apart."));
        if (draft.First is not null && !readers.ContainsKey(draft.First)) refusals.Add(new FieldRefusal("First", "There is no such legal expert; choose one from the list."));
        if (draft.Second is not null && !readers.ContainsKey(draft.Second)) refusals.Add(new FieldRefusal("Second", "There is no such legal expert; choose one from the list."));
        if (refusals.Count > 0) return AnalysisOutcome.Refused(refusals);
        var row = new AnalysisRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Country = draft.Country, Title = TypedText.OneLine(draft.Title),
            Tiers = string.Join(',', benchmark.Tiers.Where(tier => draft.Tiers.Contains(tier, StringComparer.Ordinal))),
            TextOn = draft.TextOn, DueOn = draft.DueOn, BegunAt = process.Recorded,
        };
        db.Add(row);
        foreach (var topic in shelf.Covered(row).Select(criterion => criterion.Topic.Id).Distinct(StringComparer.Ordinal))
            db.Add(new AnalysisTopic { AnalysisId = row.Id, Topic = topic, First = Known(readers, draft.First), Second = Known(readers, draft.Second) });
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>
    /// Names the readers of topics. Refused, nothing changed: one person as both readers, a reader replaced who has given a verdict in the
    /// topic already, a closed analysis, somebody who is no legal expert.
    /// </summary>
    public async Task<AnalysisOutcome> Plan(string handle, int version, IReadOnlyList<TopicPlan> plans, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Absent();
        await using var write = await db.BeginWrite(cancel);
        var (analysis, refusal) = await Open(handle, cancel);
        if (analysis is null) return refusal!;
        if (analysis.Version != version) return AnalysisOutcome.Of(Commitment.Stale, handle);
        var readers = await Readers(plans.SelectMany(plan => new[] { plan.First, plan.Second }), cancel);
        var topics = await db.Set<AnalysisTopic>().Where(row => row.AnalysisId == analysis.Id).ToDictionaryAsync(row => row.Topic, StringComparer.Ordinal, cancel);
        var given = await db.Set<BlindVerdict>().AsNoTracking().Where(row => row.AnalysisId == analysis.Id).Select(row => new { row.Criterion, row.AccountId }).ToListAsync(cancel);
        foreach (var plan in plans)
        {
            if (!topics.TryGetValue(plan.Topic, out var row)) return AnalysisOutcome.Refused("", "The analysis has no such topic; look at it again.");
            var name = benchmark.Topics.First(topic => topic.Id == plan.Topic).Name.In("en").Text;
            if (plan.First is not null && plan.First == plan.Second) return AnalysisOutcome.Refused("Plan-" + plan.Topic, $"{name}: the second reader must be another person.");
            foreach (var reader in new[] { plan.First, plan.Second })
                if (reader is not null && !readers.ContainsKey(reader)) return AnalysisOutcome.Refused("Plan-" + plan.Topic, $"{name}: there is no such legal expert; choose one from the list.");
            var (first, second) = (Known(readers, plan.First), Known(readers, plan.Second));
            var gone = new[] { row.First, row.Second }.OfType<Guid>().Where(id => id != first && id != second).ToList();
            if (given.Exists(each => gone.Contains(each.AccountId) && benchmark.Find(each.Criterion)?.Topic.Id == plan.Topic))
                return AnalysisOutcome.Refused("Plan-" + plan.Topic, $"{name}: a reader who has given verdicts there cannot be replaced. Let them finish the topic.");
            (row.First, row.Second, row.DueOn) = (first, second, plan.DueOn);
        }
        db.Entry(analysis).State = EntityState.Modified;
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), handle);
    }

    /// <summary>
    /// Gives one's own reading of a criterion, or changes it while the other reader has not given theirs. Refused: no reader of it, both
    /// given already, and what <see cref="VerdictRegister.Give"/> refuses.
    /// </summary>
    public async Task<AnalysisOutcome> Give(string handle, string criterion, BlindDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Absent();
        await using var write = await db.BeginWrite(cancel);
        var (analysis, refusal) = await Open(handle, cancel);
        if (analysis is null) return refusal!;
        var reader = process.Who.AccountId;
        var reading = await shelf.Reading(process.Who, handle, criterion, cancel);
        if (reading is not { IsReader: true }) return AnalysisOutcome.Refused("", "You are not named as a reader of this criterion.");
        if (reading.State is not (ReadingState.Unread or ReadingState.HalfRead or ReadingState.Unplanned))
            return AnalysisOutcome.Refused("", "Both readings are given and can be changed no more. Settle the difference instead.");
        var (_, refusals) = await verdicts.Read(Whole(analysis, criterion, draft.Value, draft.Reasons, draft.Quotes, process), process, cancel);
        if (refusals.Count > 0) return AnalysisOutcome.Refused(refusals);
        var row = await db.Set<BlindVerdict>().FirstOrDefaultAsync(each => each.AnalysisId == analysis.Id && each.Criterion == criterion && each.AccountId == reader, cancel);
        if (row is null)
        {
            row = new BlindVerdict { Id = RecordId.New(), AnalysisId = analysis.Id, Criterion = criterion, AccountId = reader, Reasons = "" };
            db.Add(row);
        }
        (row.Value, row.Reasons, row.GivenAt) = (draft.Value, draft.Reasons.Trim(), process.Recorded);
        db.RemoveRange(await db.Set<BlindQuote>().Where(quote => quote.BlindVerdictId == row.Id).ToListAsync(cancel));
        foreach (var (quote, ordinal) in draft.Quotes.Select((quote, ordinal) => (quote, ordinal)))
            db.Add(new BlindQuote { BlindVerdictId = row.Id, Ordinal = ordinal, ActKey = quote.ActKey, EId = quote.EId.Trim(), Date = quote.Date, Words = quote.Words.Trim() });
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), handle);
    }

    /// <summary>Passes every criterion on which both readers found the same: each becomes the verdict on the law, with the reasons of both.</summary>
    public async Task<AnalysisOutcome> PassAgreed(string handle, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Absent();
        await using var write = await db.BeginWrite(cancel);
        var (analysis, refusal) = await Open(handle, cancel);
        if (analysis is null) return refusal!;
        var sheet = (await shelf.Open(process.Who, handle, cancel))!;
        var agreed = sheet.Criteria.Where(line => line.State == ReadingState.Agreed).Select(line => line.Criterion.Id).ToList();
        if (agreed.Count == 0) return AnalysisOutcome.Refused("", "No criterion waits to be passed; nothing was changed.");
        foreach (var criterion in agreed)
        {
            var reading = (await shelf.Reading(process.Who, handle, criterion, cancel))!;
            var reasons = string.Join("\n\n", reading.Both.Select(each => each.Reasons).Distinct());
            if (await Stand(analysis, criterion, reading.Both[0].Value, reasons, reading.Quotes.Take(MostQuotes), true, null, process, cancel) is { } wrong) return wrong;
        }
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), handle, agreed.Count);
    }

    /// <summary>Settles a difference with a reason. Refused: the readings agree or are not both given, no reason, and what <see cref="VerdictRegister.Give"/> refuses.</summary>
    public async Task<AnalysisOutcome> Settle(string handle, string criterion, SettlementDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Absent();
        await using var write = await db.BeginWrite(cancel);
        var (analysis, refusal) = await Open(handle, cancel);
        if (analysis is null) return refusal!;
        if (await shelf.Reading(process.Who, handle, criterion, cancel) is not { } reading) return AnalysisOutcome.Absent();
        if (reading.State != ReadingState.Differing) return AnalysisOutcome.Refused("", "There is no difference to settle on this criterion now; look at it again.");
        if (!Enum.IsDefined(draft.Value)) return AnalysisOutcome.Refused("Value", "Choose the verdict that stands.");
        if (TypedText.Wrong("Reason", draft.Reason, LongestReason, "Say why this verdict stands and not the other.") is { } wrong) return AnalysisOutcome.Refused([wrong]);
        var quotes = reading.Quotes.Where((_, place) => draft.Quotes.Contains(place)).ToList();
        if (await Stand(analysis, criterion, draft.Value, draft.Reason.Trim(), quotes, false, draft.Reason.Trim(), process, cancel) is { } refused) return refused;
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), handle, 1);
    }

    /// <summary>Closes an analysis whose every criterion is settled; or opens it again.</summary>
    public async Task<AnalysisOutcome> Close(string handle, bool open, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return AnalysisOutcome.Absent();
        if (await db.Set<AnalysisRow>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } analysis) return AnalysisOutcome.Absent();
        if (open == (analysis.ClosedAt is null)) return AnalysisOutcome.Refused("", open ? "The analysis is open already." : "The analysis is closed already.");
        if (!open)
        {
            var left = shelf.Covered(analysis).Count() - await db.Set<Settlement>().CountAsync(row => row.AnalysisId == analysis.Id, cancel);
            if (left > 0) return AnalysisOutcome.Refused("", $"{left} of its criteria have no verdict that stands yet. Settle them first; \"unknown\" is an honest answer.");
        }
        analysis.ClosedAt = open ? null : process.Recorded;
        return AnalysisOutcome.Of(await db.Commit(process, [], cancel), handle);
    }

    private async Task<AnalysisOutcome?> Stand(
        AnalysisRow analysis, string criterion, VerdictValue value, string reasons, IEnumerable<QuoteDraft> quotes, bool agreed, string? reason, ProcessContext process, CancellationToken cancel)
    {
        var (verdict, refusals) = await verdicts.Track(Whole(analysis, criterion, value, reasons, [.. quotes], process), process, cancel);
        if (verdict is null) return AnalysisOutcome.Refused([.. refusals.Select(refusal => refusal with { Line = $"{criterion}: {refusal.Line}" })]);
        db.Add(new Settlement
        {
            AnalysisId = analysis.Id, Criterion = criterion, Agreed = agreed, Value = value, Reason = reason, VerdictHandle = verdict, SettledBy = process.Who.AccountId, SettledAt = process.Recorded,
        });
        return null;
    }

    private static VerdictDraft Whole(AnalysisRow analysis, string criterion, VerdictValue value, string reasons, IReadOnlyList<QuoteDraft> quotes, ProcessContext process) =>
        new(criterion, analysis.Country, value, reasons, Author, DateOnly.FromDateTime(process.Recorded), quotes);

    private async Task<(AnalysisRow? Row, AnalysisOutcome? Refusal)> Open(string handle, CancellationToken cancel)
    {
        var row = await db.Set<AnalysisRow>().FirstOrDefaultAsync(each => each.Handle == handle, cancel);
        if (row is null) return (null, AnalysisOutcome.Absent());
        return row.ClosedAt is null ? (row, null) : (null, AnalysisOutcome.Refused("", "This analysis is closed. Open it again to change it."));
    }

    private async Task<Dictionary<string, Guid>> Readers(IEnumerable<string?> handles, CancellationToken cancel)
    {
        var asked = handles.OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0) return [];
        return (await accounts.Holding(Role.LegalExpert, cancel)).Where(row => asked.Contains(row.Handle)).ToDictionary(row => row.Handle, row => row.Id, StringComparer.Ordinal);
    }

    private static Guid? Known(Dictionary<string, Guid> readers, string? handle) => handle is not null && readers.TryGetValue(handle, out var id) ? id : null;
}
