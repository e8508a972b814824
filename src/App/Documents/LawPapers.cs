using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.App.Pages.Law;
using Throughline.App.Pages.Law.Analyses;
using Throughline.App.Pages.Law.Workshops;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;

namespace Throughline.App.Documents;

/// <summary>
/// Makes the papers of law reform as Word files, from a ministry's own template where it has one. Words of law stand in the language asked for
/// where they exist in it; labels stand in it where the program speaks it.
/// </summary>
public sealed class LawPapers(
    ProposalShelf proposals, PositionLedger positions, CommentLedger comments, ExpectationRegister expectations, VerdictRegister verdicts, Benchmark benchmark, ProposalCosts costs, ActShelf acts, ViewLedger views,
    TemplateShelf templates, OrganisationRegister organisations, CountryRegister countries, IStringLocalizer<Texts> t)
{
    private const string Program = "Throughline";

    /// <summary>A paper on one proposal; null when it is absent or the kind is none of a proposal.</summary>
    public async Task<WordFile?> OfProposal(Viewer viewer, LawDocumentKind kind, string handle, int? draft, string? language, Dates dates, DateOnly today, CancellationToken cancel)
    {
        if (kind > LawDocumentKind.Brief || await proposals.Open(viewer, handle, draft, today, cancel) is not { } page) return null;
        var text = page.Languages.Any(each => each.Language == language) ? language! : page.Languages.Select(each => each.Language).FirstOrDefault() ?? "en";
        using var said = SpokenIn(language ?? text);
        var content = await Content(viewer, page, text, dates, today, cancel);
        return await Make(viewer, kind, page.Card.Country, language ?? text, $"{page.Card.Label}-{page.Draft}-{Slug(kind)}.docx", content, cancel);
    }

    /// <summary>A paper on a workshop; null when the kind is none of a workshop.</summary>
    public async Task<WordFile?> OfWorkshop(Viewer viewer, LawDocumentKind kind, WorkshopPage page, string? language, Dates dates, DateOnly today, CancellationToken cancel)
    {
        if (kind is not (LawDocumentKind.Protocol or LawDocumentKind.WorkshopDisagreements or LawDocumentKind.BodiesToConfirm)) return null;
        using var said = SpokenIn(language);
        var spoken = CultureInfo.CurrentUICulture.Name;
        var names = await Names(cancel);
        var country = await CountryName(page.Card.Country, cancel);
        string Body(string key) => names.GetValueOrDefault(key, key);
        var lists = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>>(StringComparer.Ordinal)
        {
            ["bodies"] = [.. page.Seats.Select(seat => Item(("number", Number(seat.Number)), ("body", Body(seat.Body)), ("present", seat.IsPresent ? t["yes"].Value : t["no"].Value)))],
            ["list"] = [.. page.Agenda.Where(item => item.InList).Select(item => Item(("number", item.Proposal.Label), ("title", item.Proposal.Title)))],
            ["decisions"] = [.. page.Agenda.Where(item => item is { InList: false, Outcome: not null }).Select(item => Item(
                ("number", item.Proposal.Label), ("title", item.Proposal.Title), ("outcome", t.State(item.Outcome!.Value)), ("words", item.Words ?? ""), ("present", Number(item.Present))))],
            ["conflicts"] = [.. page.Agenda.SelectMany(item => item.Conflicts.Select(each => Item(("number", item.Proposal.Label), ("seat", t["seat {0}", each.Seat].Value), ("reason", each.Reason))))],
        };
        var spokenViews = new List<IReadOnlyDictionary<string, WordValue>>();
        var remarks = new List<IReadOnlyDictionary<string, WordValue>>();
        var letters = new List<IReadOnlyDictionary<string, WordValue>>();
        foreach (var item in page.Agenda)
        {
            var draft = item.Draft == 0 ? item.Proposal.Draft : item.Draft;
            spokenViews.AddRange((await views.On(viewer, item.Proposal.Handle, draft, cancel)).Select(view => Item(("number", item.Proposal.Label), ("leaning", t.Leaning(view.Leaning)), ("text", view.Text))));
            remarks.AddRange((await Disagreements(viewer, item.Proposal.Handle, spoken, Body, today, cancel)).Select(each => With(each, "number", item.Proposal.Label)));
            letters.AddRange((await positions.On(viewer, item.Proposal.Handle, today, cancel)).Where(each => each.Draft == item.Proposal.Draft).Select(each => Item(
                ("number", item.Proposal.Label), ("title", item.Proposal.Title), ("body", each.Body is { } key ? Body(key) : each.Name), ("until", dates.Full(each.Until)), ("standing", t.Standing(each.Standing)))));
        }
        (lists["views"], lists["disagreements"], lists["letters"]) = (spokenViews, remarks, letters);
        var card = page.Card;
        var content = new DocumentContent(t.Name(kind), Program, UtcNoon(today), Item(
            ("title", card.Title), ("place", card.Place), ("from", dates.Full(card.From)), ("until", dates.Full(card.Until)), ("country", country), ("today", dates.Full(today)),
            ("seats", Number(card.Seats)), ("present", Number(page.Present)), ("quorum", Number(card.Quorum))), lists);
        return await Make(viewer, kind, card.Country, spoken, $"{Slug(kind)}-{card.From:yyyy-MM-dd}.docx", content, cancel);
    }

    /// <summary>The report of an analysis, by topic, with the words each verdict rests on.</summary>
    public async Task<WordFile> OfAnalysis(Viewer viewer, AnalysisSheet sheet, string? language, Dates dates, DateOnly today, CancellationToken cancel)
    {
        using var said = SpokenIn(language);
        var covered = sheet.Criteria.Select(line => line.Criterion.Id).ToHashSet(StringComparer.Ordinal);
        var standing = (await verdicts.Standing(viewer, sheet.Card.Country, today, cancel)).Where(each => covered.Contains(each.Criterion.Id)).ToList();
        var given = new List<IReadOnlyDictionary<string, WordValue>>();
        foreach (var topic in standing.GroupBy(each => each.Criterion.Topic))
            foreach (var each in topic)
            {
                var page = each.Verdict is { } verdict ? await verdicts.Open(viewer, verdict.Handle, today, cancel) : null;
                given.Add(Item(
                    ("topic", topic.Key.Name.In(CultureInfo.CurrentUICulture.Name).Text), ("id", each.Criterion.Id), ("citation", each.Criterion.Citation), ("statement", each.Criterion.Statement), ("grade", t.Grade(each.Criterion.Grade)),
                    ("qualifier", each.Criterion.Qualifier is { } limit ? t["Qualifier: {0}", limit].Value : t["Qualifier: none in the text"].Value),
                    ("verdict", each.Verdict is null ? t["No verdict yet"].Value : t.Verdict(each.Verdict.Value) + (each.Verdict.Stale ? " (" + t["to re-check, not counted"] + ")" : "")), ("reasons", page?.Reasons ?? ""),
                    ("quotes", page is null ? "" : string.Join("\n", page.Quotes.Select(quote => $"{quote.ActTitle}, {quote.Label} ({dates.Full(quote.QuotedOn)}): {quote.Words}")))));
            }
        var counts = Enum.GetValues<Grade>().Select(grade => GradeCount.Of(grade, standing)).Where(count => count.Criteria > 0).Select(count => Item(
            ("grade", t.Grade(count.Grade)), ("criteria", Number(count.Criteria)), ("aligned", Number(count.Aligned)), ("partly", Number(count.PartlyAligned)), ("not", Number(count.NotAligned)),
            ("contradicts", Number(count.Contradicts)), ("unknown", Number(count.Unknown + count.ReCheck)))).ToList();
        var content = new DocumentContent(sheet.Card.Title, Program, UtcNoon(today), Item(
            ("title", sheet.Card.Title), ("country", await CountryName(sheet.Card.Country, cancel)), ("today", dates.Full(today)), ("text_date", t["texts of {0}", dates.Full(sheet.Card.TextOn)].Value),
            ("readers_agreement", t.Said(sheet.Agreement))), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>>(StringComparer.Ordinal) { ["verdicts"] = given, ["counts"] = counts });
        return (await Make(viewer, LawDocumentKind.AnalysisReport, sheet.Card.Country, CultureInfo.CurrentUICulture.Name, $"{Slug(LawDocumentKind.AnalysisReport)}-{today:yyyy-MM-dd}.docx", content, cancel))!;
    }

    private async Task<DocumentContent> Content(Viewer viewer, ProposalPage page, string language, Dates dates, DateOnly today, CancellationToken cancel)
    {
        var (card, names) = (page.Card, await Names(cancel));
        string Body(string key) => names.GetValueOrDefault(key, key);
        var expected = await expectations.On(viewer, card.Handle, today, cancel);
        var answers = new List<(Criterion Criterion, VerdictCard? Now)>();
        foreach (var id in page.Recommendations.Select(each => each.Criterion).Union(expected.Select(each => each.Criterion.Id)))
            if (benchmark.Find(id) is { } criterion) answers.Add((criterion, await verdicts.History(viewer, id, card.Country, today, cancel) is [var latest, ..] ? latest : null));
        string Now(VerdictCard? verdict) => verdict is null ? t["No verdict yet"] : t.Verdict(verdict.Value);
        var grounds = string.Join("\n", [.. answers.Where(each => page.Recommendations.Any(own => own.Criterion == each.Criterion.Id)).Select(each => $"{each.Criterion.Id} ({each.Criterion.Citation}): {t["Verdict"].Value.ToLower(CultureInfo.CurrentCulture)}: {Now(each.Now)}"), string.Join(", ", page.Recommendations.Select(each => each.Label))]);
        var worded = page.Units.Where(unit => unit.Move != UnitMove.Missing).ToList();
        var moved = new List<IReadOnlyDictionary<string, WordValue>>();
        foreach (var group in page.Units.GroupBy(unit => unit.ActKey))
        {
            var act = await acts.FindByKey(viewer, group.Key, cancel);
            moved.Add(Item(("title", act is null ? group.First().Act : $"{act.Title.In(language).Text} ({act.ShortTitle})"), ("rank", act?.Rank ?? ""), ("change", string.Join("; ", group.Select(unit => unit.Move switch
            {
                UnitMove.Insert => t["new: {0}", unit.Place].Value,
                UnitMove.Missing => t["still to be worded: {0}", unit.Place].Value,
                _ => t["changed: {0}", unit.Place].Value,
            })))));
        }
        var lines = await costs.On(viewer, card.Handle, cancel);
        var lists = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>>(StringComparer.Ordinal)
        {
            ["recommendations"] = [.. page.Recommendations.Select(each => Item(("label", each.Label), ("text", each.Text), ("criterion", each.Criterion), ("addressee", Body(each.Addressee))))],
            ["units"] = [.. worded.Select(unit => Unit(unit, unit.In(language)!, grounds))],
            ["missing"] = [.. page.Units.Where(unit => unit.Move == UnitMove.Missing).Select(unit => Item(("address", unit.Label), ("reason", unit.Reason)))],
            ["acts"] = moved,
            ["criteria"] = [.. answers.Select(each => Item(("id", each.Criterion.Id), ("citation", each.Criterion.Citation), ("statement", each.Criterion.Statement), ("qualifier", each.Criterion.Qualifier is { } limit ? t["Qualifier: {0}", limit].Value : ""),
                ("now", Now(each.Now)), ("expected", expected.FirstOrDefault(other => other.Criterion.Id == each.Criterion.Id) is { } then ? t.Verdict(then.Expected) : t["not said"].Value)))],
            ["positions"] = [.. (await positions.On(viewer, card.Handle, today, cancel)).Where(each => each.Draft == page.Draft).Select(each => Item(
                ("body", each.Body is { } key ? Body(key) : each.Name), ("standing", t.Standing(each.Standing)), ("letter", each.LetterNumber is { } number ? $"{number}, {dates.Full(each.LetterDate!.Value)}" : ""), ("remarks", each.Remarks ?? "")))],
            ["disagreements"] = await Disagreements(viewer, card.Handle, language, Body, today, cancel),
            ["costs"] = [.. lines.Select(line => Item(("what", line.What), ("amount", Amount(line.Minor, line.Currency)), ("source", line.Source)))],
        };
        var made = page.Drafts.First(each => each.Draft == page.Draft).MadeAt;
        return new DocumentContent($"{card.Label} {card.Title}", Program, made, Item(
            ("number", card.Label), ("title", card.Title), ("draft", Number(page.Draft)), ("draft_date", dates.Full(made)), ("state", t.State(card.State)), ("country", await CountryName(card.Country, cancel)),
            ("today", dates.Full(today)), ("text_language", LawWords.NameOf(language)), ("change_agreed", page.Reason ?? ""), ("drafts_before", Number(page.Drafts.Count - 1)), ("cost_total", Together(lines))), lists);
    }

    // Letters that do not agree and comments, each with what the drafters answered. What has no answer says so.
    private async Task<List<IReadOnlyDictionary<string, WordValue>>> Disagreements(Viewer viewer, string proposal, string language, Func<string, string> body, DateOnly today, CancellationToken cancel)
    {
        if (await proposals.Open(viewer, proposal, null, today, cancel) is not { } page) return [];
        var rows = new List<IReadOnlyDictionary<string, WordValue>>();
        foreach (var each in (await positions.On(viewer, proposal, today, cancel)).Where(each => each.Standing is PositionStanding.NotAgreed or PositionStanding.AgreedWithRemarks))
            rows.Add(Item(("place", t["draft {0}", each.Draft].Value), ("body", $"{(each.Body is { } key ? body(key) : each.Name)}: {t.Standing(each.Standing)}"), ("remark", each.Remarks ?? ""),
                ("answer", each.Draft < page.Card.Draft ? t["Another draft was made after this letter."].Value : page.Reason ?? t["No answer yet"].Value)));
        foreach (var comment in await comments.OnProposal(viewer, proposal, cancel))
            rows.Add(Item(
                ("place", page.Units.FirstOrDefault(unit => unit.Ordinal == comment.Unit)?.Label ?? t["the whole"].Value), ("body", comment.Body is { } key ? body(key) : t.Voice(comment.Voice)),
                ("remark", string.Join("\n", new[] { comment.Passage is { } passage ? $"«{passage}»" : null, comment.Text, comment.Suggested is { } words ? $"{t["Suggested"].Value}: {words}" : null }.OfType<string>())),
                ("answer", comment.Answer is { } answer ? $"{t.Answer(answer)}. {comment.Reply}" : t["No answer yet"].Value)));
        return rows;
    }

    private IReadOnlyDictionary<string, WordValue> Unit(ProposalUnitCard unit, UnitWording wording, string grounds) => new Dictionary<string, WordValue>(StringComparer.Ordinal)
    {
        ["address"] = unit.Label, ["current"] = wording.Current.Length == 0 ? t["No such provision."].Value : wording.Current, ["proposed"] = WordValue.Of(wording.Words), ["reason"] = unit.Reason, ["grounds"] = grounds,
    };

    private string Together(IReadOnlyList<CostLine> lines)
    {
        if (lines.Count == 0) return t["not worked out yet"];
        var sums = string.Join(" + ", lines.Where(line => line.Minor is not null).GroupBy(line => line.Currency).Select(group => Amount(group.Sum(line => line.Minor!.Value), group.Key)));
        var open = lines.Count(line => line.Minor is null);
        return open == 0 ? sums : (sums.Length == 0 ? "" : sums + "; ") + t["lines without an amount: {0}", open];
    }

    private string Amount(long? minor, string currency) => minor is { } known ? $"{(known / 100m).ToString("N2", CultureInfo.CurrentCulture)} {currency}" : t["not worked out yet"];

    private async Task<WordFile?> Make(Viewer viewer, LawDocumentKind kind, string country, string language, string name, DocumentContent content, CancellationToken cancel)
    {
        var own = await templates.Find(viewer, country, kind.ToString(), language, cancel);
        return new WordFile(WordTemplate.Fill(own ?? LawDocumentLayout.Template(kind, t, language), content), name);
    }

    private async Task<Dictionary<string, string>> Names(CancellationToken cancel) =>
        (await organisations.All(cancel)).ToDictionary(card => card.Key, card => card.Name.In(CultureInfo.CurrentUICulture.Name).Text, StringComparer.Ordinal);

    private async Task<string> CountryName(string code, CancellationToken cancel) => await countries.Find(cancel) is { } own && own.Code == code ? own.Name : code;

    // Labels in another language than the reader's, for the length of one paper.
    private static Spoken SpokenIn(string? language) => new(language);

    private static Dictionary<string, WordValue> Item(params (string Name, string Value)[] values) => values.ToDictionary(each => each.Name, each => (WordValue)each.Value, StringComparer.Ordinal);

    private static Dictionary<string, WordValue> With(IReadOnlyDictionary<string, WordValue> item, string name, string value) => new(item, StringComparer.Ordinal) { [name] = value };

    private static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);

    private static DateTime UtcNoon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static string Slug(LawDocumentKind kind) => string.Concat(kind.ToString().Select((sign, at) => char.IsUpper(sign) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(sign) : sign.ToString()));

    private sealed class Spoken : IDisposable
    {
        private readonly (CultureInfo Ui, CultureInfo Format) _before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

        public Spoken(string? language)
        {
            if (!LanguageChoice.IsOffered(language) || language == _before.Ui.Name) return;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language!);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language!);
        }

        public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = _before;
    }
}
