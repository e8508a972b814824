namespace Throughline.LegalText;

/// <summary>Instructions in Turkmen, as the laws of Turkmenistan word changes of a law.</summary>
internal sealed class TurkmenWording : InstructionWording
{
    // Genitive, locative, accusative, ablative of the bare noun (outermost), of the noun that belongs to what stands before it, and of its plural.
    private static readonly Dictionary<UnitKind, (string Bare, string[] Alone, string[] Owned, string[] Many)> Nouns = new()
    {
        [UnitKind.Act] = ("kanun", ["kanunyň", "kanunda", "kanuny", "kanundan"], ["kanunynyň", "kanunynda", "kanunyny", "kanunyndan"], ["kanunlarynyň", "kanunlarynda", "kanunlaryny", "kanunlaryndan"]),
        [UnitKind.Part] = ("bölek", ["bölegiň", "bölekde", "bölegi", "bölekden"], ["böleginiň", "böleginde", "bölegini", "böleginden"], ["bölekleriniň", "böleklerinde", "böleklerini", "böleklerinden"]),
        [UnitKind.Chapter] = ("bap", ["babyň", "bapda", "baby", "bapdan"], ["babynyň", "babynda", "babyny", "babyndan"], ["baplarynyň", "baplarynda", "baplaryny", "baplaryndan"]),
        [UnitKind.Section] = ("bölüm", ["bölümiň", "bölümde", "bölümi", "bölümden"], ["bölüminiň", "bölüminde", "bölümini", "bölüminden"], ["bölümleriniň", "bölümlerinde", "bölümlerini", "bölümlerinden"]),
        [UnitKind.Article] = ("madda", ["maddanyň", "maddada", "maddany", "maddadan"], ["maddasynyň", "maddasynda", "maddasyny", "maddasyndan"], ["maddalarynyň", "maddalarynda", "maddalaryny", "maddalaryndan"]),
        [UnitKind.Paragraph] = ("bölek", ["bölegiň", "bölekde", "bölegi", "bölekden"], ["böleginiň", "böleginde", "bölegini", "böleginden"], ["bölekleriniň", "böleklerinde", "böleklerini", "böleklerinden"]),
        [UnitKind.Subparagraph] = ("abzas", ["abzasyň", "abzasda", "abzasy", "abzasdan"], ["abzasynyň", "abzasynda", "abzasyny", "abzasyndan"], ["abzaslarynyň", "abzaslarynda", "abzaslaryny", "abzaslaryndan"]),
        [UnitKind.Point] = ("bent", ["bendiň", "bentde", "bendi", "bentden"], ["bendiniň", "bendinde", "bendini", "bendinden"], ["bentleriniň", "bentlerinde", "bentlerini", "bentlerinden"]),
        [UnitKind.Subpoint] = ("kiçi bent", ["kiçi bendiň", "kiçi bentde", "kiçi bendi", "kiçi bentden"], ["kiçi bendiniň", "kiçi bendinde", "kiçi bendini", "kiçi bendinden"], ["kiçi bentleriniň", "kiçi bentlerinde", "kiçi bentlerini", "kiçi bentlerinden"]),
        [UnitKind.Note] = ("bellik", ["belligiň", "bellikde", "belligi", "bellikden"], ["belliginiň", "belliginde", "belligini", "belliginden"], ["bellikleriniň", "belliklerinde", "belliklerini", "belliklerinden"]),
        [UnitKind.Annex] = ("goşundy", ["goşundynyň", "goşundyda", "goşundyny", "goşundydan"], ["goşundysynyň", "goşundysynda", "goşundysyny", "goşundysyndan"], ["goşundylarynyň", "goşundylarynda", "goşundylaryny", "goşundylaryndan"]),
        [UnitKind.Preamble] = ("giriş", ["girişiň", "girişde", "girişi", "girişden"], ["girişiniň", "girişinde", "girişini", "girişinden"], ["girişleriniň", "girişlerinde", "girişlerini", "girişlerinden"]),
    };

    private static readonly string[] Heading = ["adynyň", "adynda", "adyny", "adyndan"];

    private enum Case
    {
        Genitive,
        Locative,
        Accusative,
        Ablative,
    }

    public override string Opening => "Kanuna aşakdaky üýtgetmeleri girizmeli:";

    protected override bool GuillemetsFirst => false;

    /// <summary>A number as an ordinal: <c>5-nji</c>, <c>6-njy</c>, by the vowels of its last spoken part.</summary>
    public static string Ordinal(string shown)
    {
        if (shown.EndsWith(')') || shown.Length == 0)
        {
            return shown;
        }
        var digits = new string([.. shown.Select(c => Superscripts.Is(c) ? Superscripts.Plain(c) : c).Where(char.IsAsciiDigit)]);
        if (digits.Length == 0)
        {
            return shown + "-nji";
        }
        var last = digits[^1];
        var tens = digits.Length > 1 && !Superscripts.Is(shown[^1]) ? digits[^2] : '0';
        // altynjy, dokuzynjy, onunjy, otuzynjy, kyrkynjy, altmyşynjy, togsanynjy have back vowels; the rest have front ones.
        var back = last is '6' or '9' || last == '0' && tens is '1' or '3' or '4' or '6' or '9';
        return shown + (back ? "-njy" : "-nji");
    }

    protected override string Clause(AmendingClause clause, bool withPlace)
    {
        string In(string rest) => !withPlace ? rest : clause.Where is [{ Steps.Count: 0, IsHeading: false }] ? "tutuş tekst boýunça " + rest : $"{Place(clause.Where, Case.Locative)} {rest}";
        string What() => Place(clause.Where, Case.Accusative);
        return clause.What switch
        {
            WordsReplaced { New: "" } gone => In($"{Quoted(gone.Old)} diýen {Word(gone.Old, "sözi", "sözleri")}{Everywhere(gone.Occurrence, clause)} aýyrmaly"),
            WordsReplaced replaced => In($"{Quoted(replaced.Old)} diýen {Word(replaced.Old, "sözi", "sözleri")}{Everywhere(replaced.Occurrence, clause)} {Quoted(replaced.New)} diýen {Word(replaced.New, "söze", "sözlere")} çalşyrmaly"),
            WordsAdded { After: { } after } added => In($"{Quoted(after)} diýen {Word(after, "sözden", "sözlerden")} soň {Quoted(added.Words)} diýen {Word(added.Words, "sözi", "sözleri")} goşmaly"),
            WordsAdded { Before: { } before } added => In($"{Quoted(before)} diýen {Word(before, "sözden", "sözlerden")} öň {Quoted(added.Words)} diýen {Word(added.Words, "sözi", "sözleri")} goşmaly"),
            WordsAdded added => In($"ahyryna {Quoted(added.Words)} diýen {Word(added.Words, "sözi", "sözleri")} goşmaly"),
            Restated { Text: var text } => $"{What()} şu görnüşde beýan etmeli:" + (clause.Where[0].IsHeading ? " " + Quoted(text.Words) : Block(text)),
            UnitRepealed { Mark: { } mark } => $"{What()} güýjüni ýitiren diýip hasap etmeli we onuň ýerinde {Quoted(mark)} diýip görkezmeli",
            UnitRepealed => clause.Where[0].IsHeading ? $"{What()} aýyrmaly" : $"{What()} güýjüni ýitiren diýip hasap etmeli",
            HeadingGiven given => $"{What()} {Quoted(given.Words)} diýip atlandyrmaly",
            UnitRenumbered renumbered => $"{What()} {Ordinal(renumbered.Shown)} {Nouns[clause.Where[0].Steps[^1].Kinds[0]].Bare} hasap etmeli",
            NumberReprinted reprinted => $"{Place(clause.Where, Case.Genitive)} {Quoted(reprinted.Old)} diýen belgisini {Quoted(reprinted.New)} diýen belgä çalşyrmaly",
            UnitMoved moved => $"{What()} — {Beside(moved.Near, moved.To)} geçirmeli",
            UnitsInserted { Near: Nearness.In } inserted => $"{Place(clause.Where, Case.Genitive)} üstüni şu mazmunly {Said(inserted)} bilen ýetirmeli:" + Block(inserted.Text),
            UnitsInserted inserted => $"{Beside(inserted.Near, clause.Where[0])} şu mazmunly {Said(inserted)} goşmaly:" + Block(inserted.Text),
            _ => throw new InvalidOperationException("An amendment of no known kind."),
        };
    }

    private static string Beside(Nearness near, UnitAddress address) => near switch
    {
        Nearness.After => Place([address], Case.Ablative) + " soň",
        Nearness.Before => Place([address], Case.Ablative) + " öň",
        Nearness.First => Place([address], Case.Genitive) + " başyna",
        _ => Place([address], Case.Genitive) + " ahyryna",
    };

    private static string Everywhere(int occurrence, AmendingClause clause) => occurrence == Amendment.Everywhere && clause.Where[0].Steps.Count > 0 ? " ähli ýerde" : "";

    private static string Word(string words, string one, string many) => IsOne(words) ? one : many;

    private static string Said(UnitsInserted inserted) => (inserted.Said.Count > 0 ? Listed(inserted.Said.Select(Ordinal), "we") + " " : "") + Nouns[inserted.Kinds[0]].Bare;

    private static string Place(IReadOnlyList<UnitAddress> where, Case form) => Listed(Together(where).Select(group =>
    {
        var last = group.IsHeading ? Case.Genitive : form;
        var text = group.Same.Count == 0 ? Nouns[UnitKind.Act].Alone[(int)last]
            : string.Concat(group.Outer.Select((step, i) => Step([step], Case.Genitive, i == 0) + " ")) + Step(group.Same, last, group.Outer.Count == 0);
        return group.IsHeading ? text + " " + Heading[(int)form] : text;
    }), "we");

    private static string Step(IReadOnlyList<AddressStep> steps, Case form, bool outermost)
    {
        var (_, alone, owned, many) = Nouns[steps[0].Kinds[0]];
        var noun = (steps.Count > 1 ? many : outermost ? alone : owned)[(int)form];
        return steps[0].Number.Length == 0 ? noun : Listed(steps.Select(step => Ordinal(step.Shown)), "we") + " " + noun;
    }
}
