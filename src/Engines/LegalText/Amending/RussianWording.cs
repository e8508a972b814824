using System.Globalization;

namespace Throughline.LegalText;

/// <summary>Instructions in Russian, as the rules of legislative drafting of the CIS countries word them.</summary>
internal sealed class RussianWording : InstructionWording
{
    private static readonly string[] Ordinals =
        ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат"];

    // Nominative, genitive, accusative, instrumental, prepositional; then the same in the plural.
    private static readonly Dictionary<UnitKind, string[]> Nouns = new()
    {
        [UnitKind.Act] = ["закон", "закона", "закон", "законом", "законе", "законы", "законов", "законы", "законами", "законах"],
        [UnitKind.Part] = ["часть", "части", "часть", "частью", "части", "части", "частей", "части", "частями", "частях"],
        [UnitKind.Chapter] = ["глава", "главы", "главу", "главой", "главе", "главы", "глав", "главы", "главами", "главах"],
        [UnitKind.Section] = ["раздел", "раздела", "раздел", "разделом", "разделе", "разделы", "разделов", "разделы", "разделами", "разделах"],
        [UnitKind.Article] = ["статья", "статьи", "статью", "статьей", "статье", "статьи", "статей", "статьи", "статьями", "статьях"],
        [UnitKind.Paragraph] = ["часть", "части", "часть", "частью", "части", "части", "частей", "части", "частями", "частях"],
        [UnitKind.Subparagraph] = ["абзац", "абзаца", "абзац", "абзацем", "абзаце", "абзацы", "абзацев", "абзацы", "абзацами", "абзацах"],
        [UnitKind.Point] = ["пункт", "пункта", "пункт", "пунктом", "пункте", "пункты", "пунктов", "пункты", "пунктами", "пунктах"],
        [UnitKind.Subpoint] = ["подпункт", "подпункта", "подпункт", "подпунктом", "подпункте", "подпункты", "подпунктов", "подпункты", "подпунктами", "подпунктах"],
        [UnitKind.Note] = ["примечание", "примечания", "примечание", "примечанием", "примечании", "примечания", "примечаний", "примечания", "примечаниями", "примечаниях"],
        [UnitKind.Annex] = ["приложение", "приложения", "приложение", "приложением", "приложении", "приложения", "приложений", "приложения", "приложениями", "приложениях"],
        [UnitKind.Preamble] = ["преамбула", "преамбулы", "преамбулу", "преамбулой", "преамбуле", "преамбулы", "преамбул", "преамбулы", "преамбулами", "преамбулах"],
    };

    private static readonly string[] Heading = ["наименование", "наименования", "наименование", "наименованием", "наименовании"];

    private enum Case
    {
        Nominative,
        Genitive,
        Accusative,
        Instrumental,
        Prepositional,
    }

    public override string Opening => "Внести в закон следующие изменения:";

    protected override bool GuillemetsFirst => true;

    protected override string Clause(AmendingClause clause, bool withPlace)
    {
        string In(string rest) => !withPlace ? rest : clause.Where is [{ Steps.Count: 0, IsHeading: false }] ? "по всему тексту " + rest
            : $"{(clause.Where[0].Steps is [.., { Kinds: [UnitKind.Subparagraph], Number: "2" }] && !clause.Where[0].IsHeading && clause.Where.Count == 1 ? "в" : "в")} {Place(clause.Where, Case.Prepositional)} {rest}";
        string What() => Place(clause.Where, Case.Accusative);
        return clause.What switch
        {
            WordsReplaced { New: "" } gone => In($"{Word(gone.Old, "слово", "слова")} {Quoted(gone.Old)}{Everywhere(gone.Occurrence, clause)} исключить"),
            WordsReplaced replaced => In($"{Word(replaced.Old, "слово", "слова")} {Quoted(replaced.Old)}{Everywhere(replaced.Occurrence, clause)} заменить {Word(replaced.New, "словом", "словами")} {Quoted(replaced.New)}"),
            WordsAdded { After: { } after } added => In($"после {Word(after, "слова", "слов")} {Quoted(after)} дополнить {Word(added.Words, "словом", "словами")} {Quoted(added.Words)}"),
            WordsAdded { Before: { } before } added => In($"перед {Word(before, "словом", "словами")} {Quoted(before)} дополнить {Word(added.Words, "словом", "словами")} {Quoted(added.Words)}"),
            WordsAdded added => (withPlace ? What() + " " : "") + $"дополнить {Word(added.Words, "словом", "словами")} {Quoted(added.Words)}",
            Restated { Text: var text } => $"{What()} изложить в следующей редакции:" + (clause.Where[0].IsHeading ? " " + Quoted(text.Words) : Block(text)),
            UnitRepealed { Mark: { } mark } => $"{What()} признать {Lost(clause)} силу, указав на {(Gender(clause.Where[0]) == 'f' ? "её" : "его")} месте: {Quoted(mark)}",
            UnitRepealed => clause.Where[0].IsHeading ? $"{What()} исключить" : $"{What()} признать {Lost(clause)} силу",
            HeadingGiven given => $"{What()} дополнить наименованием {Quoted(given.Words)}",
            UnitRenumbered renumbered => $"{What()} считать {Noun(clause.Where[0].Steps[^1].Kinds[0], Case.Instrumental, false, clause.Where[0].Steps.Count == 1)} {renumbered.Shown}",
            NumberReprinted reprinted => $"обозначение {Quoted(reprinted.Old)} {Place(clause.Where, Case.Genitive)} заменить обозначением {Quoted(reprinted.New)}",
            UnitMoved moved => $"{What()} переместить {Beside(moved.Near, moved.To)}",
            UnitsInserted { Near: Nearness.In } inserted => $"{What()} дополнить {Said(inserted, clause)} следующего содержания:" + Block(inserted.Text),
            UnitsInserted inserted => $"{Beside(inserted.Near, clause.Where[0])} дополнить {Said(inserted, clause)} следующего содержания:" + Block(inserted.Text),
            _ => throw new InvalidOperationException("An amendment of no known kind."),
        };
    }

    private static string Beside(Nearness near, UnitAddress address) => near switch
    {
        Nearness.After => "после " + Place([address], Case.Genitive),
        Nearness.Before => "перед " + Place([address], Case.Instrumental),
        Nearness.First => "в начале " + Place([address], Case.Genitive),
        _ => "в " + Place([address], Case.Accusative),
    };

    private static string Everywhere(int occurrence, AmendingClause clause) => occurrence == Amendment.Everywhere && clause.Where[0].Steps.Count > 0 ? " во всех случаях" : "";

    private static string Word(string words, string one, string many) => IsOne(words) ? one : many;

    private static char Gender(UnitAddress address) => address.IsHeading || address.Steps.Count == 0 ? 'm' : address.Steps[^1].Kinds[0] switch
    {
        UnitKind.Article or UnitKind.Part or UnitKind.Paragraph or UnitKind.Chapter or UnitKind.Preamble => 'f',
        _ => 'm',
    };

    private static string Lost(AmendingClause clause) => clause.Where.Count > 1 ? "утратившими" : Gender(clause.Where[0]) == 'f' ? "утратившей" : "утратившим";

    private static string Said(UnitsInserted inserted, AmendingClause clause) =>
        Noun(inserted.Kinds[0], Case.Instrumental, inserted.Said.Count > 1, clause.Where[0].Steps.Count == (inserted.Near is Nearness.In or Nearness.First ? 0 : 1)) + (inserted.Said.Count > 0 ? " " + Listed(inserted.Said, "и") : "");

    private static string Place(IReadOnlyList<UnitAddress> where, Case form) => string.Join(" и " + (form == Case.Prepositional ? "в " : ""), Together(where).Select(group =>
    {
        var last = group.IsHeading ? Case.Genitive : form;
        var text = group.Same.Count == 0 ? Noun(UnitKind.Act, last, false, false)
            : Step(group.Same, last, group.Outer.Count == 0) + string.Concat(group.Outer.Reverse().Select((step, i) => " " + Step([step], Case.Genitive, i == group.Outer.Count - 1)));
        return group.IsHeading ? Heading[(int)form] + " " + text : text;
    }));

    private static string Step(IReadOnlyList<AddressStep> steps, Case form, bool outermost)
    {
        var kind = steps[0].Kinds[0];
        var noun = Noun(kind, form, steps.Count > 1, outermost);
        if (steps[0].Number.Length == 0)
        {
            return noun;
        }
        var numbers = steps.Select(step => kind == UnitKind.Subparagraph ? Ordinal(step.Number, form) : step.Shown);
        return noun + " " + Listed(numbers, "и");
    }

    private static string Noun(UnitKind kind, Case form, bool many, bool outermost) => Nouns[kind == UnitKind.Paragraph && outermost ? UnitKind.Point : kind][(int)form + (many ? 5 : 0)];

    private static string Ordinal(string number, Case form)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place > Ordinals.Length)
        {
            return number;
        }
        var stem = Ordinals[place - 1];
        return form switch
        {
            Case.Genitive => stem + (place == 3 ? "ьего" : "ого"),
            Case.Instrumental => stem + (place == 3 ? "ьим" : "ым"),
            Case.Prepositional => stem + (place == 3 ? "ьем" : "ом"),
            _ => stem + (place == 3 ? "ий" : place is 2 or 6 or 7 or 8 ? "ой" : "ый"),
        };
    }
}
