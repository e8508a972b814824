namespace Throughline.LegalText;

/// <summary>How one language words the instructions of an amending act.</summary>
internal abstract class InstructionWording
{
    private List<QuotedText>? _apart;

    /// <summary>The wording of a language by its BCP 47 tag; null when instructions are not written in it.</summary>
    public static InstructionWording? Of(string language) => language switch { "en" => new EnglishWording(), "ru" => new RussianWording(), "tk" => new TurkmenWording(), _ => null };

    /// <summary>The line before the first instruction.</summary>
    public abstract string Opening { get; }

    /// <summary>One instruction without its number, ending in a full stop or, where quoted wording ends it, in the mark and a full stop.</summary>
    public string Sentence(IReadOnlyList<AmendingClause> clauses)
    {
        var parts = clauses.Select((clause, i) => Clause(clause, i == 0)).ToList();
        var sentence = string.Join(", ", parts);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    /// <summary>The instruction with a character of the private area for each quotation; how many quotations each clause ends with.</summary>
    public (string Text, IReadOnlyList<QuotedText> Quotes, IReadOnlyList<int> Ends) Apart(IReadOnlyList<AmendingClause> clauses)
    {
        var quotes = _apart = [];
        var ends = new List<int>();
        var parts = clauses.Select((clause, i) =>
        {
            var words = Clause(clause, i == 0);
            ends.Add(quotes.Count);
            return words;
        }).ToList();
        _apart = null;
        var sentence = string.Join(", ", parts);
        return (char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".", quotes, ends);
    }

    /// <summary>The marks the language quotes with.</summary>
    public (string Open, string Close) Marks => GuillemetsFirst ? ("«", "»") : ("“", "”");

    protected abstract bool GuillemetsFirst { get; }

    /// <summary>A clause; the place is said with the first only.</summary>
    protected abstract string Clause(AmendingClause clause, bool withPlace);

    protected string Quoted(string words) => Quoted(new QuotedText(words));

    /// <summary>Quoted wording of units begins on a line of its own.</summary>
    protected string Block(QuotedText text) => "\n" + Quoted(text);

    private string Quoted(QuotedText text)
    {
        if (_apart is not null)
        {
            _apart.Add(text);
            return ((char)(InstructionGrammar.FirstQuote + _apart.Count - 1)).ToString();
        }
        var (open, close) = QuoteMarks.For(text.Words, GuillemetsFirst);
        return open + text.Words + close;
    }

    /// <summary>Addresses that differ only in their last number are said together.</summary>
    protected static IEnumerable<(IReadOnlyList<AddressStep> Outer, IReadOnlyList<AddressStep> Same, bool IsHeading)> Together(IReadOnlyList<UnitAddress> where)
    {
        var at = 0;
        while (at < where.Count)
        {
            var first = where[at];
            var same = new List<AddressStep>();
            var outer = first.Steps.Count == 0 ? [] : first.Steps.Take(first.Steps.Count - 1).ToList();
            var end = at;
            while (end < where.Count && first.Steps.Count > 0 && where[end].IsHeading == first.IsHeading && where[end].Steps.Count == first.Steps.Count
                && where[end].Steps[^1].Kinds[0] == first.Steps[^1].Kinds[0] && where[end].Steps.Take(outer.Count).SequenceEqual(outer) && (end == at || where[end].Steps[^1].Number.Length > 0 && !first.IsHeading))
            {
                same.Add(where[end++].Steps[^1]);
            }
            yield return (outer, same, first.IsHeading);
            at = Math.Max(end, at + 1);
        }
    }

    protected static bool IsOne(string words) => !words.Trim().Contains(' ', StringComparison.Ordinal);

    protected static string Listed(IEnumerable<string> items, string and)
    {
        var all = items.ToList();
        return all.Count == 1 ? all[0] : string.Join(", ", all.Take(all.Count - 1)) + " " + and + " " + all[^1];
    }
}
