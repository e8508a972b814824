using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

// The staleness rule as one query: a quotation is stale when the edition that holds today is a later one and has the provision in other words
// or not at all. Changes back and forth in between do not count, nor does a new number.
internal static class StaleVerdicts
{
    public static IQueryable<Guid> Ids(AppDb db, DateOnly today) =>
        (from quote in db.Set<VerdictQuote>()
         join quoted in db.Set<ActVersion>() on quote.VersionId equals quoted.Id
         let held = db.Set<ActVersion>()
             .Where(row => row.ActId == quote.ActId && row.Language == quoted.Language && row.InForce > quoted.InForce && row.InForce <= today)
             .OrderByDescending(row => row.InForce)
             .Select(row => (Guid?)row.Id)
             .FirstOrDefault()
         where held != null
             && !db.Set<VersionEntry>().Any(entry => entry.VersionId == held && entry.ProvisionId == quote.ProvisionId
                 && db.Set<ProvisionText>().Any(text => text.Hash == entry.TextHash && text.Words == quote.WordsHash))
         select quote.VerdictId).Distinct();
}
