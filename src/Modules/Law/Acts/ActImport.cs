using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.LegalText;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;

namespace Throughline.Law;

// One import, one transaction.
internal sealed class ActImport(AppDb db)
{
    private const int Batch = 500;

    public async Task<ImportOutcome> Store(ActUpload upload, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ImportOutcome.Refused("Texts of acts are added by legal experts.");
        if (upload.Bytes.Length > ActUpload.Limit) return ImportOutcome.Refused("The file is larger than 50 MB. Split the act, or hand it in without pictures.");
        if (upload.Bytes.Length == 0) return ImportOutcome.Refused("The file is empty. Choose the file with the text of the act.");
        var read = ActReader.Read(upload.Bytes, upload.FileName);
        if (!read.IsRead) return ImportOutcome.Refused(read.Fault.Line, read.Fault.Message);
        var (facts, fault) = ImportFacts.Read(upload, read.Act);
        if (facts is null) return ImportOutcome.Refused(fault!);
        await using var write = await db.BeginWrite(cancel);
        try
        {
            return await Store(upload, read.Act, facts, write, process, cancel);
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

    private async Task<ImportOutcome> Store(
        ActUpload upload, ActText text, ImportFacts facts, IDbContextTransaction write, ProcessContext process, CancellationToken cancel)
    {
        var act = await db.Set<Act>().FirstOrDefaultAsync(row => row.Key == facts.Key, cancel);
        if (act is not null && act.Country != facts.Country)
            return await Refuse(write, $"The key {facts.Key} belongs to an act of {act.Country}. Choose another key.", cancel);
        var versions = act is null ? [] : await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id).ToListAsync(cancel);
        if (versions.Any(row => row.InForce == facts.InForce && row.Language == facts.Language))
            return await Refuse(write, $"The text of {facts.ShortTitle} from {facts.InForce:yyyy-MM-dd} in this language is here already. Nothing was changed; check the date.", cancel);
        act ??= NewAct(facts);
        if (!act.Title.Texts.ContainsKey(facts.Language) || facts.Authentic && !act.Title.Official.Contains(facts.Language)) act.Title = Titled(act.Title, facts);
        var version = NewVersion(act, facts, process, text);
        db.Add(new ActFile
        {
            VersionId = version.Id,
            FileName = upload.FileName,
            Bytes = upload.Bytes.ToArray(),
            Unread = JsonSerializer.Serialize(text.Unread),
        });
        var known = await Identities(versions, version, text, cancel);
        var count = await AddEntries(act, version, text, known, cancel);
        return await db.Commit(process, [], cancel) switch
        {
            Commitment.Done => ImportOutcome.Stored(new ImportedEdition(
                act.Handle, act.Key, facts.InForce, facts.Language, version.Provisions, count.Kept, count.Changed, count.New, text.Unread)),
            Commitment.Repeated => ImportOutcome.Refused("This form was sent before and counted once."),
            _ => ImportOutcome.Refused("Somebody else added a text at the same moment. Nothing was stored; try again."),
        };
    }

    // Gives the writer's lock back at once: the request may go on.
    private static async Task<ImportOutcome> Refuse(IDbContextTransaction write, string line, CancellationToken cancel)
    {
        await write.RollbackAsync(cancel);
        return ImportOutcome.Refused(line);
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

    private ActVersion NewVersion(Act act, ImportFacts facts, ProcessContext process, ActText text)
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
            Provisions = text.All().Count() - 1,
        };
        db.Add(version);
        return version;
    }

    // By address of the new text: the provision it continues, and the words that one has in the neighbouring edition.
    private async Task<Dictionary<string, (Guid Provision, string? Words)>> Identities(List<ActVersion> versions, ActVersion version, ActText text, CancellationToken cancel)
    {
        var known = new Dictionary<string, (Guid Provision, string? Words)>(StringComparer.Ordinal);
        var taken = new HashSet<Guid>();
        var own = versions.Where(row => row.Language == version.Language).ToList();
        ActVersion?[] neighbours =
        [
            own.Where(row => row.InForce < version.InForce).MaxBy(row => row.InForce),
            own.Where(row => row.InForce > version.InForce).MinBy(row => row.InForce),
            Nearest(versions.Where(row => row.Language != version.Language), version.InForce),
        ];
        foreach (var neighbour in neighbours)
        {
            if (neighbour is null) continue;
            var stored = await StoredAct.Load(db, neighbour, cancel);
            var sameLanguage = neighbour.Language == version.Language;
            var pairs = sameLanguage ? ProvisionMatch.InOneLanguage(stored.Text, text) : ProvisionMatch.AcrossLanguages(stored.Text, text);
            foreach (var unit in text.All())
            {
                if (known.ContainsKey(unit.EId) || !pairs.TryGetValue(unit.EId, out var old)) continue;
                var row = stored.Units[old];
                if (taken.Add(row.ProvisionId)) known[unit.EId] = (row.ProvisionId, sameLanguage ? row.Words : null);
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

    private async Task<(int Kept, int Changed, int New)> AddEntries(
        Act act, ActVersion version, ActText text, Dictionary<string, (Guid Provision, string? Words)> known, CancellationToken cancel)
    {
        var texts = await MissingTexts(text, cancel);
        int kept = 0, changed = 0, @new = 0;
        var position = 0;
        var open = new Stack<(Unit Unit, int Parent)>([(text.Root, -1)]);
        while (open.TryPop(out var place))
        {
            var unit = place.Unit;
            var row = texts[ContentHash.Of(unit)];
            var isKnown = known.TryGetValue(unit.EId, out var before);
            if (!isKnown)
            {
                before.Provision = RecordId.New();
                db.Add(new Provision { Id = before.Provision, ActId = act.Id, Handle = Handle.New() });
            }
            if (unit.Kind != UnitKind.Act)
            {
                if (!isKnown) @new++;
                else if (before.Words is null || before.Words == row.Words) kept++;
                else changed++;
            }
            db.Add(new VersionEntry
            {
                VersionId = version.Id,
                Position = position,
                Parent = place.Parent,
                ProvisionId = before.Provision,
                TextHash = row.Hash,
                EId = unit.EId,
                WId = unit.WId == unit.EId ? null : unit.WId,
            });
            for (var i = unit.Children.Count - 1; i >= 0; i--) open.Push((unit.Children[i], position));
            position++;
        }
        return (kept, changed, @new);
    }

    // The units of a text whose every provision is known already: those in isNew begin with it.
    public async Task AddUnits(Act act, ActVersion version, ActText text, IReadOnlyDictionary<string, Guid> identities, HashSet<Guid> isNew, CancellationToken cancel)
    {
        foreach (var id in isNew.Where(id => db.ChangeTracker.Entries<Provision>().All(entry => entry.Entity.Id != id)).ToList())
            db.Add(new Provision { Id = id, ActId = act.Id, Handle = Handle.New() });
        await AddEntries(act, version, text, text.All().ToDictionary(unit => unit.EId, unit => (identities[unit.EId], (string?)null), StringComparer.Ordinal), cancel);
    }

    // Every text of the act by fingerprint; those the database has not yet are added to it.
    private async Task<Dictionary<string, ProvisionText>> MissingTexts(ActText text, CancellationToken cancel)
    {
        var texts = new Dictionary<string, ProvisionText>(StringComparer.Ordinal);
        foreach (var unit in text.All())
        {
            var hash = ContentHash.Of(unit);
            texts.TryAdd(hash, new ProvisionText
            {
                Hash = hash,
                Kind = unit.Kind,
                Num = unit.Num,
                Heading = unit.Heading,
                Text = unit.Text,
                Words = ProvisionWords.HashOf(unit),
            });
        }
        foreach (var hashes in texts.Keys.ToList().Chunk(Batch))
        {
            var there = await db.Set<ProvisionText>().Where(row => EF.Parameter(hashes).Contains(row.Hash)).Select(row => row.Hash).ToListAsync(cancel);
            // One adoption stores several texts at once: what it has just added counts as there.
            var stored = there.Concat(db.ChangeTracker.Entries<ProvisionText>().Select(entry => entry.Entity.Hash)).ToHashSet(StringComparer.Ordinal);
            db.AddRange(hashes.Where(hash => !stored.Contains(hash)).Select(hash => texts[hash]));
        }
        return texts;
    }
}
