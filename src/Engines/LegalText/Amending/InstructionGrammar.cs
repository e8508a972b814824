using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>How one language words instructions, for reading. Quoted wording is a single character of the private area while a clause is read.</summary>
internal abstract class InstructionGrammar
{
    protected const string Q = @"[\uE000-\uF8FF]";
    protected const string Where = @"(?<where>[^\uE000-\uF8FF]*?)";
    /// <summary>Stands for the first quotation of an instruction, the next for the second.</summary>
    public const char FirstQuote = '\uE000';


    /// <summary>The most quotations one instruction may hold.</summary>
    public const int MostQuotes = 6000;

    /// <summary>The grammar of a language; null when instructions are not read in it.</summary>
    public static InstructionGrammar? Of(string language) => language switch { "en" => new EnglishGrammar(), "ru" => new RussianGrammar(), "tk" => new TurkmenGrammar(), _ => null };

    /// <summary>The forms of a clause, tried in order: what it does, and how it is said.</summary>
    protected abstract IReadOnlyList<(string Does, Regex Form)> Forms { get; }

    /// <summary>True where the unit that holds others is named before them.</summary>
    protected abstract bool OuterFirst { get; }

    /// <summary>What a word of an address is; null for a word that may not stand there.</summary>
    protected abstract AddressWord? Word(string word);

    /// <summary>Which occurrence words are meant; null when the words say nothing of it.</summary>
    protected abstract int? Occurrence(string said);

    protected abstract Nearness? Near(string said);

    /// <summary>Joins forms of clauses: blanks, signs and the word for "and".</summary>
    protected abstract Regex Between { get; }

    protected static Regex Form(string pattern) => new("^" + pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Clauses of one instruction, or why it is not understood.</summary>
    public (IReadOnlyList<AmendingClause>? Clauses, string? Refusal) Read(string text, IReadOnlyList<UnitAddress> context, IReadOnlyList<QuotedText>? given = null)
    {
        var quotes = new List<QuotedText>();
        if (Flat(text, quotes, given) is not { } flat)
        {
            return (null, quotes.Count >= MostQuotes ? "it quotes too much at once" : "a quotation does not end");
        }
        var clauses = new List<AmendingClause>();
        IReadOnlyList<UnitAddress>? where = null;
        while (flat.Length > 0)
        {
            var (length, refusal) = Clause(flat, quotes, context, ref where, clauses);
            if (refusal is not null)
            {
                return (null, refusal);
            }
            flat = flat[length..];
            flat = flat[Between.Match(flat).Length..];
        }
        return clauses.Count == 0 ? (null, "it does not say what is to be done") : (clauses, null);
    }

    /// <summary>The addresses of a line that only says where the items below it work, as <c>in article 5:</c>; null when it is none.</summary>
    public IReadOnlyList<UnitAddress>? Context(string text, IReadOnlyList<UnitAddress> context) =>
        text.IndexOfAny(['«', '“', '„', '"']) < 0 && Addresses(text.TrimEnd(':', ' '), context, out _) is { Count: 1 } found && found[0].Steps.Count > 0 ? found : null;

    private (int Length, string? Refusal) Clause(string flat, List<QuotedText> quotes, IReadOnlyList<UnitAddress> context, ref IReadOnlyList<UnitAddress>? where, List<AmendingClause> clauses)
    {
        string? unclear = null;
        foreach (var (does, form) in Forms)
        {
            var match = form.Match(flat);
            if (!match.Success)
            {
                continue;
            }
            var said = match.Groups["where"].Value.Trim();
            var near = Nearness.In;
            if (does == "insert" && match.Groups["near"].Success)
            {
                near = Near(match.Groups["near"].Value.Trim()) ?? Nearness.In;
            }
            IReadOnlyList<UnitAddress>? found;
            if (match.Groups["all"].Success && said.Length == 0)
            {
                found = [UnitAddress.Act];
            }
            else if (said.Length == 0)
            {
                found = where ?? (context.Count > 0 ? context : null);
                unclear ??= found is null ? "it does not say where" : null;
            }
            else
            {
                found = Addresses(said, context, out var wrong);
                unclear ??= wrong;
            }
            if (found is null)
            {
                continue;
            }
            var (what, refusal) = Amendments(does, near, match, quotes, context);
            if (what is null)
            {
                unclear ??= refusal;
                continue;
            }
            where = found;
            clauses.AddRange(what.Select(one => new AmendingClause(found, one)));
            return (match.Length, null);
        }
        return (0, unclear ?? "the wording is not one that is known");
    }

    private (IReadOnlyList<Amendment>? What, string? Refusal) Amendments(string does, Nearness near, Match match, List<QuotedText> quotes, IReadOnlyList<UnitAddress> context)
    {
        List<string> Words(string group) => [.. match.Groups[group].Value.Where(c => c is >= FirstQuote and <= '\uF8FF').Select(c => quotes[c - FirstQuote].Words)];
        QuotedText Text(string group) => quotes[match.Groups[group].Value[0] - FirstQuote];
        var occurrence = match.Groups["all"].Success ? Amendment.Everywhere : match.Groups["occ"].Success ? Occurrence(match.Groups["occ"].Value.Trim().ToLowerInvariant()) : Amendment.Only;
        if (occurrence is not { } which)
        {
            return (null, $"“{match.Groups["occ"].Value.Trim()}” does not say which of the words is meant");
        }
        switch (does)
        {
            case "replace":
                var (old, @new) = (Words("old"), Words("new"));
                return old.Count == @new.Count ? ([.. old.Zip(@new, (from, to) => (Amendment)new WordsReplaced(from, to, which))], null)
                    : @new.Count == 1 && !match.Groups["resp"].Success ? ([.. old.Select(from => (Amendment)new WordsReplaced(from, @new[0], which))], null)
                    : (null, $"{old.Count} wordings are to be replaced by {@new.Count}");
            case "delete":
                return ([.. Words("old").Select(from => (Amendment)new WordsReplaced(from, "", which))], null);
            case "after":
                return ([new WordsAdded(Words("old")[0], null, Words("new")[0], which)], null);
            case "before":
                return ([new WordsAdded(null, Words("old")[0], Words("new")[0], which)], null);
            case "end":
                return ([new WordsAdded(null, null, Words("new")[0], which)], null);
            case "restate":
                return ([new Restated(Text("text"))], null);
            case "repeal":
                return ([new UnitRepealed(match.Groups["mark"].Success ? Text("mark").Words : null)], null);
            case "heading":
                return ([new HeadingGiven(Text("text").Words)], null);
            case "reprint":
                return ([new NumberReprinted(Words("old")[0], Words("new")[0])], null);
            case "renumber":
                return Groups(match.Groups["what"].Value, out _) is [{ Numbers: [var number] }] || AddressWords.Split(match.Groups["what"].Value).ToList() is [var alone] && AddressWords.Number(alone, OuterFirst) is { } bare && (number = bare).Number.Length > 0 ? ([new UnitRenumbered(number.Number, number.Shown)], null) : (null, "it does not say one number");
            case "insert":
                return Groups(match.Groups["what"].Value, out var wrong) is [{ Kinds: var kinds } group] ? ([new UnitsInserted(near, kinds, [.. group.Numbers.Select(one => one.Shown)], Text("text"))], null)
                    : (null, wrong ?? "it does not say what is inserted");
            case "move":
                return Near(match.Groups["near"].Value.Trim()) is { } beside && Addresses(match.Groups["target"].Value, context, out _) is [var to] ? ([new UnitMoved(beside, to)], null) : (null, "it does not say where to");
            default:
                return (null, null);
        }
    }

    // Quotations become one character each; a letter or number in marks that names a point stays as it is.
    private static string? Flat(string text, List<QuotedText> quotes, IReadOnlyList<QuotedText>? given)
    {
        var flat = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= FirstQuote and <= '\uF8FF')
            {
                if (given is null || c - FirstQuote >= given.Count)
                {
                    return null;
                }
                flat.Append((char)(FirstQuote + quotes.Count));
                quotes.Add(given[c - FirstQuote]);
                continue;
            }
            if (QuoteMarks.Opens(text, i))
            {
                var end = QuoteMarks.End(text, i);
                if (end < 0 || quotes.Count >= MostQuotes)
                {
                    return null;
                }
                var inner = QuoteMarks.Inner(text[i..end]);
                if (inner.Length == 1 && char.IsLetter(inner[0]) && NamesPoint(flat))
                {
                    flat.Append(inner).Append(')');
                }
                else
                {
                    flat.Append((char)(FirstQuote + quotes.Count));
                    quotes.Add(new QuotedText(inner));
                }
                i = end - 1;
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                if (flat.Length > 0 && flat[^1] != ' ')
                {
                    flat.Append(' ');
                }
                continue;
            }
            flat.Append(c is 'ё' ? 'е' : c is 'Ё' ? 'Е' : c);
        }
        return flat.ToString().Trim();
    }

    private static bool NamesPoint(StringBuilder flat)
    {
        var before = flat.ToString().TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return word.Contains("пункт", StringComparison.Ordinal) || word.Contains("point", StringComparison.Ordinal) || word.EndsWith(" и", StringComparison.Ordinal);
    }

    /// <summary>The addresses that words name; null with the reason when they do not.</summary>
    private List<UnitAddress>? Addresses(string text, IReadOnlyList<UnitAddress> context, out string? wrong)
    {
        if (Groups(text, out wrong) is not { } groups)
        {
            return null;
        }
        var phrases = new List<List<AddressGroup>>();
        foreach (var group in groups)
        {
            if (group.Begins || phrases.Count == 0)
            {
                phrases.Add([]);
            }
            phrases[^1].Add(group);
        }
        var chains = phrases.Select(phrase => (Steps: (OuterFirst ? phrase : phrase.AsEnumerable().Reverse()).Where(group => group.Kinds.Count > 0).ToList(), IsHeading: phrase.Exists(group => group.IsHeading))).ToList();
        var found = new List<UnitAddress>();
        for (var i = 0; i < chains.Count; i++)
        {
            var (steps, isHeading) = chains[i];
            if (steps.Count > 0 && Rank(steps[0].Kinds[0]) > Rank(UnitKind.Article))
            {
                var lender = OuterFirst ? (i > 0 ? chains[i - 1].Steps : null) : chains.Skip(i + 1).Select(chain => chain.Steps).FirstOrDefault(other => other.Count > 0 && Rank(other[0].Kinds[0]) <= Rank(UnitKind.Article));
                if (lender is not null && lender.Count > 0 && Rank(lender[0].Kinds[0]) < Rank(steps[0].Kinds[0]))
                {
                    var rank = Rank(steps[0].Kinds[0]);
                    steps.InsertRange(0, lender.TakeWhile(group => Rank(group.Kinds[0]) < rank));
                    chains[i] = (steps, isHeading);
                }
            }
            if (steps.Take(Math.Max(0, steps.Count - 1)).Any(group => group.Numbers.Count > 1))
            {
                wrong = "several units hold what it names; name each";
                return null;
            }
            var outer = steps.Take(Math.Max(0, steps.Count - 1)).Select(group => new AddressStep(group.Kinds, group.Numbers.Count > 0 ? group.Numbers[0].Number : "", group.Numbers.Count > 0 ? group.Numbers[0].Shown : "")).ToList();
            if (context is [var within] && (steps.Count == 0 || within.Steps.Count > 0 && steps[0].Kinds.Any(kind => Rank(kind) > Rank(within.Steps[^1].Kinds[0]))))
            {
                outer.InsertRange(0, within.Steps);
            }
            if (steps.Count == 0)
            {
                found.Add(new UnitAddress(outer, isHeading));
                continue;
            }
            var last = steps[^1];
            found.AddRange(last.Numbers.Count == 0 ? [new UnitAddress([.. outer, new AddressStep(last.Kinds, "", "")], isHeading)]
                : last.Numbers.Select(number => new UnitAddress([.. outer, new AddressStep(last.Kinds, number.Number, number.Shown)], isHeading)));
        }
        if (found.Count == 0)
        {
            wrong = "it does not say where";
            return null;
        }
        return found;
    }

    /// <summary>Words of an address as units with their numbers, in the order of the words; null with the word that may not stand there.</summary>
    private List<AddressGroup>? Groups(string text, out string? wrong)
    {
        wrong = null;
        var groups = new List<AddressGroup>();
        var numbers = new List<(string Number, string Shown)>();
        var separated = true;
        var ended = true;
        AddressGroup? open = null;
        foreach (var word in AddressWords.Split(text))
        {
            var read = AddressWords.Number(word, OuterFirst) is { } number ? new AddressWord(number.Number, number.Shown) : Word(word.ToLowerInvariant());
            switch (read)
            {
                case null:
                    wrong = $"the word “{(word.Length > 40 ? word[..40] + "…" : word)}” is not understood in an address";
                    return null;
                case { Means: AddressMeaning.Nothing }:
                    break;
                case { Means: AddressMeaning.And }:
                    separated = true;
                    break;
                case { Means: AddressMeaning.Act }:
                    groups.Add(new AddressGroup([], [], false, separated && ended && groups.Count == 0));
                    break;
                case { Means: AddressMeaning.Heading }:
                    groups.Add(new AddressGroup([], [], true, OuterFirst ? groups.Count == 0 : separated));
                    (separated, open) = (false, null);
                    break;
                case { Means: AddressMeaning.Number }:
                    if (open is { Numbers.Count: 1 } && !OuterFirst && !separated && read.Shown.EndsWith(')'))
                    {
                        // "5(1)(a)": what is in brackets stands inside what is before them.
                        var inner = new AddressGroup([UnitKind.Paragraph, UnitKind.Point, UnitKind.Subpoint], [(read.Number, read.Shown)], false, open.Begins);
                        groups.Insert(groups.IndexOf(open), inner);
                        open.Begins = false;
                        open = inner;
                    }
                    else if (open is not null && !OuterFirst && (open.Numbers.Count == 0 || separated))
                    {
                        open.Numbers.Add((read.Number, read.Shown));
                        separated = false;
                    }
                    else
                    {
                        numbers.Add((read.Number, read.Shown));
                    }
                    break;
                default:
                    open = new AddressGroup(read.Kinds, [.. numbers], false, OuterFirst ? ended : separated || groups.Count == 0);
                    groups.Add(open);
                    numbers.Clear();
                    ended = !read.Holds;
                    separated = false;
                    break;
            }
        }
        if (numbers.Count > 0)
        {
            wrong = $"the number {numbers[0].Shown} belongs to nothing";
            return null;
        }
        return groups;
    }

    private static int Rank(UnitKind kind) => kind switch
    {
        UnitKind.Act => 0,
        UnitKind.Annex => 1,
        UnitKind.Part => 2,
        UnitKind.Chapter => 3,
        UnitKind.Section => 4,
        UnitKind.Article or UnitKind.Preamble => 5,
        UnitKind.Paragraph or UnitKind.Note => 6,
        UnitKind.Point => 7,
        UnitKind.Subpoint => 8,
        _ => 9,
    };

    private sealed class AddressGroup(IReadOnlyList<UnitKind> kinds, List<(string Number, string Shown)> numbers, bool isHeading, bool begins)
    {
        public IReadOnlyList<UnitKind> Kinds { get; } = kinds;

        public List<(string Number, string Shown)> Numbers { get; } = numbers;

        public bool IsHeading { get; } = isHeading;

        /// <summary>True when another address begins with it.</summary>
        public bool Begins { get; set; } = begins;
    }
}
