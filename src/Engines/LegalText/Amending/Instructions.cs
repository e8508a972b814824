using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// The instructions of an amending act in the house style of a language: written from two versions, and read back. Holds always: the
/// instructions <see cref="Write"/> gives, read by <see cref="Read(ActText, string, string)"/> on the older version, make the newer one.
/// </summary>
public static class Instructions
{
    private const int Rounds = 6;
    private const int Longest = 20_000_000;

    /// <summary>The languages in which instructions are written and read, as BCP 47 tags.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "tk"];

    /// <summary>
    /// The instructions that lead from the older version to the newer: each names the smallest unit that tells the change; what cannot be
    /// told more shortly is restated, at the worst the whole text. Title, language and front matter are no matter of instructions.
    /// </summary>
    /// <exception cref="ArgumentException">The language is none of <see cref="Languages"/>.</exception>
    public static IReadOnlyList<Instruction> Write(ActText older, ActText newer, string language)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var wording = InstructionWording.Of(language) ?? throw new ArgumentException("Instructions are not written in this language.", nameof(language));
        var book = new AddressBook(older);
        var restated = new HashSet<Unit>(ReferenceEqualityComparer.Instance);
        for (var round = 0; round < Rounds; round++)
        {
            if (round == Rounds - 1)
            {
                restated = new HashSet<Unit>(ReferenceEqualityComparer.Instance) { older.Root };
            }
            var derived = InstructionDerivation.Derive(older, newer, book, restated);
            var written = derived.Select((clauses, i) => new Instruction((i + 1).ToString(CultureInfo.InvariantCulture), 0, wording.Sentence(clauses)) { Clauses = clauses, Addresses = Named(book, clauses) }).ToList();
            var sheet = Sheet(written, language);
            var reading = Read(older, sheet, language);
            if (reading.IsCarried && reading.Act.Root.SameTree(newer.Root))
            {
                return [.. written.Select((instruction, i) => instruction with { Line = reading.Instructions[i].Line })];
            }
            Coarsen(restated, older, newer, book, written, reading);
        }
        throw new InvalidOperationException("The whole text restated did not read back.");
    }

    /// <summary>The instructions as a text: the opening line, then each with its number.</summary>
    public static string Sheet(IReadOnlyList<Instruction> instructions, string language)
    {
        var wording = InstructionWording.Of(language) ?? throw new ArgumentException("Instructions are not written in this language.", nameof(language));
        var text = new StringBuilder(wording.Opening).Append("\n\n");
        foreach (var instruction in instructions)
        {
            text.Append(instruction.Number).Append(". ").Append(instruction.Text).Append("\n\n");
        }
        return text.ToString();
    }

    /// <summary>
    /// Reads instructions and carries them out on the version they amend; all of them or none. Nothing is guessed: wording that is not
    /// known, an address that names no unit or more than one, words that stand nowhere or more than once, each is a fault with its line.
    /// </summary>
    /// <exception cref="ArgumentException">The language is none of <see cref="Languages"/>.</exception>
    public static InstructionReading Read(ActText older, string text, string language)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(text);
        var grammar = InstructionGrammar.Of(language) ?? throw new ArgumentException("Instructions are not read in this language.", nameof(language));
        if (text.Length > Longest)
        {
            return new InstructionReading([], null, [new InstructionFault(1, "", "", "the text is longer than 20 million characters")]);
        }
        var (read, faults) = Parse(grammar, text);
        return Carry(older, read, faults);
    }

    internal static InstructionReading Carry(ActText older, List<Instruction> read, List<InstructionFault> faults)
    {
        var book = new AddressBook(older);
        var amended = new AmendedText(older, book);
        for (var i = 0; i < read.Count; i++)
        {
            var instruction = read[i] = read[i] with { Addresses = Named(book, read[i].Clauses) };
            foreach (var clause in instruction.Clauses)
            {
                if (amended.Carry(clause) is { } refusal)
                {
                    faults.Add(InstructionFault.Of(instruction, refusal));
                    break;
                }
            }
        }
        if (read.Count == 0 && faults.Count == 0)
        {
            faults.Add(new InstructionFault(1, "", "", "there is no instruction in the file"));
        }
        faults.Sort((one, other) => one.Line.CompareTo(other.Line));
        return new InstructionReading(read, faults.Count == 0 ? amended.Finish() : null, faults);
    }

    private static (List<Instruction> Read, List<InstructionFault> Faults) Parse(InstructionGrammar grammar, string text)
    {
        var read = new List<Instruction>();
        var faults = new List<InstructionFault>();
        var contexts = new Stack<(int Level, IReadOnlyList<UnitAddress> Where)>();
        foreach (var (number, level, line, words) in InstructionItems.Split(text))
        {
            while (contexts.TryPeek(out var above) && above.Level >= level)
            {
                contexts.Pop();
            }
            var context = contexts.TryPeek(out var within) ? within.Where : [];
            var instruction = new Instruction(number, line, words);
            if (words.EndsWith(':'))
            {
                if (grammar.Context(words, context) is { } where)
                {
                    contexts.Push((level, where));
                    continue;
                }
                if (read.Count == 0 && level == 0 || words.IndexOfAny(['«', '“', '„', '"']) < 0 && grammar.Read(words, context).Clauses is null && contexts.Count == 0 && level <= 1)
                {
                    // The opening line of the act, or of the part of it that amends one law.
                    continue;
                }
            }
            var (clauses, refusal) = grammar.Read(words, context);
            if (clauses is null)
            {
                faults.Add(InstructionFault.Of(instruction, refusal!));
                continue;
            }
            read.Add(instruction with { Clauses = clauses });
        }
        return (read, faults);
    }

    private static IReadOnlyList<string> Named(AddressBook book, IReadOnlyList<AmendingClause> clauses) =>
        [.. clauses.SelectMany(clause => clause.Where).SelectMany(address => book.Find(address, out _) ?? []).Select(target => target.Unit.EId).Distinct(StringComparer.Ordinal)];

    // What did not come out right is restated one level higher than before.
    private static void Coarsen(HashSet<Unit> restated, ActText older, ActText newer, AddressBook book, List<Instruction> written, InstructionReading reading)
    {
        var before = restated.Count;
        if (reading.Act is { } made)
        {
            foreach (var wrong in Differences(made, newer).Concat(Differences(newer, made)))
            {
                if (older.Find(wrong) is { } unit)
                {
                    restated.Add(Coarser(unit, restated, book));
                }
            }
        }
        else
        {
            foreach (var fault in reading.Faults)
            {
                var at = written.FindIndex(instruction => instruction.Number == fault.Number);
                foreach (var eId in at < 0 ? [] : written[at].Addresses)
                {
                    restated.Add(Coarser(older.Find(eId)!, restated, book));
                }
            }
        }
        if (restated.Count == before)
        {
            restated.Add(older.Root);
        }
    }

    private static Unit Coarser(Unit unit, HashSet<Unit> restated, AddressBook book)
    {
        var at = unit;
        while (at.Kind != UnitKind.Act && (restated.Contains(at) || book.Of(at) is null || at.Kind is UnitKind.Subparagraph))
        {
            at = book.Parent(at)!;
        }
        return at;
    }

    // Addresses in one version of what the other has not, or has otherwise.
    private static IEnumerable<string> Differences(ActText one, ActText other)
    {
        foreach (var unit in one.All())
        {
            var same = other.Find(unit.EId);
            if (same is null || same.Kind != unit.Kind || same.Num != unit.Num || same.Heading != unit.Heading || same.Text != unit.Text || same.WId != unit.WId || same.Children.Count != unit.Children.Count)
            {
                yield return unit.EId;
            }
        }
    }
}
