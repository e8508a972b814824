using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Law;
using Throughline.LegalText;

namespace Throughline.App.Pages.Law;

/// <summary>How law is said on pages.</summary>
public static class LawWords
{
    public static string Verdict(this IStringLocalizer<Texts> t, VerdictValue value) => value switch
    {
        VerdictValue.Aligned => t["Aligned"],
        VerdictValue.PartlyAligned => t["Partly aligned"],
        VerdictValue.NotAligned => t["Not aligned"],
        VerdictValue.Contradicts => t["Contradicts"],
        VerdictValue.NotApplicable => t["Not applicable"],
        _ => t["Unknown"],
    };

    /// <summary>Class of a verdict's colour; its shape and word stand beside it.</summary>
    public static string Class(VerdictValue value) => value switch
    {
        VerdictValue.Aligned => "v-ok",
        VerdictValue.PartlyAligned => "v-part",
        VerdictValue.NotAligned => "v-not",
        VerdictValue.Contradicts => "v-con",
        _ => "v-un",
    };

    public static string Icon(VerdictValue value) => value switch
    {
        VerdictValue.Aligned => "ok",
        VerdictValue.PartlyAligned => "part",
        VerdictValue.NotAligned => "not",
        VerdictValue.Contradicts => "con",
        VerdictValue.NotApplicable => "dash",
        _ => "unknown",
    };

    public static string Grade(this IStringLocalizer<Texts> t, Grade grade) => grade switch
    {
        Throughline.Law.Grade.Mandatory => t["Mandatory"],
        Throughline.Law.Grade.MustConsider => t["Must consider"],
        _ => t["Optional"],
    };

    public static string GradeClass(Grade grade) => grade switch
    {
        Throughline.Law.Grade.Mandatory => "m",
        Throughline.Law.Grade.MustConsider => "c",
        _ => "o",
    };

    public static string Tier(this IStringLocalizer<Texts> t, string tier) => tier switch
    {
        "core" => t["The Protocol itself"],
        "core_convention" => t["Its parent Convention"],
        "beyond_eu" => t["Beyond: European Union"],
        "beyond_coe" => t["Beyond: Council of Europe"],
        "beyond_cis" => t["Beyond: CIS"],
        "beyond_ilo" => t["Beyond: ILO Protocol"],
        "own" => t["The country's own benchmark"],
        _ => t["Binding through other treaties"],
    };

    public static string Binding(this IStringLocalizer<Texts> t, BindingStatus status) => status switch
    {
        BindingStatus.Party => t["Party"],
        BindingStatus.SignedOnly => t["Signed, not in force for it"],
        BindingStatus.NotParty => t["Not a party: advisory"],
        BindingStatus.Candidate => t["Candidate: to align"],
        _ => t["Model text: binds nobody"],
    };

    public static string Author(this IStringLocalizer<Texts> t, RecommendationAuthor author) => author switch
    {
        RecommendationAuthor.NationalExpert => t["National expert"],
        RecommendationAuthor.InternationalExpert => t["International expert"],
        RecommendationAuthor.Body => t["State body"],
        _ => t["Civil society"],
    };

    public static string Status(this IStringLocalizer<Texts> t, RecommendationStatus status) => status switch
    {
        RecommendationStatus.Open => t["No answer yet"],
        RecommendationStatus.Accepted => t["Accepted"],
        RecommendationStatus.AcceptedInPart => t["Accepted in part"],
        RecommendationStatus.NotAccepted => t["Not accepted"],
        _ => t["Adopted"],
    };

    public static string StatusIcon(RecommendationStatus status) => status switch
    {
        RecommendationStatus.Open => "unknown",
        RecommendationStatus.Accepted => "yes",
        RecommendationStatus.AcceptedInPart => "part",
        RecommendationStatus.NotAccepted => "no",
        _ => "ok",
    };

    public static string Change(this IStringLocalizer<Texts> t, ChangeKind kind) => kind switch
    {
        ChangeKind.Inserted => t["Inserted"],
        ChangeKind.Repealed => t["Repealed"],
        ChangeKind.Renumbered => t["Another number"],
        ChangeKind.Moved => t["Moved"],
        _ => t["Changed"],
    };

    public static string Event(this IStringLocalizer<Texts> t, LawEventKind kind) => kind switch
    {
        LawEventKind.NewAct => t["New act:"],
        LawEventKind.NewText => t["New text:"],
        LawEventKind.Adopted => t["Adopted:"],
        LawEventKind.ByLawIssued => t["By-law issued:"],
        LawEventKind.ByLawOverdue => t["By-law overdue:"],
        LawEventKind.Binding => t["Bound by:"],
        _ => t["Verdict on"],
    };

    /// <summary>Whether a text is the authentic one, in words.</summary>
    public static string Standing(this IStringLocalizer<Texts> t, EditionCard edition) =>
        edition.Authentic ? t["Official text ({0})", NameOf(edition.Language)] : t["Working text, not official ({0})", NameOf(edition.Language)];

    /// <summary>What a language calls itself.</summary>
    public static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    /// <summary>A language other than the page's, for a <c>lang</c> attribute; else null.</summary>
    public static string? OtherLanguage(string language) => language == CultureInfo.CurrentUICulture.Name ? null : language;

    /// <summary>A day as it stands in an address.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a day of an address; null when it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Id of the element of a refused field, e.g. <c>Quotes[0].Words</c> → <c>Quotes-0-Words</c>.</summary>
    public static string FieldId(string field) => field.Length == 0 ? "main" : field.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal);

    /// <summary>
    /// Marks words within spans, for the text a verdict rests on: pieces of the text with how each is shown. Inserted words stay marked as
    /// inserted; what is deleted is never a hit.
    /// </summary>
    public static IReadOnlyList<(WordSpan Span, bool Hit)> Marked(IReadOnlyList<WordSpan> spans, params IEnumerable<string> words)
    {
        var now = string.Concat(spans.Where(span => span.Kind != SpanKind.Deleted).Select(span => span.Text));
        var hits = new bool[now.Length];
        foreach (var word in words.Where(word => word.Length > 0))
            for (var from = now.IndexOf(word, StringComparison.Ordinal); from >= 0; from = now.IndexOf(word, from + word.Length, StringComparison.Ordinal))
                Array.Fill(hits, true, from, word.Length);
        var marked = new List<(WordSpan, bool)>();
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Kind == SpanKind.Deleted)
            {
                marked.Add((span, false));
                continue;
            }
            for (var start = 0; start < span.Text.Length;)
            {
                var end = start + 1;
                while (end < span.Text.Length && hits[at + end] == hits[at + start]) end++;
                marked.Add((span with { Text = span.Text[start..end] }, hits[at + start]));
                start = end;
            }
            at += span.Text.Length;
        }
        return marked;
    }

    /// <summary>True when the words stand in the newer text of the spans.</summary>
    public static bool StillThere(IReadOnlyList<WordSpan> spans, string words) =>
        string.Concat(spans.Where(span => span.Kind != SpanKind.Deleted).Select(span => span.Text)).Contains(words, StringComparison.Ordinal);
}
