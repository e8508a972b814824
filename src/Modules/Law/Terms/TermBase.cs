using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;

namespace Throughline.Law;

/// <summary>Terms of a country's law in its languages, each with a source, so that one notion has one word in every act.</summary>
public sealed partial class TermBase(AppDb db)
{
    private const int Longest = 200;
    private const int LongestLine = 500;

    /// <summary>Terms of a country, those that hold <paramref name="search"/> in any language, in the order of the given language.</summary>
    public async Task<IReadOnlyList<TermCard>> List(Viewer viewer, string country, string? search, string language, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await db.Set<LawTerm>().AsNoTracking().Where(row => row.Country == country).ToListAsync(cancel);
        return [.. rows.Where(row => string.IsNullOrWhiteSpace(search) || row.Words.Texts.Values.Any(words => words.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase)))
            .OrderBy(row => row.Words.In(language).Text, StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)).Select(Card)];
    }

    /// <summary>Terms of a country whose words in a language stand in a text: what a drafter should say the same way in the other languages.</summary>
    public async Task<IReadOnlyList<TermCard>> In(Viewer viewer, string country, string language, string text, CancellationToken cancel) =>
        [.. (await List(viewer, country, null, language, cancel)).Where(card => card.Words.Texts.TryGetValue(language, out var words) && text.Contains(words, StringComparison.OrdinalIgnoreCase))];

    /// <summary>One term; null when absent.</summary>
    public async Task<TermCard?> Find(Viewer viewer, string handle, CancellationToken cancel) =>
        LawRights.MayRead(viewer) && await db.Set<LawTerm>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is { } row ? Card(row) : null;

    /// <summary>Adds a term, or with a handle changes one. Refused: fewer than two languages, no source, a term of these words that is there already.</summary>
    public async Task<ProposalOutcome> Keep(string country, string? handle, int version, TermDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "The term base is kept by legal experts and coordinators.");
        var words = draft.Words.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => TypedText.OneLine(pair.Value), StringComparer.Ordinal);
        FieldRefusal?[] found =
        [
            words.Count < 2 ? new FieldRefusal("Words", "Give the term in two languages at least.") : null,
            words.Keys.Any(language => !IsLanguage().IsMatch(language)) ? new FieldRefusal("Words", "A language is written by its code, such as tk, ru or en.") : null,
            .. draft.Words.Select(pair => TypedText.Wrong("Words." + pair.Key, pair.Value, Longest)),
            TypedText.Wrong("Source", draft.Source, LongestLine, "Say where the terms come from: an act, a glossary, a body."),
            TypedText.Wrong("VerifiedBy", draft.VerifiedBy, Longest),
            TypedText.Wrong("Note", draft.Note, LongestLine),
        ];
        if (found.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        var all = await db.Set<LawTerm>().Where(row => row.Country == country).ToListAsync(cancel);
        var row = handle is null ? null : all.Find(each => each.Handle == handle);
        if (handle is not null && row is null) return ProposalOutcome.Refused("", "There is no such term any more.");
        if (row is not null && row.Version != version) return ProposalOutcome.Stale();
        if (all.Find(other => other != row && words.Any(pair => other.Words.Texts.TryGetValue(pair.Key, out var there) && string.Equals(there, pair.Value, StringComparison.OrdinalIgnoreCase))) is { } same)
            return ProposalOutcome.Refused("Words", $"\"{same.Words.In("en").Text}\" has one of these words already. Change that term, so that one word means one thing.");
        if (row is null)
        {
            row = new LawTerm { Id = RecordId.New(), Handle = Handle.New(), Country = country, Words = new LocalizedText(words, []), Source = "" };
            db.Add(row);
        }
        (row.Words, row.Source, row.VerifiedBy, row.Note) = (new LocalizedText(words, []), TypedText.OneLine(draft.Source), Some(draft.VerifiedBy), Some(draft.Note));
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Takes a term out of the base.</summary>
    public async Task<ProposalOutcome> Remove(string handle, int version, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who)) return ProposalOutcome.Refused("", "The term base is kept by legal experts and coordinators.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<LawTerm>().FirstOrDefaultAsync(each => each.Handle == handle, cancel) is not { } row) return ProposalOutcome.Refused("", "There is no such term any more.");
        if (row.Version != version) return ProposalOutcome.Stale();
        db.Remove(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private static TermCard Card(LawTerm row) => new(row.Handle, row.Words, row.Source, row.VerifiedBy, row.Note, row.Version);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : TypedText.OneLine(text);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex IsLanguage();
}
