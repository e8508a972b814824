using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Data;

namespace Throughline.Law;

// Reads the quotations of a verdict with the text they were taken from and the text that holds today.
internal sealed class QuoteReader(AppDb db)
{
    public async Task<IReadOnlyList<QuotedText>> Read(Guid verdict, DateOnly today, CancellationToken cancel)
    {
        var quotes = await db.Set<VerdictQuote>().AsNoTracking().Where(row => row.VerdictId == verdict).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        var texts = new List<QuotedText>();
        foreach (var quote in quotes) texts.Add(await Read(quote, today, cancel));
        return texts;
    }

    private async Task<QuotedText> Read(VerdictQuote quote, DateOnly today, CancellationToken cancel)
    {
        var act = await db.Set<Act>().AsNoTracking().FirstAsync(row => row.Id == quote.ActId, cancel);
        var handle = await db.Set<Provision>().Where(row => row.Id == quote.ProvisionId).Select(row => row.Handle).FirstAsync(cancel);
        var versions = await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id).OrderBy(row => row.InForce).ToListAsync(cancel);
        var rows = await Rows(quote.ProvisionId, cancel);
        var quoted = versions.Find(row => row.Id == quote.VersionId)!;
        var later = versions.Where(row => row.Language == quoted.Language && row.InForce > quoted.InForce && row.InForce <= today).ToList();
        var held = later.Count > 0 ? later[^1] : quoted;
        var then = rows[quoted.Id];
        var now = rows.GetValueOrDefault(held.Id);
        var isStale = held != quoted && now?.Words != quote.WordsHash;
        var changed = isStale ? later.Find(row => rows.GetValueOrDefault(row.Id)?.Words != quote.WordsHash) : null;
        var other = versions.Where(row => row.Language != quoted.Language && row.InForce <= (held.InForce > today ? held.InForce : today)).MaxBy(row => row.InForce);
        return new QuotedText(
            handle, act.Handle, act.ShortTitle, ProvisionLabel.Of(act.ShortTitle, then.EId), quote.Words, quote.Date, Card(quoted), Card(held),
            now?.EId, now is null ? null : ProvisionLabel.Address(now.EId), changed?.InForce,
            WordDiff.Compare(ProvisionHistory.Line(then), now is null ? "" : ProvisionHistory.Line(now)),
            other is not null && rows.TryGetValue(other.Id, out var translated) ? new OtherLanguage(Card(other), ProvisionHistory.Line(translated)) : null);
    }

    private async Task<Dictionary<Guid, StoredUnit>> Rows(Guid provision, CancellationToken cancel) => (await (
        from entry in db.Set<VersionEntry>().AsNoTracking()
        join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
        where entry.ProvisionId == provision
        select new
        {
            entry.VersionId,
            Unit = new StoredUnit(entry.Position, entry.Parent, entry.ProvisionId, entry.EId, entry.WId, text.Kind, text.Num, text.Heading, text.Text, text.Words),
        }).ToListAsync(cancel)).ToDictionary(row => row.VersionId, row => row.Unit);

    private static EditionCard Card(ActVersion row) =>
        new(row.InForce, row.Language, row.Authentic, row.Adopted, row.Published, row.MissingAmendment, row.Provisions);
}
