namespace Throughline.LegalText;

/// <summary>Instructions in English.</summary>
internal sealed class EnglishWording : InstructionWording
{
    public override string Opening => "The following amendments are made to the act:";

    protected override bool GuillemetsFirst => false;

    protected override string Clause(AmendingClause clause, bool withPlace)
    {
        var place = Place(clause.Where);
        string In(string rest) => withPlace ? clause.Where is [{ Steps.Count: 0, IsHeading: false }] ? "throughout the text " + rest : $"in {place} {rest}" : rest;
        var many = clause.Where.Count > 1;
        return clause.What switch
        {
            WordsReplaced { New: "" } gone => In($"the {Word(gone.Old)} {Quoted(gone.Old)} {Be(gone.Old)} deleted") + Everywhere(gone.Occurrence, clause),
            WordsReplaced replaced => In($"the {Word(replaced.Old)} {Quoted(replaced.Old)} {Be(replaced.Old)} replaced by the {Word(replaced.New)} {Quoted(replaced.New)}") + Everywhere(replaced.Occurrence, clause),
            WordsAdded { After: { } after } added => In($"after the {Word(after)} {Quoted(after)} insert the {Word(added.Words)} {Quoted(added.Words)}"),
            WordsAdded { Before: { } before } added => In($"before the {Word(before)} {Quoted(before)} insert the {Word(added.Words)} {Quoted(added.Words)}"),
            WordsAdded added => In($"at the end add the {Word(added.Words)} {Quoted(added.Words)}"),
            Restated { Text: var text } => $"{place} shall read as follows:" + (clause.Where[0].IsHeading ? " " + Quoted(text.Words) : Block(text)),
            UnitRepealed { Mark: { } mark } => $"{place} {(many ? "are" : "is")} repealed, and {Quoted(mark)} stands in its place",
            UnitRepealed => clause.Where[0].IsHeading ? $"{place} is deleted" : $"{place} {(many ? "are" : "is")} repealed",
            HeadingGiven given => $"{place} is given the heading {Quoted(given.Words)}",
            UnitRenumbered renumbered => $"{place} is renumbered {renumbered.Shown}",
            NumberReprinted reprinted => $"the number {Quoted(reprinted.Old)} of {place} is replaced by the number {Quoted(reprinted.New)}",
            UnitMoved moved => $"{place} is moved {Near(moved.Near)} {Place([moved.To])}",
            UnitsInserted inserted => $"{(inserted.Near == Nearness.First ? "at the beginning of" : Near(inserted.Near))} {place} insert {What(inserted)} as follows:" + Block(inserted.Text),
            _ => throw new InvalidOperationException("An amendment of no known kind."),
        };
    }

    private static string Near(Nearness near) => near switch { Nearness.After => "after", Nearness.Before => "before", Nearness.First => "to the beginning of", _ => "in" };

    private static string Everywhere(int occurrence, AmendingClause clause) => occurrence == Amendment.Everywhere && clause.Where[0].Steps.Count > 0 ? " wherever they occur" : "";

    private static string Word(string words) => IsOne(words) ? "word" : "words";

    private static string Be(string words) => IsOne(words) ? "is" : "are";

    private static string What(UnitsInserted inserted) =>
        Name(inserted.Kinds[0], inserted.Said.Count > 1) + (inserted.Said.Count > 0 ? " " + Listed(inserted.Said, "and") : "");


    private static string Place(IReadOnlyList<UnitAddress> where) => Listed(Together(where).Select(group =>
    {
        var text = group.Same.Count == 0 ? "the act"
            : $"{Name(group.Same[0].Kinds[0], group.Same.Count > 1, group.Outer.Count == 0)}{(group.Same[0].Number.Length > 0 ? " " + Listed(group.Same.Select(step => step.Shown), "and") : "")}"
                + string.Concat(group.Outer.Reverse().Select((step, i) => $" of {Name(step.Kinds[0], false, i == group.Outer.Count - 1)}{(step.Number.Length > 0 ? " " + step.Shown : "")}"));
        return group.IsHeading ? "the heading of " + text : text;
    }), "and");

    private static string Name(UnitKind kind, bool many, bool outermost = false)
    {
        var name = kind switch
        {
            UnitKind.Part => "part",
            UnitKind.Paragraph => outermost ? "point" : "part",
            UnitKind.Act => "act",
            _ => kind.Name(),
        };
        return many ? name == "annex" ? "annexes" : name + "s" : name;
    }
}
