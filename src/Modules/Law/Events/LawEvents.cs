using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>What happened to the law of the countries on the shelf, day by day: the timeline of reform, and what changed since an analysis.</summary>
public sealed class LawEvents(AppDb db, DelegationRegister delegations, BindingRegister bindings, Benchmark benchmark)
{
    /// <summary>Events after a day and until today, the latest first, of one country or of all; verdicts among them only when asked for.</summary>
    public async Task<IReadOnlyList<LawEvent>> Since(Viewer viewer, string? country, DateOnly after, DateOnly today, bool withVerdicts, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var events = new List<LawEvent>();
        events.AddRange(await Texts(country, after, today, cancel));
        foreach (var row in await (
            from adoption in db.Set<Adoption>().AsNoTracking()
            join proposal in db.Set<Proposal>() on adoption.ProposalId equals proposal.Id
            where (country == null || proposal.Country == country) && adoption.Adopted > after && adoption.Adopted <= today
            select new { adoption.Adopted, adoption.ActName, adoption.ActNumber, proposal.Country, proposal.Number, proposal.Title, proposal.Handle }).ToListAsync(cancel))
            events.Add(new LawEvent(row.Adopted, row.Country, LawEventKind.Adopted, $"{row.ActName} {row.ActNumber}", $"P-{row.Number:00} {row.Title}", "/law/proposals/" + row.Handle));
        var countries = country is null ? await db.Set<Act>().Select(act => act.Country).Distinct().ToListAsync(cancel) : [country];
        foreach (var code in countries)
        {
            foreach (var card in await delegations.List(viewer, code, today, cancel))
            {
                if (card.IssuedOn is { } issued && issued > after) events.Add(new LawEvent(issued, code, LawEventKind.ByLawIssued, card.Ordered, card.Label, "/law/provisions/" + card.ProvisionHandle));
                if (card.IsOverdue && card.DueOn > after) events.Add(new LawEvent(card.DueOn, code, LawEventKind.ByLawOverdue, card.Ordered, card.Label, "/law/provisions/" + card.ProvisionHandle));
            }
        }
        foreach (var card in await bindings.List(viewer, country, cancel))
            if (card.Since is { } since && since > after && since <= today)
                events.Add(new LawEvent(since, card.Country, LawEventKind.Binding, benchmark.Instruments.FirstOrDefault(instrument => instrument.Id == card.Instrument)?.Name ?? card.Instrument, null, "/law/benchmarks?of=" + card.Country));
        if (withVerdicts)
            foreach (var row in await db.Set<Verdict>().AsNoTracking().Where(row => (country == null || row.Country == country) && row.GivenOn > after && row.GivenOn <= today && !row.Superseded).ToListAsync(cancel))
                events.Add(new LawEvent(row.GivenOn, row.Country, LawEventKind.VerdictGiven, row.Criterion, row.Author, $"/law/criteria/{row.Criterion}?country={row.Country}"));
        return [.. events.OrderByDescending(each => each.Day).ThenBy(each => each.Country, StringComparer.Ordinal).ThenBy(each => each.Kind).ThenBy(each => each.Title, StringComparer.Ordinal)];
    }

    /// <summary>The day from which a briefing runs: that of the text of the country's last closed analysis; null when none is closed.</summary>
    public async Task<(string Title, DateOnly Day)?> LastAnalysis(Viewer viewer, string country, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        var row = await db.Set<AnalysisRow>().AsNoTracking().Where(each => each.Country == country && each.ClosedAt != null).OrderByDescending(each => each.ClosedAt).FirstOrDefaultAsync(cancel);
        return row is null ? null : (row.Title, row.TextOn);
    }

    // One event a day and act, whatever its languages; a text that follows another says since when that one held.
    private async Task<IEnumerable<LawEvent>> Texts(string? country, DateOnly after, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from version in db.Set<ActVersion>().AsNoTracking()
            join act in db.Set<Act>() on version.ActId equals act.Id
            where country == null || act.Country == country
            select new { act.Country, act.ShortTitle, act.Handle, version.InForce, version.Adopted }).Distinct().ToListAsync(cancel);
        var events = new List<LawEvent>();
        foreach (var act in rows.GroupBy(row => row.Handle, StringComparer.Ordinal))
        {
            DateOnly? before = null;
            foreach (var day in act.GroupBy(row => row.InForce).OrderBy(group => group.Key))
            {
                var first = day.First();
                if (day.Key > after && day.Key <= today)
                    events.Add(new LawEvent(day.Key, first.Country, before is null ? LawEventKind.NewAct : LawEventKind.NewText, first.ShortTitle, null,
                        before is { } older ? $"/law/acts/{first.Handle}/compare?from={older:yyyy-MM-dd}&to={day.Key:yyyy-MM-dd}" : $"/law/acts/{first.Handle}?date={day.Key:yyyy-MM-dd}"));
                before = day.Key;
            }
        }
        return events;
    }
}
