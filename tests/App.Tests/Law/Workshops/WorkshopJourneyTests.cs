using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.App.Tests.Documents;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Law.Workshops;

/// <summary>A package of three acts of different rank through a workshop of twenty-one seats to adoption and out to Word, by pages alone.</summary>
public sealed class WorkshopJourneyTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Package_OfThreeActs_GoesThroughAWorkshopToLawAndOutToWord(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        foreach (var (key, rank) in new[] { ("law-61", "law"), ("code-1", "code"), ("rules-9", "cabinet resolution") })
            foreach (var language in new[] { "en", "ru" }) await Upload(expert, key, rank, language);
        await Redirects(expert.Submit("/law/recommendations/add", await expert.Page("/law/recommendations/add"), "main form", ("Form.Text", "Make it automatic."), ("Form.Criterion", "COE-13"), ("Form.Addressee", "Cabinet")));
        var recommendation = (await expert.Page("/law/recommendations")).QuerySelector("h2.h3 a")!.GetAttribute("href")!;
        var package = await Propose(expert, recommendation, "The whole package", ["law-61", "code-1", "rules-9"], "art. 1(1)");
        var small = await Propose(expert, recommendation, "A small one", ["law-61"], "art. 2(1)");

        // A survivor reviewer comments on words and on the recommendation; the drafter takes the words up.
        var survivor = await app.SignIn(Role.SurvivorReviewer);
        await Redirects(survivor.Submit(package + "?handler=Comment", await survivor.Page(package), "#comment", ("Said.Unit", "1"), ("Said.Passage", "thirty days"), ("Said.Suggested", "forty days"), ("Said.Text", "Thirty is short. <i>x</i>")));
        await Redirects(survivor.Submit(recommendation + "?handler=Comment", await survivor.Page(recommendation), "#comment", ("Text", "Ask us.")));
        var seen = await expert.Page(package);
        Assert.Contains("A survivor reviewer", seen.QuerySelector("#comments")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("#comments i"));
        var take = seen.QuerySelectorAll("#comments a").First(link => link.TextContent.StartsWith("Take its words up", StringComparison.Ordinal)).GetAttribute("href")!;
        var taken = await expert.Page(take);
        Assert.Contains("forty days", ((IHtmlTextAreaElement)taken.QuerySelector("textarea[lang=en]")!).Value, StringComparison.Ordinal);
        await Redirects(expert.Submit(taken.QuerySelector("#words")!.GetAttribute("action")!, taken, "#words"));
        Assert.Contains("Taken up", (await survivor.Page(package)).QuerySelector("#comments")!.TextContent, StringComparison.Ordinal);
        var answer = (await expert.Page(recommendation)).QuerySelector("#comments a[href^='/law/comments/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await survivor.GetAsync(answer, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Say why", (await Read(await expert.Submit(answer, await expert.Page(answer), "main form", ("Form.Answer", "InPart")))).ErrorSummary(), StringComparison.Ordinal);
        await Redirects(expert.Submit(answer, await expert.Page(answer), "main form", ("Form.Answer", "InPart"), ("Form.Reply", "The hearing is planned.")));

        // Twenty-one seats, some with accounts, one of them the survivor's.
        await Redirects(expert.Submit("/law/workshops/add", await expert.Page("/law/workshops/add"), "main form", ("Form.Title", "Review"), ("Form.Place", "Hall"), ("Form.From", $"{Day:yyyy-MM-dd}"), ("Form.Until", $"{Day:yyyy-MM-dd}"), ("Form.Quorum", "11")));
        var workshop = (await expert.Page("/law/workshops")).QuerySelector("h2.h3 a")!.GetAttribute("href")!;
        var outsider = await app.SignIn(Role.ShelterManager);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(workshop, TestContext.Current.CancellationToken)).StatusCode);
        var seats = await expert.Page(workshop + "/seats");
        var options = seats.QuerySelectorAll("select[name='Rows[0].Account'] option").Where(option => option.GetAttribute("value")!.Length > 0).ToList();
        var mine = options.Single(option => option.TextContent == "Imra Solent").GetAttribute("value")!;
        var accounts = options.Select(option => option.GetAttribute("value")!).Where(value => value != mine).Prepend(mine).Take(21).ToList();
        Assert.Equal(21, accounts.Count);
        var rows = new List<(string, string)>();
        for (var n = 0; n < 21; n++)
        {
            rows.Add(($"Rows[{n}].Body", $"Body {n + 1}"));
            rows.Add(($"Rows[{n}].IsState", n % 2 == 0 ? "true" : "false"));
            rows.Add(($"Rows[{n}].Account", accounts[n]));
        }
        for (var n = 0; n < 3; n++) seats = await Read(await expert.Submit(workshop + "/seats", seats, "main form", [.. rows.Take(3 * seats.QuerySelectorAll("main tbody tr").Length), ("more", "true")]));
        await Redirects(expert.Submit(workshop + "/seats", seats, "main form", [.. rows]));
        await Redirects(expert.Submit(workshop + "/agenda", await expert.Page(workshop + "/agenda"), "main form"));
        Assert.Contains("No quorum", (await expert.Page(workshop)).QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        var present = await expert.Page(workshop);
        var here = string.Join('&', Enumerable.Range(1, 12).Select(n => $"Present={n}"));
        await Redirects(expert.PostAsync(workshop + "?handler=Present", new StringContent(Fields(present, "#present form") + "&" + here, Encoding.UTF8, "application/x-www-form-urlencoded"), TestContext.Current.CancellationToken));

        // The survivor has a seat: sees the workshop, keeps one proposal off the list, and cannot run anything.
        var table = await survivor.Page(workshop);
        Assert.Empty(table.QuerySelectorAll("form[action*='handler=List'], form[action*='handler=Close'], a[href$='/seats']"));
        Assert.DoesNotContain("Mossel", table.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        var item = table.QuerySelectorAll("li[id^=item-]").First(row => row.TextContent.Contains("The whole package", StringComparison.Ordinal)).Id!;
        await Redirects(survivor.Submit(workshop + "?handler=Discuss", table, $"#{item} form[action*=Discuss]"));
        await Redirects(survivor.Submit(workshop + "/conflict?n=" + item[5..], await survivor.Page(workshop + "/conflict?n=" + item[5..]), "main form", ("Reason", "Runs the fund.")));
        var sheet = await expert.Page(workshop + "/sheet");
        Assert.Contains("1 to 21", (await Read(await expert.Submit(workshop + "/sheet", sheet, "main form", ("Sheet", "40"), ("Lines[0].Leaning", "For")))).ErrorSummary(), StringComparison.Ordinal);
        await Redirects(expert.Submit(workshop + "/sheet", sheet, "main form", ("Sheet", "5"), ("Lines[0].Leaning", "For"), ("Lines[0].Text", "On paper."), ("__once", new string('c', 32))));
        var before = await expert.Page(workshop);
        Assert.Contains("A small one", before.QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A participant wants to discuss it", before.QuerySelector("#rest")!.TextContent, StringComparison.Ordinal);
        await Redirects(expert.Submit(workshop + "?handler=List", before, "#list form[action*=List]"));

        // The screen of the room: one unit in large type, and the others follow.
        var screen = await expert.Page($"{workshop}/screen?n={item[5..]}");
        Assert.Contains("forty days", screen.QuerySelector(".projector")!.TextContent, StringComparison.Ordinal);
        await Redirects(expert.Submit($"{workshop}/screen?n={item[5..]}&u=0", screen, ".screen-nav form"));
        var follow = await survivor.GetAsync(workshop + "/screen?follow=on", TestContext.Current.CancellationToken);
        Assert.Equal("8", Assert.Single(follow.Headers.GetValues("Refresh")));
        Assert.Contains("The whole package", await follow.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange((await follow.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 40 * 1024);

        var decide = $"{workshop}/decide?n={item[5..]}";
        await Redirects(expert.Submit(decide, await expert.Page(decide), "main form", ("Form.Outcome", "AgreedWithChange"), ("Form.Words", "\"Panel\" in the singular.")));
        await Redirects(expert.Submit(workshop + "?handler=Close", await expert.Page(workshop), "#close form"));
        Assert.Equal(21, (await expert.Page(package)).QuerySelectorAll("#positions li").Length);

        foreach (var language in new[] { "en", "ru" })
        {
            foreach (var kind in new[] { "Protocol", "WorkshopDisagreements", "BodiesToConfirm" }) await Word(expert, $"{workshop}?handler=Word&kind={kind}&language={language}", kind == "Protocol" ? "Runs the fund." : null);
            foreach (var kind in new[] { "ThreeColumn", "ExplanatoryNote", "FinancialJustification", "ActsToChange", "Disagreements", "CoverLetter", "Brief" })
                await Word(expert, $"{package}?handler=Word&kind={kind}&language={language}", kind == "ThreeColumn" ? language == "ru" ? "Срок тридцать дней" : "forty days" : kind == "ActsToChange" ? "cabinet resolution" : null);
        }
        var xml = await expert.GetStringAsync($"{package}?handler=Amending&act=code-1&language=en", TestContext.Current.CancellationToken);
        Assert.Contains("activeModifications", xml, StringComparison.Ordinal);

        await Adopt(expert, package);
        Assert.Contains("It is law", (await survivor.Page(package)).QuerySelector("#adoption h2")!.TextContent, StringComparison.Ordinal);
        using var described = JsonDocument.Parse(await app.Visitor().GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken));
        Assert.True(described.RootElement.GetProperty("paths").EnumerateObject().Count() >= 10);
        using var proposals = JsonDocument.Parse(await expert.GetStringAsync("/api/v1/proposals", TestContext.Current.CancellationToken));
        Assert.Equal(2, proposals.RootElement.GetArrayLength());
        Assert.Contains("art_1__para_1", await expert.GetStringAsync("/api/v1/acts/code-1/text?format=akn&language=en", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await expert.GetAsync("/api/v1/acts/code-1/text?format=exe", TestContext.Current.CancellationToken)).StatusCode);
        var csv = await expert.GetStringAsync("/law?handler=Review", TestContext.Current.CancellationToken);
        Assert.Equal(39, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("New text:", (await expert.Page("/law/briefing?since=2025-01-01")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("New act:", (await expert.Page("/law/timeline")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Template_OfAMinistry_IsCheckedUsedAndTakenAway(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        await Upload(expert, "law-61", "law", "en");
        await Redirects(expert.Submit("/law/recommendations/add", await expert.Page("/law/recommendations/add"), "main form", ("Form.Text", "Make it automatic."), ("Form.Criterion", "COE-13"), ("Form.Addressee", "Cabinet")));
        var proposal = await Propose(expert, (await expert.Page("/law/recommendations")).QuerySelector("h2.h3 a")!.GetAttribute("href")!, "One", ["law-61"], "art. 1(1)");
        var own = App.Documents.WordParts.File("t", "en", false, [App.Documents.WordParts.Line("MINISTRY LETTERHEAD {{number}}")]);
        foreach (var (bytes, told) in new[] { (Array.Empty<byte>(), "Choose a Word file"), ("hello"u8.ToArray(), "not a Word file"), (App.Documents.WordParts.File("t", "en", false, [App.Documents.WordParts.Line("{{password}}")]), "no name {{password}}") })
            Assert.Contains(told, (await Read(await Put(expert, bytes))).ErrorSummary(), StringComparison.Ordinal);
        await Redirects(Put(expert, own));
        await Word(expert, $"{proposal}?handler=Word&kind=Brief&language=en", "MINISTRY LETTERHEAD P-01");
        await Redirects(expert.Submit("/law/templates?handler=Remove", await expert.Page("/law/templates"), "form[action*=Remove]"));
        await Word(expert, $"{proposal}?handler=Word&kind=Brief&language=en", "What is asked");
    }

    private static async Task<HttpResponseMessage> Put(HttpClient client, byte[] bytes)
    {
        var page = await client.Page("/law/templates");
        var form = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll<IHtmlInputElement>("#put input[type=hidden]")) form.Add(new StringContent(field.Value), field.Name!);
        form.Add(new StringContent("Brief"), "Kind");
        form.Add(new StringContent("en"), "Language");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", "letter.docx");
        return await client.PostAsync("/law/templates", form, TestContext.Current.CancellationToken);
    }

    private static async Task Adopt(HttpClient expert, string proposal)
    {
        var adopt = await expert.Page(proposal + "/adopt");
        await Redirects(expert.Submit(proposal + "/adopt", adopt, "main form", ("Form.ActName", "Law"), ("Form.ActNumber", "No. 301"), ("Form.Adopted", "2026-05-01"), ("Form.SignedOn", "2026-05-02"), ("Form.Published", "2026-05-03"), ("Form.InForce", "2026-06-01")));
    }

    private static async Task<string> Propose(HttpClient expert, string recommendation, string title, string[] acts, string place)
    {
        var draft = (await expert.Page(recommendation)).QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        var begun = await expert.Submit(draft, await expert.Page(draft), "main form", ("Form.Title", title));
        var unit = begun.Headers.Location!.OriginalString;
        foreach (var act in acts)
        {
            var words = $"{unit}?act={act}&move=Change&place={Uri.EscapeDataString(place)}";
            var form = await expert.Page(words);
            await Redirects(expert.Submit(form.QuerySelector("#words")!.GetAttribute("action")!, form, "#words", ("Form.Proposed[en]", $"The period is thirty days under {act}."), ("Form.Proposed[ru]", $"Срок тридцать дней по {act}."), ("Form.Reason", "COE-13 asks for it.")));
        }
        var proposal = unit[..unit.LastIndexOf('/')];
        await Redirects(expert.Submit(proposal + "/outcome", await expert.Page(proposal + "/outcome"), "main form"));
        return proposal;
    }

    private static async Task Upload(HttpClient client, string key, string rank, string language)
    {
        var (article, text) = language == "en" ? ("Article", "The body grants a period") : ("Статья", "Орган предоставляет срок");
        var body = $"---\ntitle: \"Act {key}\"\nshort_title: \"Act {key}\"\nidentifier: \"{key}\"\ncountry: \"XA\"\nrank: \"{rank}\"\nin_force: \"2024-01-01\"\nlanguage: \"{language}\"\n---\n# Act {key}\n\n##### {article} 1. One\n\n1. {text}.\n\n##### {article} 2. Two\n\n1. {text} 2.\n";
        var page = await client.Page("/law/acts/add");
        var form = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]")) form.Add(new StringContent(field.Value), field.Name!);
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        form.Add(file, page.QuerySelector("input[type=file]")!.GetAttribute("name")!, key + ".md");
        await Redirects(client.PostAsync("/law/acts/add", form, TestContext.Current.CancellationToken));
    }

    private static async Task Word(HttpClient client, string address, params string?[] holds)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var file = WordTemplateTests.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(WordTemplateTests.Faults(file));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        foreach (var words in holds.OfType<string>()) Assert.Contains(words, text, StringComparison.Ordinal);
    }

    private static string Fields(IDocument page, string form) => string.Join('&', page.QuerySelectorAll<IHtmlInputElement>(form + " input[type=hidden]").Select(field => $"{Uri.EscapeDataString(field.Name!)}={Uri.EscapeDataString(field.Value)}"));

    private static async Task<IDocument> Read(HttpResponseMessage answer) => await Browsing.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static async Task Redirects(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, answer.StatusCode == HttpStatusCode.OK ? (await Read(answer)).ErrorSummary() : answer.StatusCode.ToString());
    }
}
