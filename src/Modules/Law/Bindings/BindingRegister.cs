using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>Which instruments bind which country since when: without it a criterion's grade says nothing about a country.</summary>
public sealed class BindingRegister(AppDb db, Benchmark benchmark)
{
    /// <summary>Every record of the countries, oldest first; all countries when <paramref name="country"/> is null.</summary>
    public async Task<IReadOnlyList<BindingCard>> List(Viewer viewer, string? country, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<BindingRow>().AsNoTracking().Where(row => country == null || row.Country == country).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Country, StringComparer.Ordinal).ThenBy(row => row.Instrument, StringComparer.Ordinal).ThenBy(row => row.Since).ThenBy(row => row.Id).Select(Card)];
    }

    /// <summary>What each instrument is to a country on a day, by the instrument's id; instruments of which nothing is recorded are left out.</summary>
    public async Task<IReadOnlyDictionary<string, BindingCard>> On(Viewer viewer, string country, DateOnly day, CancellationToken cancel) =>
        (await List(viewer, country, cancel)).Where(card => card.Since is null || card.Since <= day).GroupBy(card => card.Instrument, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>Records a status. Refused: an unknown instrument, no source, an unlikely day, the same again.</summary>
    public async Task<ProposalOutcome> Record(BindingDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "The status of instruments is recorded by legal experts.");
        FieldRefusal?[] found =
        [
            draft.Country is { Length: 2 } && draft.Country.All(char.IsAsciiLetterUpper) ? null : new FieldRefusal("Of", "Say which country by its two-letter code, as UZ."),
            benchmark.Instruments.Any(instrument => instrument.Id == draft.Instrument) ? null : new FieldRefusal("Instrument", "Choose an instrument of the benchmark."),
            Enum.IsDefined(draft.Status) ? null : new FieldRefusal("Status", "Choose what the instrument is to the country."),
            draft.Since is { } since && (since < new DateOnly(1900, 1, 1) || since > DateOnly.FromDateTime(process.Recorded).AddYears(2)) ? new FieldRefusal("Since", "The day is not a likely one; check the year.") : null,
            TypedText.Wrong("Source", draft.Source, 500, "Say where the fact comes from, e.g. the depositary's register."),
            TypedText.Wrong("VerifiedBy", draft.VerifiedBy, 200),
        ];
        if (found.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<BindingRow>().AnyAsync(row => row.Country == draft.Country && row.Instrument == draft.Instrument && row.Status == draft.Status && row.Since == draft.Since, cancel))
            return ProposalOutcome.Refused("Since", "This is recorded already.");
        var row = new BindingRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Country = draft.Country, Instrument = draft.Instrument, Status = draft.Status, Since = draft.Since, Source = TypedText.OneLine(draft.Source),
            VerifiedBy = string.IsNullOrWhiteSpace(draft.VerifiedBy) ? null : TypedText.OneLine(draft.VerifiedBy),
        };
        db.Add(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Takes a wrong record away; the audit log keeps that it was there.</summary>
    public async Task<ProposalOutcome> Remove(string handle, int version, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "The status of instruments is recorded by legal experts.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<BindingRow>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return ProposalOutcome.Refused("", "There is no such record.");
        if (row.Version != version) return ProposalOutcome.Stale();
        db.Remove(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), handle);
    }

    private static BindingCard Card(BindingRow row) => new(row.Handle, row.Country, row.Instrument, row.Status, row.Since, row.Source, row.VerifiedBy, row.Version);
}
