using Throughline.Law;

namespace Throughline.App.Pages.Law;

/// <summary>Base of a page on which a verdict is given with the words it rests on.</summary>
public abstract class QuotingPage : LawPage
{
    private const int Rows = 3;
    private const int MostRows = 20;

    /// <summary>Acts that can be quoted.</summary>
    public IReadOnlyList<(string Key, string ShortTitle)> Acts { get; protected set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; protected set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    /// <summary>The rows that were filled in, each with its place in the form, and a line for each that names no day.</summary>
    protected (IReadOnlyList<(QuoteForm Quote, int Index)> Typed, IReadOnlyList<FieldRefusal> Undated) Filled(QuoteForm[]? quotes)
    {
        var typed = (quotes ?? []).Select((quote, index) => (quote, index)).Where(item => !string.IsNullOrWhiteSpace(item.quote.Words) || !string.IsNullOrWhiteSpace(item.quote.Unit)).ToList();
        return (typed, [.. typed.Where(item => LawWords.Day(item.quote.Date) is null).Select(item => new FieldRefusal($"Quotes[{item.index}].Date", T["Say of which day the text is that you quote."]))]);
    }

    protected static IReadOnlyList<QuoteDraft> Drafts(IEnumerable<(QuoteForm Quote, int Index)> typed) =>
        [.. typed.Select(item => new QuoteDraft(item.Quote.Act ?? "", item.Quote.Unit ?? "", LawWords.Day(item.Quote.Date)!.Value, item.Quote.Words ?? ""))];

    /// <summary>Empty rows were left out: leads each line back to the row it was typed in.</summary>
    protected static IReadOnlyList<FieldRefusal> LedBack(IReadOnlyList<FieldRefusal> refusals, IReadOnlyList<(QuoteForm Quote, int Index)> typed) =>
        [.. refusals.Select(refusal => typed.Select((item, place) => (item.Index, Name: $"Quotes[{place}]")).FirstOrDefault(item => refusal.Field.StartsWith(item.Name, StringComparison.Ordinal)) is { Name: { } name } row
            ? refusal with { Field = $"Quotes[{row.Index}]" + refusal.Field[name.Length..] } : refusal)];

    /// <summary>The rows with empty ones to fill in.</summary>
    protected QuoteForm[] Padded(QuoteForm[]? quotes, DateOnly date)
    {
        quotes ??= [];
        var count = Math.Min(Math.Max(Rows, quotes.Count(quote => !string.IsNullOrWhiteSpace(quote.Words)) + 1), MostRows);
        return [.. quotes, .. Enumerable.Range(0, Math.Max(count - quotes.Length, 0)).Select(_ => new QuoteForm { Date = LawWords.Iso(date) })];
    }

    /// <summary>What the partial with the rows needs.</summary>
    public sealed record QuoteRows(QuotingPage Page, QuoteForm[] Quotes);

    public sealed record QuoteForm
    {
        public string? Act { get; init; }

        public string? Unit { get; init; }

        public string? Date { get; init; }

        public string? Words { get; init; }
    }
}
