using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Finds provisions by address, for whoever cites law: procedures, verdicts, recommendations. Law is open to every viewer.</summary>
public sealed class ProvisionAddresses(AppDb db)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>
    /// The provision at an address in the text that held on a day, or null when the act, a text of that day or the address is not there.
    /// An address may leave out what stands above the article (<c>art_18__para_2</c>), or be written as it is cited (<c>art. 18(2)</c>), when
    /// only one unit fits.
    /// </summary>
    public async Task<ProvisionAddress?> Find(string actKey, string eId, DateOnly date, CancellationToken cancel)
    {
        var act = await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == actKey, cancel);
        if (act is null) return null;
        var found = await At(act.Id, eId, date, null, cancel);
        return found is null ? null : Address(act, found);
    }

    /// <summary>Where a provision stands in the text that holds on a day, in any language; null when it stands nowhere then.</summary>
    public Task<ProvisionAddress?> Locate(string handle, DateOnly date, CancellationToken cancel) => Locate(handle, date, null, cancel);

    /// <summary>
    /// Likewise in one language, or in any where it is null: fingerprints of two days can be compared only within a language. Null too when the
    /// act has no text in that language then.
    /// </summary>
    public async Task<ProvisionAddress?> Locate(string handle, DateOnly date, string? language, CancellationToken cancel)
    {
        var found = await (
            from provision in db.Set<Provision>().AsNoTracking()
            join act in db.Set<Act>() on provision.ActId equals act.Id
            where provision.Handle == handle
            select new { provision.Id, Act = act }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        foreach (var version in await VersionsOn(found.Act.Id, date, language, cancel))
        {
            var entry = await Entries(version).FirstOrDefaultAsync(row => row.ProvisionId == found.Id, cancel);
            if (entry is not null) return Address(found.Act, entry);
        }
        return null;
    }

    /// <summary>
    /// Many provisions of one act at once, by address; addresses that do not stand in the first text of that day exactly as they are written are left
    /// out: ask <see cref="Find"/> for those.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ProvisionAddress>> FindAll(string actKey, IReadOnlyCollection<string> eIds, DateOnly date, CancellationToken cancel)
    {
        var act = await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == actKey, cancel);
        if (act is null || await VersionsOn(act.Id, date, null, cancel) is not [var version, ..]) return new Dictionary<string, ProvisionAddress>();
        return await Entries(version).Where(row => eIds.Contains(row.EId)).ToDictionaryAsync(row => row.EId, row => Address(act, row), StringComparer.Ordinal, cancel);
    }

    /// <summary>Many provisions at once, as <see cref="Locate(string, DateOnly, string?, CancellationToken)"/>; those that stand nowhere are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ProvisionAddress>> LocateAll(IReadOnlyCollection<string> handles, DateOnly date, string? language, CancellationToken cancel)
    {
        var located = new Dictionary<string, ProvisionAddress>(StringComparer.Ordinal);
        var acts = await db.Set<Act>().AsNoTracking().Where(act => db.Set<Provision>().Any(row => row.ActId == act.Id && handles.Contains(row.Handle))).ToListAsync(cancel);
        foreach (var act in acts)
            foreach (var version in await VersionsOn(act.Id, date, language, cancel))
                foreach (var entry in await Entries(version).Where(row => handles.Contains(row.Handle)).ToListAsync(cancel))
                    located.TryAdd(entry.Handle, Address(act, entry));
        return located;
    }

    internal async Task<FoundEntry?> At(Guid actId, string eId, DateOnly date, string? language, CancellationToken cancel) =>
        await InLanguages(actId, eId, date, language, cancel) is [var first, ..] ? first : null;

    // The unit at an address in each language that has a text of that day.
    internal async Task<IReadOnlyList<FoundEntry>> InLanguages(Guid actId, string eId, DateOnly date, string? language, CancellationToken cancel)
    {
        var found = new List<FoundEntry>();
        foreach (var version in await VersionsOn(actId, date, language, cancel))
            if (await In(version, eId, cancel) is { } entry) found.Add(entry);
        return found;
    }

    private async Task<FoundEntry?> In(ActVersion version, string eId, CancellationToken cancel)
    {
        if (await Entries(version).FirstOrDefaultAsync(row => row.EId == eId, cancel) is { } exact) return exact;
        var tail = "__" + eId;
        if (await Entries(version).Where(row => row.EId.EndsWith(tail)).Take(2).ToListAsync(cancel) is [var only]) return only;
        return await Cited(version.Id, eId, cancel) is { } full ? await Entries(version).FirstAsync(row => row.EId == full, cancel) : null;
    }

    // The one unit in which the words stand, for who has only the words; its addresses when there are several.
    internal async Task<IReadOnlyList<string>> WithWords(Guid actId, string normalWords, DateOnly date, string? language, CancellationToken cancel)
    {
        foreach (var version in await VersionsOn(actId, date, language, cancel))
        {
            var rows = await Entries(version).ToListAsync(cancel);
            List<string> found = [.. rows.Where(row => QuotedWords.StandIn(normalWords, row.Shown)).Select(row => row.EId)];
            if (found.Count > 0) return found;
        }
        return [];
    }

    // As a lawyer writes it: art. 18(2)(a).
    private async Task<string?> Cited(Guid version, string citation, CancellationToken cancel)
    {
        if (citation.Contains('_', StringComparison.Ordinal)) return null;
        var wanted = Plain(citation);
        var eIds = await db.Set<VersionEntry>().Where(row => row.VersionId == version).Select(row => row.EId).ToListAsync(cancel);
        var fitting = eIds.Where(eId => Plain(ProvisionLabel.Address(eId)) == wanted).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    internal static string Plain(string citation)
    {
        // 22¹ is also typed 22-1.
        var raised = false;
        var plain = string.Concat(citation.ToLowerInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or '§')).Select(sign =>
        {
            var (was, digit) = (raised, Superscripts.IndexOf(sign, StringComparison.Ordinal));
            raised = digit >= 0;
            return digit < 0 ? sign.ToString() : was ? digit.ToString(CultureInfo.InvariantCulture) : "-" + digit.ToString(CultureInfo.InvariantCulture);
        }));
        return plain.StartsWith("article", StringComparison.Ordinal) ? plain[7..] : plain.StartsWith("art", StringComparison.Ordinal) ? plain[3..] : plain;
    }

    // One edition a language, the wished language first, then the authentic one, then English.
    private async Task<List<ActVersion>> VersionsOn(Guid actId, DateOnly date, string? language, CancellationToken cancel)
    {
        var all = await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == actId && row.InForce <= date).ToListAsync(cancel);
        return [.. all.GroupBy(row => row.Language, StringComparer.Ordinal)
            .Where(group => language is null || group.Key == language)
            .Select(group => group.MaxBy(row => row.InForce)!)
            .OrderByDescending(row => row.InForce)
            .ThenByDescending(row => row.Authentic)
            .ThenBy(row => row.Language, StringComparer.Ordinal)];
    }

    private IQueryable<FoundEntry> Entries(ActVersion version) =>
        from entry in db.Set<VersionEntry>().AsNoTracking()
        join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
        join provision in db.Set<Provision>() on entry.ProvisionId equals provision.Id
        where entry.VersionId == version.Id
        select new FoundEntry
        {
            VersionId = version.Id,
            InForce = version.InForce,
            Language = version.Language,
            ProvisionId = provision.Id,
            Handle = provision.Handle,
            EId = entry.EId,
            Num = text.Num,
            Heading = text.Heading,
            Text = text.Text,
            Words = text.Words,
        };

    private static ProvisionAddress Address(Act act, FoundEntry entry) =>
        new(entry.Handle, ProvisionLabel.Of(act.ShortTitle, entry.EId), entry.Words, entry.InForce, entry.EId, entry.Language);
}

internal sealed class FoundEntry
{
    public Guid VersionId { get; init; }
    public DateOnly InForce { get; init; }
    public required string Language { get; init; }
    public Guid ProvisionId { get; init; }
    public required string Handle { get; init; }
    public required string EId { get; init; }
    public string? Num { get; init; }
    public string? Heading { get; init; }
    public required string Text { get; init; }
    public required string Words { get; init; }

    // Heading and words as they are quoted.
    public string Shown => string.IsNullOrEmpty(Heading) ? Text : Text.Length == 0 ? Heading : Heading + " " + Text;
}
