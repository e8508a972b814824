using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

// Makes the next text of an act from the adopted units, language by language; or finds that the shelf has it already.
internal sealed class ActAmendment(AppDb db)
{
    public async Task<(IReadOnlyList<(Guid Version, bool WasThere)> Made, string? Refusal)> Amend(
        Act act, IReadOnlyList<ProposalUnit> units, IReadOnlyList<ProposalWording> wordings, AdoptionFacts facts, ProcessContext process, CancellationToken cancel)
    {
        var made = new List<(Guid, bool)>();
        var identities = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var versions = await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id).ToListAsync(cancel);
        var languages = units.Select(unit => wordings.Where(row => row.UnitId == unit.Id).Select(row => row.Language)).Aggregate((all, next) => all.Intersect(next)).ToList();
        // A translation that not every unit has stays behind; an official text may not.
        foreach (var language in languages.OrderByDescending(language => wordings.Any(row => row.Language == language && row.Authentic)).ThenBy(language => language, StringComparer.Ordinal))
        {
            var pairs = units.Select(unit => (Unit: unit, Wording: wordings.First(row => row.UnitId == unit.Id && row.Language == language))).ToList();
            var own = versions.Where(row => row.Language == language).OrderBy(row => row.InForce).ToList();
            if (own.Find(row => row.InForce == facts.InForce) is { } there)
            {
                if (await Differs(act, there, pairs, cancel) is { } line) return ([], line);
                made.Add((there.Id, true));
                continue;
            }
            if (own[^1].InForce > facts.InForce)
                return ([], $"The shelf has a later text of {act.ShortTitle}, in force from {own[^1].InForce:yyyy-MM-dd}; a text from {facts.InForce:yyyy-MM-dd} would stand before it. Check the day, or draft again on the later text.");
            var (edition, refusal) = await Next(act, own[^1], pairs, identities, facts, process, cancel);
            if (refusal is not null) return ([], refusal);
            made.Add((edition, false));
        }
        if (Forgotten(act, units, wordings, languages, versions) is { } missing) return ([], missing);
        return (made, null);
    }

    private async Task<(Guid Edition, string? Refusal)> Next(
        Act act, ActVersion last, List<(ProposalUnit Unit, ProposalWording Wording)> pairs, Dictionary<string, Guid> identities, AdoptionFacts facts, ProcessContext process, CancellationToken cancel)
    {
        var stored = await StoredAct.Load(db, last, cancel);
        var byIdentity = stored.Units.Values.ToDictionary(row => row.ProvisionId);
        var amendments = new List<Amendment>();
        foreach (var (unit, wording) in pairs)
        {
            if (!byIdentity.TryGetValue(unit.ProvisionId!.Value, out var row))
                return (default, $"{act.ShortTitle} of {last.InForce:yyyy-MM-dd} has the provision at {unit.Place} no more. Draft again on the text of that day.");
            if (unit.Move == UnitMove.Change && row.Text != wording.Current)
                return (default, $"{act.ShortTitle}, {unit.Place} has other words since {last.InForce:yyyy-MM-dd} than this draft was written on. Nothing was changed; draft again on the new words.");
            if (unit.Move == UnitMove.Insert && stored.Units.ContainsKey(AmendedText.NewAddress(row.EId, unit.Num!)!))
                return (default, $"{act.ShortTitle} has {unit.Place} already since {last.InForce:yyyy-MM-dd}. Nothing was changed; give the new provision another number.");
            amendments.Add(new Amendment(unit.Move, row.EId, unit.Num, unit.Heading, wording.Adopted!));
        }
        var text = AmendedText.Apply(stored.Text, amendments);
        foreach (var unit in text.All())
        {
            if (stored.Units.TryGetValue(unit.EId, out var row)) identities[unit.EId] = row.ProvisionId;
            else identities.TryAdd(unit.EId, RecordId.New());
        }
        var version = new ActVersion
        {
            Id = RecordId.New(), ActId = act.Id, InForce = facts.InForce, Language = last.Language, Authentic = last.Authentic, Adopted = facts.Adopted, Published = facts.Published,
            MissingAmendment = last.MissingAmendment, ImportedAt = process.Recorded, Provisions = text.All().Count() - 1,
        };
        db.Add(version);
        var file = text with { Front = Front(act, last, facts) };
        db.Add(new ActFile
        {
            VersionId = version.Id, FileName = $"{act.Key}_{facts.InForce:yyyy-MM-dd}.{last.Language}.md", Bytes = Encoding.UTF8.GetBytes(MarkdownWriter.Write(file)), Unread = "[]",
        });
        var isNew = text.All().Where(unit => !stored.Units.ContainsKey(unit.EId)).Select(unit => identities[unit.EId]).ToHashSet();
        await new ActImport(db).AddUnits(act, version, text, identities, isNew, cancel);
        return (version.Id, null);
    }

    // The shelf has a text of that very day: it must say at every unit what was adopted.
    private async Task<string?> Differs(Act act, ActVersion there, List<(ProposalUnit Unit, ProposalWording Wording)> pairs, CancellationToken cancel)
    {
        var stored = await StoredAct.Load(db, there, cancel);
        var byIdentity = stored.Units.Values.ToDictionary(row => row.ProvisionId);
        foreach (var (unit, wording) in pairs)
        {
            var found = byIdentity.GetValueOrDefault(unit.ProvisionId!.Value);
            if (unit.Move == UnitMove.Insert) found = found is null ? null : stored.Units.GetValueOrDefault(AmendedText.NewAddress(found.EId, unit.Num!)!);
            if (found?.Text != wording.Adopted)
                return $"The shelf has a text of {act.ShortTitle} from {there.InForce:yyyy-MM-dd} already, and it reads otherwise at {unit.Place}. Nothing was changed; check the day and the words.";
        }
        return null;
    }

    private static string? Forgotten(Act act, IReadOnlyList<ProposalUnit> units, IReadOnlyList<ProposalWording> wordings, List<string> languages, List<ActVersion> versions)
    {
        var official = versions.Where(row => row.Authentic).Select(row => row.Language).Distinct().ToList();
        var needed = official.Count > 0 ? official.Where(language => units.Any(unit => wordings.Any(row => row.UnitId == unit.Id && row.Language == language))).ToList() : [];
        return languages.Count == 0 || needed.Exists(language => !languages.Contains(language, StringComparer.Ordinal))
            ? $"Not every unit of {act.ShortTitle} is worded in its official language. Word them before adoption."
            : null;
    }

    private static Dictionary<string, string> Front(Act act, ActVersion last, AdoptionFacts facts) => new(StringComparer.Ordinal)
    {
        ["title"] = act.Title.In(last.Language).Text,
        ["short_title"] = act.ShortTitle,
        ["identifier"] = act.Key,
        ["country"] = act.Country,
        ["rank"] = act.Rank,
        ["issuing_body"] = act.Body,
        ["in_force"] = $"{facts.InForce:yyyy-MM-dd}",
        ["amended_by"] = $"{facts.ActName} {facts.ActNumber}",
        ["language"] = last.Language,
    };
}
