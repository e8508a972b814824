using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;

namespace Throughline.Law;

// One import, one transaction; a collection stores many editions in one.
internal sealed class ActImport(AppDb db)
{
    private const int Batch = 500;

    public async Task<ImportOutcome> Store(ActUpload upload, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ImportOutcome.Refused("Texts of acts are added by legal experts.");
        var (edition, fault) = ReadEdition.Of(upload);
        if (edition is null) return ImportOutcome.Refused(fault!);
        await using var write = await db.BeginWrite(cancel);
        try
        {
            var memory = new ActShelfMemory();
            var (added, refusal, _) = await Add(edition, memory, null, process, cancel);
            if (added is null)
            {
                // Gives the writer's lock back at once: the request may go on.
                await write.RollbackAsync(cancel);
                return ImportOutcome.Refused(refusal!);
            }
            return await db.Commit(process, [], cancel) switch
            {
                Commitment.Done => ImportOutcome.Stored(added),
                Commitment.Repeated => ImportOutcome.Refused("This form was sent before and counted once."),
                _ => ImportOutcome.Refused("Somebody else added a text at the same moment. Nothing was stored; try again."),
            };
        }
        catch (DbUpdateException)
        {
            // Two imports of one act at one moment meet in a unique index; the rows of the second are gone with its transaction.
            return ImportOutcome.Refused("Somebody else added a text at the same moment. Nothing was stored; try again.");
        }
        finally
        {
            // Thousands of rows that nothing needs again; after a refusal they must not be stored by a later write.
            db.ChangeTracker.Clear();
        }
    }

    // Tracks the rows of one edition; nothing is stored before the caller commits. Pairs, when given, are with the newest edition in memory.
    public async Task<(ImportedEdition? Edition, string? Refusal, bool WasThere)> Add(
        ReadEdition edition, ActShelfMemory memory, EditionPairs? pairs, ProcessContext process, CancellationToken cancel)
    {
        var (facts, text) = (edition.Facts, edition.Text);
        await Open(memory, facts.Key, cancel);
        var act = memory.Act;
        if (act is not null && act.Country != facts.Country) return (null, $"The key {facts.Key} belongs to an act of {act.Country}. Choose another key.", false);
        if (memory.Versions.Exists(row => row.InForce == facts.InForce && row.Language == facts.Language))
            return (null, $"The text of {facts.ShortTitle} from {facts.InForce:yyyy-MM-dd} in this language is here already. Nothing was changed; check the date.", true);
        if (act is null)
        {
            act = NewAct(facts);
            memory.Begin(act, []);
        }
        if (!act.Title.Texts.ContainsKey(facts.Language) || facts.Authentic && !act.Title.Official.Contains(facts.Language))
        {
            // An act remembered from an earlier transaction is tracked no more.
            if (db.Entry(act).State == EntityState.Detached) db.Attach(act);
            act.Title = Titled(act.Title, facts);
        }
        var version = NewVersion(act, facts, process, edition.Units.Count - 1);
        db.Add(new ActFile
        {
            VersionId = version.Id,
            FileName = edition.Upload.FileName,
            Bytes = edition.Upload.Bytes.ToArray(),
            Unread = JsonSerializer.Serialize(text.Unread),
        });
        var known = await Identities(memory, version, text, pairs, cancel);
        var (kept, changed, @new, units) = await AddEntries(act, version, edition.Units, known, memory, cancel);
        memory.Add(version, new KnownEdition(text, units));
        return (new ImportedEdition(act.Handle, act.Key, facts.InForce, facts.Language, version.Provisions, kept, changed, @new, text.Unread), null, false);
    }

    private async Task Open(ActShelfMemory memory, string key, CancellationToken cancel)
    {
        if (memory.Act?.Key == key) return;
        var act = await db.Set<Act>().FirstOrDefaultAsync(row => row.Key == key, cancel);
        memory.Begin(act, act is null ? [] : await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id).ToListAsync(cancel));
    }

    private Act NewAct(ImportFacts facts)
    {
        var act = new Act
        {
            Id = RecordId.New(),
            Handle = Handle.New(),
            Key = facts.Key,
            Country = facts.Country,
            Rank = facts.Rank,
            Body = facts.Body,
            Title = new LocalizedText(new Dictionary<string, string> { [facts.Language] = facts.Title }, facts.Authentic ? [facts.Language] : []),
            ShortTitle = facts.ShortTitle,
            Source = facts.Source,
            VerifiedBy = facts.VerifiedBy,
        };
        db.Add(act);
        return act;
    }

    private static LocalizedText Titled(LocalizedText title, ImportFacts facts)
    {
        var texts = new Dictionary<string, string>(title.Texts, StringComparer.Ordinal);
        texts.TryAdd(facts.Language, facts.Title);
        return new LocalizedText(texts, facts.Authentic ? [.. title.Official.Union([facts.Language])] : title.Official);
    }

    private ActVersion NewVersion(Act act, ImportFacts facts, ProcessContext process, int provisions)
    {
        var version = new ActVersion
        {
            Id = RecordId.New(),
            ActId = act.Id,
            InForce = facts.InForce,
            Language = facts.Language,
            Authentic = facts.Authentic,
            Adopted = facts.Adopted,
            Published = facts.Published,
            MissingAmendment = facts.MissingAmendment,
            ImportedAt = process.Recorded,
            Provisions = provisions,
        };
        db.Add(version);
        return version;
    }

    // By address of the new text: the provision it continues, and the words that one has in the neighbouring edition.
    private async Task<Dictionary<string, (Guid Provision, string? Words)>> Identities(
        ActShelfMemory memory, ActVersion version, ActText text, EditionPairs? ready, CancellationToken cancel)
    {
        var known = new Dictionary<string, (Guid Provision, string? Words)>(StringComparer.Ordinal);
        var taken = new HashSet<Guid>();
        var own = memory.Versions.Where(row => row.Language == version.Language).ToList();
        ActVersion?[] neighbours =
        [
            own.Where(row => row.InForce < version.InForce).MaxBy(row => row.InForce),
            own.Where(row => row.InForce > version.InForce).MinBy(row => row.InForce),
            Nearest(memory.Versions.Where(row => row.Language != version.Language), version.InForce),
        ];
        foreach (var neighbour in neighbours)
        {
            if (neighbour is null) continue;
            var stored = await memory.Load(db, neighbour, cancel);
            var sameLanguage = neighbour.Language == version.Language;
            var pairs = ready is not null && ReferenceEquals(ready.Older, stored.Text) ? ready.NewToOld
                : sameLanguage ? ProvisionMatch.InOneLanguage(stored.Text, text) : ProvisionMatch.AcrossLanguages(stored.Text, text);
            foreach (var unit in text.All())
            {
                if (known.ContainsKey(unit.EId) || !pairs.TryGetValue(unit.EId, out var old)) continue;
                var (provision, words) = stored.Units[old];
                if (taken.Add(provision)) known[unit.EId] = (provision, sameLanguage ? words : null);
            }
        }
        return known;
    }

    // Another language helps where it has the text of that day; an edition far away in time only where there is nothing nearer.
    private static ActVersion? Nearest(IEnumerable<ActVersion> others, DateOnly date)
    {
        var list = others.ToList();
        return list.Where(row => row.InForce <= date).MaxBy(row => row.InForce) ?? list.MinBy(row => row.InForce);
    }

    private async Task<(int Kept, int Changed, int New, Dictionary<string, (Guid Provision, string Words)> Units)> AddEntries(
        Act act, ActVersion version, IReadOnlyList<EditionUnit> units, Dictionary<string, (Guid Provision, string? Words)> known, ActShelfMemory memory, CancellationToken cancel)
    {
        await AddTexts(units, memory, cancel);
        var stored = new Dictionary<string, (Guid Provision, string Words)>(units.Count, StringComparer.Ordinal);
        int kept = 0, changed = 0, @new = 0;
        for (var position = 0; position < units.Count; position++)
        {
            var (unit, parent, hash, words) = units[position];
            var isKnown = known.TryGetValue(unit.EId, out var before);
            if (!isKnown)
            {
                before.Provision = RecordId.New();
                db.Add(new Provision { Id = before.Provision, ActId = act.Id, Handle = Handle.New() });
            }
            if (unit.Kind != UnitKind.Act)
            {
                if (!isKnown) @new++;
                else if (before.Words is null || before.Words == words) kept++;
                else changed++;
            }
            stored[unit.EId] = (before.Provision, words);
            db.Add(new VersionEntry
            {
                VersionId = version.Id,
                Position = position,
                Parent = parent,
                ProvisionId = before.Provision,
                TextHash = hash,
                EId = unit.EId,
                WId = unit.WId == unit.EId ? null : unit.WId,
            });
        }
        return (kept, changed, @new, stored);
    }

    // The units of a text whose every provision is known already: those in isNew begin with it.
    public async Task AddUnits(Act act, ActVersion version, ActText text, IReadOnlyDictionary<string, Guid> identities, HashSet<Guid> isNew, CancellationToken cancel)
    {
        foreach (var id in isNew.Where(id => db.ChangeTracker.Entries<Provision>().All(entry => entry.Entity.Id != id)).ToList())
            db.Add(new Provision { Id = id, ActId = act.Id, Handle = Handle.New() });
        var known = text.All().ToDictionary(unit => unit.EId, unit => (identities[unit.EId], (string?)null), StringComparer.Ordinal);
        await AddEntries(act, version, EditionUnit.All(text), known, new ActShelfMemory(), cancel);
    }

    // Texts the database has not yet are added to it.
    private async Task AddTexts(IReadOnlyList<EditionUnit> units, ActShelfMemory memory, CancellationToken cancel)
    {
        var missing = new Dictionary<string, EditionUnit>(StringComparer.Ordinal);
        foreach (var unit in units)
            if (!memory.HasText(unit.Hash)) missing.TryAdd(unit.Hash, unit);
        // One adoption stores several texts at once: what it has just added counts as there.
        var tracked = missing.Count == 0 ? [] : db.ChangeTracker.Entries<ProvisionText>().Select(entry => entry.Entity.Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var hashes in missing.Keys.ToList().Chunk(Batch))
        {
            var there = await db.Set<ProvisionText>().Where(row => EF.Parameter(hashes).Contains(row.Hash)).Select(row => row.Hash).ToListAsync(cancel);
            tracked.UnionWith(there);
        }
        foreach (var (hash, (unit, _, _, words)) in missing)
        {
            memory.AddText(hash);
            if (!tracked.Contains(hash))
                db.Add(new ProvisionText { Hash = hash, Kind = unit.Kind, Num = unit.Num, Heading = unit.Heading, Text = unit.Text, Words = words });
        }
    }
}

// The pairing of an edition with the one before it, worked out while another is being stored.
internal sealed record EditionPairs(ActText Older, IReadOnlyDictionary<string, string> NewToOld);
