using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>The acts of every jurisdiction, as of any day. Law is open to every viewer who may read it; null means "absent or not yours".</summary>
public sealed class ActShelf(AppDb db)
{
    /// <summary>
    /// Stores the text of an act as of one day. Its units are matched with the editions before and after, so that a provision keeps its
    /// identity when others are inserted or its number changes. Refused with one line, nothing changed: a file that cannot be read, one
    /// without articles, a day that is there already, missing facts. One transaction.
    /// </summary>
    public Task<ImportOutcome> Import(ActUpload upload, ProcessContext process, CancellationToken cancel) => new ActImport(db).Store(upload, process, cancel);

    /// <summary>The acts of one jurisdiction, or of all when <paramref name="country"/> is null; pages count from 1.</summary>
    public async Task<ActList> List(Viewer viewer, string? country, int page, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return new ActList([], 0, []);
        var countries = await db.Set<Act>().Select(act => act.Country).Distinct().OrderBy(code => code).ToListAsync(cancel);
        var asked = db.Set<Act>().AsNoTracking().Where(act => country == null || act.Country == country);
        var total = await asked.CountAsync(cancel);
        var acts = await asked.OrderBy(act => act.Country).ThenBy(act => act.ShortTitle).ThenBy(act => act.Key)
            .Skip(ActList.PageSize * (Math.Max(page, 1) - 1)).Take(ActList.PageSize).ToListAsync(cancel);
        var ids = acts.ConvertAll(act => act.Id);
        var versions = (await db.Set<ActVersion>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.ActId)).ToListAsync(cancel)).ToLookup(row => row.ActId);
        return new ActList([.. acts.Select(act => Card(act, versions[act.Id]))], total, countries);
    }

    /// <summary>Every act of a country by key and short title, for a choice in a form; at most 2,000.</summary>
    public async Task<IReadOnlyList<(string Key, string ShortTitle)>> Keys(Viewer viewer, string country, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<Act>().AsNoTracking().Where(act => act.Country == country).OrderBy(act => act.ShortTitle)
            .Select(act => new { act.Key, act.ShortTitle }).Take(2000).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Key, row.ShortTitle))];
    }

    /// <summary>An act by its handle.</summary>
    public async Task<ActCard?> Find(Viewer viewer, string handle, CancellationToken cancel) => (await Load(viewer, handle, cancel))?.Card;

    /// <summary>An act by its key, e.g. <c>law-61</c>.</summary>
    public async Task<ActCard?> FindByKey(Viewer viewer, string key, CancellationToken cancel)
    {
        var handle = await db.Set<Act>().Where(act => act.Key == key).Select(act => act.Handle).FirstOrDefaultAsync(cancel);
        return handle is null ? null : await Find(viewer, handle, cancel);
    }

    /// <summary>
    /// The contents and one sheet of the text that held on <paramref name="date"/>: the sheet that holds <paramref name="eId"/>, else the
    /// first. A sheet is a chapter; a long one is cut at its articles, so that a page stays within 40 KB on the line. Before the first
    /// edition, the first one is shown.
    /// </summary>
    public async Task<ActPage?> Open(Viewer viewer, string handle, DateOnly date, string? language, string? eId, CancellationToken cancel)
    {
        if (await Load(viewer, handle, cancel) is not { } act || act.On(date, language) is not { } version) return null;
        var units = await Sizes(version.Id, cancel);
        var sheets = ActSheets.Cut(units);
        if (sheets.Count == 0) return null;
        var wanted = eId is null ? -1 : units.FindIndex(unit => unit.EId == eId);
        var at = Math.Max(sheets.FindIndex(sheet => wanted >= sheet.From && wanted < sheet.Until), 0);
        var open = sheets[at];
        var lines = await Lines(version.Id, units, open.From, open.Until, cancel);
        return new ActPage(
            act.Card, Edition(version), ActSheets.Contents(units, sheets, open), open.EId,
            at == 0 ? null : sheets[at - 1].EId, at == sheets.Count - 1 ? null : sheets[at + 1].EId, lines);
    }

    /// <summary>The whole text that held on a day, for paper.</summary>
    public async Task<ActPage?> Whole(Viewer viewer, string handle, DateOnly date, string? language, CancellationToken cancel)
    {
        if (await Load(viewer, handle, cancel) is not { } act || act.On(date, language) is not { } version) return null;
        var units = await Sizes(version.Id, cancel);
        return new ActPage(act.Card, Edition(version), [], null, null, null, await Lines(version.Id, units, 1, units.Count, cancel));
    }

    /// <summary>What changed between the texts of two days, in one language; null when there are no two different editions.</summary>
    public async Task<ActRedline?> Compare(Viewer viewer, string handle, DateOnly from, DateOnly to, string? language, CancellationToken cancel)
    {
        if (await Load(viewer, handle, cancel) is not { } act || act.On(to, language) is not { } newer) return null;
        var older = act.Versions.Where(row => row.Language == newer.Language && row.InForce <= from).MaxBy(row => row.InForce);
        if (older is null || older.Id == newer.Id) return null;
        var left = await StoredAct.Load(db, older, cancel);
        var right = await StoredAct.Load(db, newer, cancel);
        var redline = Comparison.Compare(left.Text, right.Text);
        var ids = redline.Changes.Select(change => Id(change, left, right)).Distinct().ToList();
        var handles = await db.Set<Provision>().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Handle, cancel);
        return new ActRedline(act.Card, Edition(older), Edition(newer), [.. redline.Changes.Select(change => new ProvisionChange(
            change.Kind,
            handles[Id(change, left, right)],
            change.Old is null ? null : ProvisionLabel.Address(change.Old.EId),
            change.New is null ? null : ProvisionLabel.Address(change.New.EId),
            change.Spans))]);
    }

    /// <summary>A provision through time, with what stands below it on a day.</summary>
    public async Task<ProvisionPage?> Provision(Viewer viewer, string handle, DateOnly date, string? language, CancellationToken cancel)
    {
        var provision = await db.Set<Provision>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel);
        if (provision is null) return null;
        var owner = await db.Set<Act>().Where(row => row.Id == provision.ActId).Select(row => row.Handle).FirstAsync(cancel);
        if (await Load(viewer, owner, cancel) is not { } act) return null;
        var rows = await History(provision.Id, cancel);
        var known = act.Versions.Where(version => rows.ContainsKey(version.Id)).ToList();
        // Its own language first; a provision that only the other language has is shown in that one.
        var wished = act.On(date, language);
        var tongue = known.Any(version => version.Language == wished?.Language) ? wished!.Language : known[0].Language;
        var states = ProvisionHistory.States(act.Card.ShortTitle, [.. act.Versions.Where(version => version.Language == tongue)], rows);
        var shown = act.On(date, tongue)!;
        var last = known.Where(version => version.Language == tongue && version.InForce <= shown.InForce).MaxBy(version => version.InForce) ?? known.First(version => version.Language == tongue);
        var eId = rows[last.Id].EId;
        var below = last.Id == shown.Id ? await Below(shown.Id, rows[last.Id].Position, eId, cancel) : [];
        return new ProvisionPage(handle, act.Card, Edition(shown), ProvisionLabel.Of(act.Card.ShortTitle, eId), eId, states, below);
    }

    /// <summary>The lines that the reader could not place with certainty when the edition of exactly that day was handed in.</summary>
    public async Task<IReadOnlyList<UnreadLine>> Unread(Viewer viewer, string handle, DateOnly inForce, string language, CancellationToken cancel)
    {
        var version = (await Load(viewer, handle, cancel))?.Versions.Find(row => row.InForce == inForce && row.Language == language);
        if (version is null) return [];
        var json = await db.Set<ActFile>().Where(row => row.VersionId == version.Id).Select(row => row.Unread).FirstAsync(cancel);
        return JsonSerializer.Deserialize<List<UnreadLine>>(json)!;
    }

    /// <summary>The file of the edition of exactly that day, as it was handed in.</summary>
    public async Task<(string FileName, byte[] Bytes)?> Original(Viewer viewer, string handle, DateOnly inForce, string language, CancellationToken cancel)
    {
        var version = (await Load(viewer, handle, cancel))?.Versions.Find(row => row.InForce == inForce && row.Language == language);
        if (version is null) return null;
        var file = await db.Set<ActFile>().AsNoTracking().FirstAsync(row => row.VersionId == version.Id, cancel);
        return (file.FileName, file.Bytes);
    }

    /// <summary>
    /// Marks that a text misses an amendment that is known, or with no words takes the mark away. Every reader sees the mark. Refused: no such text, more than 1,000 characters.
    /// </summary>
    public async Task<IReadOnlyList<FieldRefusal>> MarkMissing(string handle, DateOnly inForce, string language, string? amendment, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return [new FieldRefusal("", "Texts of acts are kept by legal experts.")];
        if (TypedText.Wrong("Missing", amendment, 1000) is { } wrong) return [wrong];
        await using var write = await db.BeginWrite(cancel);
        var row = await (from version in db.Set<ActVersion>() join act in db.Set<Act>() on version.ActId equals act.Id where act.Handle == handle && version.InForce == inForce && version.Language == language select version).FirstOrDefaultAsync(cancel);
        if (row is null) return [new FieldRefusal("", "There is no such text; look at the act again.")];
        row.MissingAmendment = string.IsNullOrWhiteSpace(amendment) ? null : TypedText.OneLine(amendment);
        return await db.Commit(process, [], cancel) == Commitment.Done ? [] : [new FieldRefusal("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again.")];
    }

    private async Task<OpenAct?> Load(Viewer viewer, string handle, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        var act = await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel);
        if (act is null) return null;
        var versions = await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id).OrderBy(row => row.InForce).ThenBy(row => row.Language).ToListAsync(cancel);
        return new OpenAct(Card(act, versions), versions);
    }

    private static ActCard Card(Act act, IEnumerable<ActVersion> versions) => new(
        act.Handle, act.Key, act.Country, act.Rank, act.Body, act.Title, act.ShortTitle, act.Source, act.VerifiedBy,
        [.. versions.OrderBy(row => row.InForce).ThenBy(row => row.Language, StringComparer.Ordinal).Select(Edition)]);

    private static EditionCard Edition(ActVersion row) =>
        new(row.InForce, row.Language, row.Authentic, row.Adopted, row.Published, row.MissingAmendment, row.Provisions);

    private Task<List<UnitSize>> Sizes(Guid version, CancellationToken cancel) => (
        from entry in db.Set<VersionEntry>().AsNoTracking()
        join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
        where entry.VersionId == version
        orderby entry.Position
        select new UnitSize(entry.Position, entry.Parent, entry.EId, text.Kind, text.Num, text.Heading, text.Text.Length)).ToListAsync(cancel);

    private async Task<IReadOnlyList<ProvisionLine>> Lines(Guid version, List<UnitSize> units, int from, int until, CancellationToken cancel)
    {
        var rows = await (
            from entry in db.Set<VersionEntry>().AsNoTracking()
            join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
            join provision in db.Set<Provision>() on entry.ProvisionId equals provision.Id
            where entry.VersionId == version && entry.Position >= @from && entry.Position < until
            orderby entry.Position
            select new { entry.Position, provision.Handle, entry.EId, text.Kind, text.Num, text.Heading, text.Text }).ToListAsync(cancel);
        int Depth(int position)
        {
            var depth = 0;
            for (var above = units[position].Parent; above >= 0; above = units[above].Parent) depth++;
            return depth;
        }
        return [.. rows.Select(row => new ProvisionLine(row.Handle, row.EId, row.Kind, Depth(row.Position), row.Num, row.Heading, row.Text))];
    }

    private async Task<Dictionary<Guid, StoredUnit>> History(Guid provision, CancellationToken cancel)
    {
        var rows = await (
            from entry in db.Set<VersionEntry>().AsNoTracking()
            join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
            where entry.ProvisionId == provision
            select new
            {
                entry.VersionId,
                Unit = new StoredUnit(entry.Position, entry.Parent, entry.ProvisionId, entry.EId, entry.WId, text.Kind, text.Num, text.Heading, text.Text, text.Words),
            }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.VersionId, row => row.Unit);
    }

    private async Task<IReadOnlyList<ProvisionLine>> Below(Guid version, int position, string eId, CancellationToken cancel)
    {
        if (position == 0) return [];
        var units = await Sizes(version, cancel);
        var until = position + 1;
        while (until < units.Count && units[until].Parent >= position) until++;
        return await Lines(version, units, position + 1, until, cancel);
    }

    private static Guid Id(UnitChange change, StoredAct older, StoredAct newer) =>
        change.New is not null ? newer.Units[change.New.EId].ProvisionId : older.Units[change.Old!.EId].ProvisionId;

    private sealed record OpenAct(ActCard Card, List<ActVersion> Versions)
    {
        // Before the first edition the first one is shown, so that a link never ends nowhere.
        public ActVersion? On(DateOnly date, string? language)
        {
            if (Versions.Count == 0) return null;
            var card = Card.On(date, language) ?? Card.On(Versions[0].InForce, language)!;
            return Versions.Find(row => row.InForce == card.InForce && row.Language == card.Language);
        }
    }
}
