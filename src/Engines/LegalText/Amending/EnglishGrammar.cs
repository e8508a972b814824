using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Instructions in English: those of <see cref="EnglishWording"/> and the common ways of writing them by hand.</summary>
internal sealed partial class EnglishGrammar : InstructionGrammar
{
    private const string Words = "(?:the )?(?:words?|figures?|expressions?|numbers?|phrase|sentence)";
    private const string List = $"(?:{Q}(?:(?:, (?:and )?| and | or ){Q})*)";
    private const string Occ = "(?: ?,? ?(?<occ>wherever (?:they|it) (?:occurs?|appears?)|in both (?:places|cases)|throughout|in each place|(?:where (?:they|it) )?(?:first|second(?:ly)?|third(?:ly)?) (?:occurs?|occurring|appears?|appearing)|the (?:first|second|third|last) time))?";
    private const string Be = "(?:is|are|shall be|to be)";

    private static readonly (string, Regex)[] All =
    [
        ("replace", Form($"(?:(?<all>throughout the (?:text|act|law)(?: of the (?:act|law|code))?),? ?|in )?{Where},? ?{Words} (?<old>{List}){Occ},? ?{Be} (?<resp>respectively )?(?:replaced|substituted)(?<resp> respectively)? (?:by|with)(?: {Words})? (?<new>{List})(?<resp>,? respectively)?{Occ}")),
        ("replace", Form($"(?:(?<all>throughout the (?:text|act|law)),? ?|in )?{Where},? ?for {Words} (?<old>{List}){Occ},? substitute (?:{Words} )?(?<new>{List}){Occ}")),
        ("delete", Form($"(?:(?<all>throughout the (?:text|act|law)),? ?|in )?{Where},? ?{Words} (?<old>{List}){Occ},? ?{Be} (?:deleted|omitted|removed|struck out|repealed){Occ}")),
        ("delete", Form($"(?:in )?{Where},? ?(?:omit|delete|strike out) {Words} (?<old>{List}){Occ}")),
        ("after", Form($"(?:in )?{Where},? ?after {Words} (?<old>{Q}){Occ},? (?:insert|add)(?: {Words})? (?<new>{Q})")),
        ("before", Form($"(?:in )?{Where},? ?before {Words} (?<old>{Q}){Occ},? (?:insert|add)(?: {Words})? (?<new>{Q})")),
        ("after", Form($"(?:in )?{Where},? ?after {Words} (?<old>{Q}){Occ},? {Words} (?<new>{Q}) {Be} (?:inserted|added)")),
        ("end", Form($"(?:in )?{Where},? ?at the end(?: of it)?,? (?:insert|add) {Words} (?<new>{Q})")),
        ("restate", Form($"(?:in )?{Where} (?:shall (?:be (?:replaced by the following|restated|amended to read)|read)|{Be} (?:replaced by the following|restated|amended to read|reworded)|reads)(?: as follows)?(?: text)? ?: ?(?<text>{Q})")),
        ("repeal", Form($"{Where} {Be} (?:repealed|deleted|omitted|revoked)(?:,? and (?<mark>{Q}) stands in (?:its|their) place)?")),
        ("heading", Form($"{Where} {Be} given the heading (?<text>{Q})")),
        ("reprint", Form($"the number (?<old>{Q}) of {Where} {Be} replaced by the number (?<new>{Q})")),
        ("renumber", Form($"{Where} {Be} renumbered (?:as )?(?<what>[^\\uE000-\\uF8FF]+?)(?=[.;]?$)")),
        ("move", Form($"{Where} {Be} moved (?<near>after|before|to the beginning of|in|to the end of) (?<target>[^\\uE000-\\uF8FF]+?)(?=[.;]?$)")),
        ("insert", Form($"(?<near>after|before|in|at the beginning of|at the end of|to) {Where},? (?:insert|add)(?: the following)? (?<what>[^\\uE000-\\uF8FF]*?)(?: as follows| with the following text| of the following content)? ?: ?(?<text>{Q})")),
        ("insert", Form($"(?<near>after|before|in) {Where},? the following (?<what>[^\\uE000-\\uF8FF]*?) (?:is|are|shall be) (?:inserted|added) ?: ?(?<text>{Q})")),
        ("insert", Form($"{Where} {Be} supplemented (?:by|with) (?<what>[^\\uE000-\\uF8FF]*?) (?:as follows|with the following text|of the following content) ?: ?(?<text>{Q})")),
    ];

    protected override IReadOnlyList<(string Does, Regex Form)> Forms => All;

    protected override bool OuterFirst => false;

    protected override Regex Between => Joints();

    protected override Nearness? Near(string said) => said.ToLowerInvariant() switch
    {
        "after" => Nearness.After,
        "before" => Nearness.Before,
        "at the beginning of" or "to the beginning of" => Nearness.First,
        "in" or "to" or "at the end of" or "to the end of" => Nearness.In,
        _ => null,
    };

    protected override int? Occurrence(string said) => said switch
    {
        _ when said.Contains("both", StringComparison.Ordinal) || said.Contains("wherever", StringComparison.Ordinal) || said.Contains("each", StringComparison.Ordinal) || said == "throughout" => Amendment.Everywhere,
        _ when said.Contains("first", StringComparison.Ordinal) => 1,
        _ when said.Contains("second", StringComparison.Ordinal) => 2,
        _ when said.Contains("third", StringComparison.Ordinal) => 3,
        _ => null,
    };

    protected override AddressWord? Word(string word) => word switch
    {
        "in" or "of" or "the" or "to" or "from" or "this" or "its" or "new" or "as" => new AddressWord(AddressMeaning.Nothing),
        "and" or "," or ";" => new AddressWord(AddressMeaning.And),
        "act" or "law" or "code" or "decree" or "resolution" or "regulation" or "text" => new AddressWord(AddressMeaning.Act),
        "heading" or "title" => new AddressWord(AddressMeaning.Heading),
        "part" or "parts" => new AddressWord(true, UnitKind.Paragraph, UnitKind.Part),
        "paragraph" or "paragraphs" => new AddressWord(true, UnitKind.Paragraph, UnitKind.Subparagraph),
        "subparagraph" or "subparagraphs" => new AddressWord(true, UnitKind.Subparagraph, UnitKind.Point),
        "indent" or "indents" => new AddressWord(true, UnitKind.Subparagraph),
        "subsection" or "subsections" or "clause" or "clauses" => new AddressWord(true, UnitKind.Paragraph),
        "point" or "points" => new AddressWord(true, UnitKind.Point, UnitKind.Paragraph),
        "subpoint" or "subpoints" => new AddressWord(true, UnitKind.Subpoint, UnitKind.Point),
        "item" or "items" => new AddressWord(true, UnitKind.Point, UnitKind.Subpoint),
        "article" or "articles" => new AddressWord(true, UnitKind.Article, UnitKind.Section),
        "section" or "sections" or "§" => new AddressWord(true, UnitKind.Section, UnitKind.Article),
        "chapter" or "chapters" => new AddressWord(true, UnitKind.Chapter),
        "note" or "notes" => new AddressWord(true, UnitKind.Note),
        "annex" or "annexes" or "schedule" or "schedules" or "appendix" => new AddressWord(true, UnitKind.Annex),
        "preamble" => new AddressWord(true, UnitKind.Preamble),
        "last" => new AddressWord(AddressStep.Last, "last"),
        _ => Array.IndexOf(Ordinals, word) is >= 0 and var at ? new AddressWord((at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), word) : null,
    };

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    [GeneratedRegex(@"^(?:[\s,;.]|and\s)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
