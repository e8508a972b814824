using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;

namespace Throughline.App.Documents;

/// <summary>The program's own templates, in the reader's language, and the names each kind of document knows. A ministry may put its own in their place.</summary>
public static class LawDocumentLayout
{
    private const int Portrait = 9900;
    private const int Landscape = 14800;

    private static readonly string[] OfProposal =
    [
        "number", "title", "draft", "draft_date", "state", "country", "today", "text_language", "change_agreed", "drafts_before", "cost_total",
        "recommendations.label", "recommendations.text", "recommendations.criterion", "recommendations.addressee",
        "units.address", "units.current", "units.proposed", "units.reason", "units.grounds", "acts.title", "acts.rank", "acts.change", "missing.address", "missing.reason",
        "criteria.id", "criteria.citation", "criteria.statement", "criteria.qualifier", "criteria.now", "criteria.expected",
        "positions.body", "positions.standing", "positions.letter", "positions.remarks", "disagreements.place", "disagreements.body", "disagreements.remark", "disagreements.answer",
        "costs.what", "costs.amount", "costs.source",
    ];

    private static readonly string[] OfWorkshop =
    [
        "title", "place", "from", "until", "country", "today", "seats", "present", "quorum",
        "bodies.number", "bodies.body", "bodies.present", "list.number", "list.title", "decisions.number", "decisions.title", "decisions.outcome", "decisions.words", "decisions.present",
        "views.number", "views.leaning", "views.text", "conflicts.number", "conflicts.seat", "conflicts.reason",
        "disagreements.number", "disagreements.place", "disagreements.body", "disagreements.remark", "disagreements.answer", "letters.number", "letters.title", "letters.body", "letters.until", "letters.standing",
    ];

    private static readonly string[] OfAnalysis =
    [
        "title", "country", "today", "text_date", "readers_agreement", "counts.grade", "counts.criteria", "counts.aligned", "counts.partly", "counts.not", "counts.contradicts", "counts.unknown",
        "verdicts.topic", "verdicts.id", "verdicts.citation", "verdicts.statement", "verdicts.grade", "verdicts.qualifier", "verdicts.verdict", "verdicts.reasons", "verdicts.quotes",
    ];

    /// <summary>Names that a template of this kind may use.</summary>
    public static IReadOnlyList<string> Names(LawDocumentKind kind) => kind switch
    {
        LawDocumentKind.Protocol or LawDocumentKind.WorkshopDisagreements or LawDocumentKind.BodiesToConfirm => OfWorkshop,
        LawDocumentKind.AnalysisReport => OfAnalysis,
        _ => OfProposal,
    };

    /// <summary>What a kind is called, in the reader's language.</summary>
    public static string Name(this IStringLocalizer<Texts> t, LawDocumentKind kind) => kind switch
    {
        LawDocumentKind.ThreeColumn => t["Three-column table"],
        LawDocumentKind.ExplanatoryNote => t["Explanatory note"],
        LawDocumentKind.FinancialJustification => t["Financial justification"],
        LawDocumentKind.ActsToChange => t["List of acts to be changed"],
        LawDocumentKind.Disagreements or LawDocumentKind.WorkshopDisagreements => t["Table of disagreements"],
        LawDocumentKind.CoverLetter => t["Cover letter"],
        LawDocumentKind.Brief => t["Brief on one page"],
        LawDocumentKind.Protocol => t["Protocol of the workshop"],
        LawDocumentKind.BodiesToConfirm => t["Bodies that must confirm by letter"],
        _ => t["Report of the analysis"],
    };

    /// <summary>Bytes of the program's own template of a kind, its labels in the reader's language.</summary>
    /// <param name="kind">Kind of document.</param>
    /// <param name="t">Texts.</param>
    /// <param name="language">Language of the legal text, BCP 47.</param>
    public static byte[] Template(LawDocumentKind kind, IStringLocalizer<Texts> t, string language)
    {
        var wide = kind is LawDocumentKind.ThreeColumn or LawDocumentKind.AnalysisReport;
        return WordParts.File(t.Name(kind), language, wide, Body(kind, t));
    }

    private static IEnumerable<OpenXmlElement> Body(LawDocumentKind kind, IStringLocalizer<Texts> t) => kind switch
    {
        LawDocumentKind.ThreeColumn =>
        [
            Line("{{number}} {{title}}", "Title"), Small(t["Draft {0} of {1}", "{{draft}}", "{{draft_date}}"]), Small(t["Text in {0}", "{{text_language}}"]), Small("{{recommendations.label}}: {{recommendations.text}}"),
            Table(Landscape, [49, 53, 46], [t["Current wording"], t["Proposed wording"], t["Reason"]],
                [[("{{units.address}}", "Address"), ("{{units.current}}", "LegalText")], [("{{units.address}}", "Address"), ("{{units.proposed}}", "LegalText")], [("{{units.reason}}", null), ("{{units.grounds}}", "Small")]]),
            new Paragraph(), Small(t["Wording missing"] + ": {{missing.address}}. {{missing.reason}}"),
        ],
        LawDocumentKind.ExplanatoryNote =>
        [
            Line(t["Explanatory note"], "Title"), Line("{{title}}", "Heading1"), Small(t["Draft {0} of {1}", "{{draft}}", "{{draft_date}}"]),
            Line(t["Why the draft is needed"], "Heading2"), Line("{{recommendations.label}}. {{recommendations.text}}"),
            Table(Portrait, [14, 18, 40, 14, 14], [t["Criterion"], t["Article of the instrument"], t["What it asks"], t["Law today"], t["Expected after"]],
                [[("{{criteria.id}}", "Small")], [("{{criteria.citation}}", "Small")], [("{{criteria.statement}}", "Small"), ("{{criteria.qualifier}}", "Small")], [("{{criteria.now}}", "Small")], [("{{criteria.expected}}", "Small")]]),
            Line(t["What the draft does"], "Heading2"), Line("{{units.address}}", "Address"), Line("{{units.reason}}"),
            Line(t["Acts that move together"], "Heading2"), Line("{{acts.title}} ({{acts.rank}}): {{acts.change}}"), Small(t["Wording missing"] + ": {{missing.address}}. {{missing.reason}}"),
        ],
        LawDocumentKind.FinancialJustification =>
        [
            Line(t["Financial justification"], "Title"), Line("{{title}}", "Heading1"), Small(t["Draft {0} of {1}", "{{draft}}", "{{draft_date}}"]),
            Table(Portrait, [44, 22, 34], [t["What is paid for"], t["Amount a year"], t["Source of the money"]], [[("{{costs.what}}", null)], [("{{costs.amount}}", null)], [("{{costs.source}}", null)]]),
            new Paragraph(), Line(t["Together a year: {0}", "{{cost_total}}"]),
        ],
        LawDocumentKind.ActsToChange =>
        [
            Line(t["List of acts to be changed"], "Title"), Line("{{title}}", "Heading1"),
            Table(Portrait, [40, 25, 35], [t["Act"], t["Rank"], t["What changes"]], [[("{{acts.title}}", null)], [("{{acts.rank}}", null)], [("{{acts.change}}", null)]]),
            new Paragraph(), Small(t["Wording missing"] + ": {{missing.address}}. {{missing.reason}}"),
        ],
        LawDocumentKind.Disagreements =>
        [
            Line(t["Table of disagreements"], "Title"), Line("{{number}} {{title}}", "Heading1"), Small(t["Draft {0} of {1}", "{{draft}}", "{{draft_date}}"]),
            Table(Portrait, [18, 22, 34, 26], [t["Provision"], t["Body"], t["Remark"], t["Answer of the drafters"]],
                [[("{{disagreements.place}}", "Small")], [("{{disagreements.body}}", "Small")], [("{{disagreements.remark}}", "Small")], [("{{disagreements.answer}}", "Small")]]),
        ],
        LawDocumentKind.CoverLetter =>
        [
            Small("{{today}}"), Line(t["To the bodies concerned"], null), Line("{{number}} {{title}}", "Title"),
            Line(t["The draft named above is sent for your position. It carries out these recommendations:"]), Line("{{recommendations.label}}. {{recommendations.text}}"),
            Line(t["It changes these acts:"]), Line("{{acts.title}} ({{acts.rank}})"),
            Line(t["Please answer by a letter with number, date and signature: agreed, agreed with remarks, not agreed, or abstains, with the reason. The three-column table and the explanatory note are attached."]),
        ],
        LawDocumentKind.Brief =>
        [
            Line(t["Brief"] + ": {{title}}", "Title"), Small("{{number}}, {{state}}, {{today}}"),
            Line(t["What is asked"], "Heading2"), Line("{{recommendations.text}}"), Line(t["What changes"], "Heading2"), Line("{{units.address}}: {{units.reason}}"),
            Line(t["Which gaps it would close"], "Heading2"), Line("{{criteria.id}} ({{criteria.citation}}): {{criteria.now}} → {{criteria.expected}}"),
            Line(t["Positions of bodies"], "Heading2"), Line("{{positions.body}}: {{positions.standing}}"), Line(t["Together a year: {0}", "{{cost_total}}"]),
        ],
        LawDocumentKind.Protocol =>
        [
            Line(t["Protocol of the workshop"], "Title"), Line("{{title}}", "Heading1"), Small("{{place}}, {{from}} – {{until}}"),
            Line(t["Present: {0} of {1} seats; {2} are needed for a decision.", "{{present}}", "{{seats}}", "{{quorum}}"]),
            Table(Portrait, [12, 66, 22], [t["Seat"], t["Body"], t["Present"]], [[("{{bodies.number}}", "Small")], [("{{bodies.body}}", "Small")], [("{{bodies.present}}", "Small")]]),
            Line(t["Passed as one list, without discussion"], "Heading2"), Line("{{list.number}} {{list.title}}"),
            Line(t["Decided one by one"], "Heading2"),
            Table(Portrait, [10, 34, 18, 26, 12], [t["No."], t["Proposal"], t["Outcome"], t["Change or reason"], t["Present"]],
                [[("{{decisions.number}}", "Small")], [("{{decisions.title}}", "Small")], [("{{decisions.outcome}}", "Small")], [("{{decisions.words}}", "Small")], [("{{decisions.present}}", "Small")]]),
            Line(t["Conflicts of interest"], "Heading2"), Line("{{conflicts.number}}, {{conflicts.seat}}: {{conflicts.reason}}"),
            Line(t["Views of participants, without names"], "Heading2"), Line("{{views.number}}. {{views.leaning}}: {{views.text}}"),
        ],
        LawDocumentKind.WorkshopDisagreements =>
        [
            Line(t["Table of disagreements"], "Title"), Line("{{title}}", "Heading1"), Small("{{place}}, {{from}} – {{until}}"),
            Table(Portrait, [10, 18, 20, 30, 22], [t["No."], t["Provision"], t["Body"], t["Remark"], t["Answer of the drafters"]],
                [[("{{disagreements.number}}", "Small")], [("{{disagreements.place}}", "Small")], [("{{disagreements.body}}", "Small")], [("{{disagreements.remark}}", "Small")], [("{{disagreements.answer}}", "Small")]]),
        ],
        LawDocumentKind.BodiesToConfirm =>
        [
            Line(t["Bodies that must confirm by letter"], "Title"), Line("{{title}}", "Heading1"), Small("{{place}}, {{from}} – {{until}}"),
            Table(Portrait, [10, 36, 26, 14, 14], [t["No."], t["Proposal"], t["Body"], t["Until"], t["Letter"]],
                [[("{{letters.number}}", "Small")], [("{{letters.title}}", "Small")], [("{{letters.body}}", "Small")], [("{{letters.until}}", "Small")], [("{{letters.standing}}", "Small")]]),
        ],
        _ =>
        [
            Line("{{title}}", "Title"), Small("{{country}}, {{text_date}}"), Line(t["How two readers agreed: {0}", "{{readers_agreement}}"]),
            Table(Landscape, [40, 16, 16, 18, 18, 20, 20], [t["Grade"], t["Criteria"], t["aligned"], t["partly aligned"], t["not aligned"], t["contradict"], t["unknown"]],
                [[("{{counts.grade}}", null)], [("{{counts.criteria}}", null)], [("{{counts.aligned}}", null)], [("{{counts.partly}}", null)], [("{{counts.not}}", null)], [("{{counts.contradicts}}", null)], [("{{counts.unknown}}", null)]]),
            new Paragraph(), Small(t["Counts stand apart by grade and are never added into one score. The criteria are a draft until a lawyer has checked them."]),
            Table(Landscape, [34, 20, 44, 50], [t["Criterion"], t["Verdict"], t["Reasons"], t["Quoted words"]],
                [[("{{verdicts.id}} {{verdicts.citation}}", "Address"), ("{{verdicts.statement}}", "Small"), ("{{verdicts.grade}}; {{verdicts.qualifier}}", "Small")], [("{{verdicts.verdict}}", null)], [("{{verdicts.reasons}}", "Small")], [("{{verdicts.quotes}}", "LegalText")]]),
            new Paragraph(),
        ],
    };

    private static Paragraph Line(string text, string? style = null) => WordParts.Line(text, style);

    private static Paragraph Small(string text) => WordParts.Line(text, "Small");

    private static Table Table(int width, IReadOnlyList<int> shares, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<(string Text, string? Style)>> cells)
    {
        var all = shares.Sum();
        int[] columns = [.. shares.Select(share => width * share / all)];
        return WordParts.Table(columns.Sum(), columns, head, [[.. cells.Select((lines, at) => WordParts.Cell(columns[at], [.. lines.Select(line => (OpenXmlElement)WordParts.Line(line.Text, line.Style))]))]]);
    }
}
