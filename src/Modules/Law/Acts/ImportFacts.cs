using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.LegalText;

namespace Throughline.Law;

// The facts of an import: what was typed, else what the head of the file says. Fault is one line when something is missing or wrong.
internal sealed partial record ImportFacts(
    string Key, string Country, string Rank, string Body, string Title, string ShortTitle, string Source, string? VerifiedBy,
    DateOnly InForce, string Language, bool Authentic, DateOnly? Adopted, DateOnly? Published, string? MissingAmendment)
{
    private static readonly DateOnly Earliest = new(1500, 1, 1);
    private static readonly DateOnly Latest = new(2500, 1, 1);

    public static (ImportFacts? Facts, string? Fault) Read(ActUpload upload, ActText text)
    {
        var front = text.Front;
        var key = (Said(upload.ActKey) ?? front.GetValueOrDefault("identifier") ?? "").Trim().ToLowerInvariant();
        if (!IsKey().IsMatch(key))
            return (null, "Give the act a short key of small letters, digits and hyphens, as law-61, in the form or as 'identifier' at the head of the file.");
        var country = (Said(upload.Facts.Country) ?? front.GetValueOrDefault("country") ?? "").Trim().ToUpperInvariant();
        if (!IsCountry().IsMatch(country)) return (null, "Say which country the act belongs to by its two-letter code, as UZ.");
        if (Date(upload.Edition.InForce, front, "in_force", "effective_from") is not { } inForce)
            return (null, "Say from which day this text holds, as 2026-10-01.");
        if (inForce < Earliest || inForce >= Latest) return (null, "The day from which this text holds is not a likely one; check the year.");
        var language = Said(upload.Edition.Language) ?? front.GetValueOrDefault("language") ?? text.Language;
        if (!IsLanguage().IsMatch(language) || language == "und") return (null, "Say in which language the text is, by its code, as ru or tk.");
        var title = Said(upload.Facts.Title) ?? Said(front.GetValueOrDefault("title")) ?? text.Title;
        return (new ImportFacts(
            key, country,
            Said(upload.Facts.Rank) ?? Said(front.GetValueOrDefault("rank")) ?? "not stated",
            Said(upload.Facts.Body) ?? Said(front.GetValueOrDefault("issuing_body")) ?? Said(front.GetValueOrDefault("department")) ?? "not stated",
            title,
            Said(upload.Facts.ShortTitle) ?? Said(front.GetValueOrDefault("short_title")) ?? key,
            Said(upload.Facts.Source) ?? Said(front.GetValueOrDefault("source")) ?? "not stated",
            Said(upload.Facts.VerifiedBy) ?? Said(front.GetValueOrDefault("verified_by")),
            inForce, language,
            upload.Edition.Authentic ?? front.GetValueOrDefault("text_status")?.StartsWith("official", StringComparison.OrdinalIgnoreCase) ?? false,
            Date(upload.Edition.Adopted, front, "adopted", "adoption_date"),
            Date(upload.Edition.Published, front, "published", "publication_date"),
            Said(upload.Edition.MissingAmendment) ?? Said(front.GetValueOrDefault("missing_amendment"))), null);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // A publication date of 1900-01-01 is how one register writes "unknown".
    private static DateOnly? Date(DateOnly? typed, IReadOnlyDictionary<string, string> front, params string[] names)
    {
        if (typed is not null) return typed;
        foreach (var name in names)
            if (DateOnly.TryParseExact(front.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date != new DateOnly(1900, 1, 1))
                return date;
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex IsKey();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex IsCountry();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex IsLanguage();
}
