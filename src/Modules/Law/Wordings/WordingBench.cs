using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>How the countries on the shelf put what a criterion asks, with date, source and what is known against it.</summary>
public sealed class WordingBench(AppDb db, VerdictRegister verdicts, ActShelf shelf)
{
    /// <summary>Wordings of every country with a verdict on the criterion, aligned ones first; the own country's are among them when <paramref name="except"/> is null.</summary>
    public async Task<IReadOnlyList<ModelWording>> On(Viewer viewer, string criterion, string? except, DateOnly today, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<Verdict>().AsNoTracking().Where(row => row.Criterion == criterion && !row.Superseded && row.Country != except).Select(row => row.Handle).ToListAsync(cancel);
        var found = new List<ModelWording>();
        foreach (var handle in rows)
        {
            if (await verdicts.Open(viewer, handle, today, cancel) is not { } page) continue;
            foreach (var quote in page.Quotes)
            {
                var act = await shelf.Find(viewer, quote.ActHandle, cancel);
                found.Add(new ModelWording(page.Card.Country, page.Card, page.Reasons, quote.ActTitle, quote.Label, quote.ProvisionHandle, quote.Then.Language, quote.Words, quote.QuotedOn, act?.Source ?? "", act?.VerifiedBy));
            }
        }
        return [.. found.OrderBy(each => each.Verdict.Stale).ThenBy(each => each.Verdict.Value switch { VerdictValue.Aligned => 0, VerdictValue.PartlyAligned => 1, _ => 2 }).ThenBy(each => each.Country, StringComparer.Ordinal).ThenBy(each => each.Label, StringComparer.Ordinal)];
    }
}
