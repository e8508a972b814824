using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.App.Tests.Documents;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Identifiers;
using Xunit;

namespace Throughline.App.Tests.Law.Proposals;

public sealed class ProposalPagesTests
{
    private static readonly DateOnly Old = new(2024, 1, 1);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Proposal_FromRecommendationToLaw_IsWalkedByPagesAlone(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        var manager = await app.SignIn(Role.CaseManager);
        await Upload(expert);
        var added = await expert.Submit("/law/recommendations/add", await expert.Page("/law/recommendations/add"), "main form", ("Form.Text", "Make it automatic."), ("Form.Criterion", "COE-13"), ("Form.Addressee", "Cabinet"), ("Form.Steps", "S8"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var recommendation = (await expert.Page("/law/recommendations")).QuerySelector("h2.h3 a")!.GetAttribute("href")!;
        var draft = (await expert.Page(recommendation)).QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        var empty = await expert.Submit(draft, await expert.Page(draft), "main form");
        Assert.Contains("Say in one line", (await Read(empty)).ErrorSummary(), StringComparison.Ordinal);
        var begun = await expert.Submit(draft, await expert.Page(draft), "main form", ("Form.Title", "Make the period automatic <b>"));
        var unit = begun.Headers.Location!.OriginalString;
        var proposal = unit[..unit.LastIndexOf('/')];

        Assert.Contains("no such place", (await expert.Page(unit + "?act=law-61&move=Change&place=art.+99")).ErrorSummary(), StringComparison.Ordinal);
        var words = unit + "?act=law-61&move=Change&place=art.+18(2)";
        var form = await expert.Page(words);
        Assert.StartsWith("A presumed victim is granted", ((IHtmlTextAreaElement)form.QuerySelector("textarea[lang=en]")!).Value, StringComparison.Ordinal);
        var same = await expert.Submit(words, form, "#words", ("Form.Reason", "Kept when refused."));
        Assert.Contains("words as they stand", (await Read(same)).ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("Kept when refused.", ((IHtmlTextAreaElement)(await Read(same)).QuerySelector("#Reason")!).Value);
        var saved = await expert.Submit(words, form, "#words", ("Form.Proposed[en]", "A presumed victim is granted a period of at least thirty days."), ("Form.Reason", "COE-13 asks for it."));
        Assert.Equal(proposal, saved.Headers.Location!.OriginalString);
        var stale = await expert.Submit(words, form, "#words", ("Form.Proposed[en]", "Other."), ("Form.Reason", "Late."), ("__once", new string('b', 32)));
        Assert.Contains("saved in between", (await Read(stale)).ErrorSummary(), StringComparison.Ordinal);

        // A draft is not there for anybody else: the same answer as for nothing.
        var hidden = await manager.GetAsync(proposal, TestContext.Current.CancellationToken);
        var absent = await manager.GetAsync("/law/proposals/" + Handle.New(), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, absent.StatusCode));
        Assert.Equal(Plain(await absent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), Plain(await hidden.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("No proposal yet", (await manager.Page("/law/proposals")).QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("P-01", (await manager.Page(recommendation)).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("P-01", (await manager.Page("/chain?kind=Criterion&id=COE-13")).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{proposal}?handler=Word", TestContext.Current.CancellationToken)).StatusCode);

        await Redirects(expert.Submit(proposal + "/outcome", await expert.Page(proposal + "/outcome"), "main form"));
        var view = await manager.Submit(proposal + "?handler=View", await manager.Page(proposal), "#view", ("Form.Leaning", "For"), ("Form.Text", "<script>alert(1)</script> Thirty days."));
        await Redirects(Task.FromResult(view));
        var seen = await expert.Page(proposal);
        Assert.Contains("<script>alert(1)</script> Thirty days.", seen.QuerySelector("#views")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("#views script"));
        Assert.DoesNotContain("yours", seen.QuerySelector("#views ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("P-01 Make the period automatic <b>", seen.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(seen.QuerySelectorAll("table.three ins"));
        Assert.Equal("/law/criteria/COE-13", seen.QuerySelector("table.three td:last-child a")!.GetAttribute("href"));

        await Redirects(expert.Submit(proposal + "/ask", await expert.Page(proposal + "/ask"), "main form", ("Form.Body", "Bar Association")));
        var letter = (await expert.Page(proposal)).QuerySelector("#positions a[href*='/letter/']")!.GetAttribute("href")!;
        var unsigned = await expert.Submit(letter, await expert.Page(letter), "main form", ("Form.Answer", "NotAgreed"), ("Form.Number", "7"), ("Form.Date", "2026-01-05"));
        Assert.Contains("office signed", (await Read(unsigned)).ErrorSummary(), StringComparison.Ordinal);
        await Redirects(expert.Submit(letter, await expert.Page(letter), "main form", ("Form.Answer", "NotAgreed"), ("Form.Number", "7"), ("Form.Date", "2026-01-05"), ("Form.Signatory", "Chair"), ("Form.Remarks", "Too long.")));
        await Redirects(expert.Submit(proposal + "/expect", await expert.Page(proposal + "/expect"), "main form", ("Form.Value", "Aligned"), ("Form.Reasons", "Automatic.")));
        Assert.Contains("Gaps closed: 1", (await manager.Page(proposal)).QuerySelector("#what-if")!.TextContent, StringComparison.Ordinal);

        var word = await manager.GetAsync($"{proposal}?handler=Word", TestContext.Current.CancellationToken);
        Assert.Equal("P-01-1-three-column.docx", word.Content.Headers.ContentDisposition!.FileNameStar ?? word.Content.Headers.ContentDisposition.FileName);
        using (var file = WordTemplateTests.Open(await word.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)))
            Assert.Empty(WordTemplateTests.Faults(file));

        await Redirects(expert.Submit(proposal + "/outcome", await expert.Page(proposal + "/outcome"), "main form", ("Form.State", "Agreed")));
        var adopt = await expert.Page(proposal + "/adopt");
        var wrong = await expert.Submit(proposal + "/adopt", adopt, "main form", ("Form.ActName", "Law"), ("Form.ActNumber", "No. 301"), ("Form.Adopted", "2026-05-01"));
        Assert.Contains("Give the day", (await Read(wrong)).ErrorSummary(), StringComparison.Ordinal);
        await Redirects(expert.Submit(proposal + "/adopt", await Read(wrong), "main form", ("Form.SignedOn", "2026-05-02"), ("Form.Published", "2026-05-03"), ("Form.InForce", "2026-06-01")));
        var law = await manager.Page(proposal);
        Assert.Contains("It is law: Law No. 301", law.QuerySelector("#adoption h2")!.TextContent, StringComparison.Ordinal);
        var text = await manager.Page(law.QuerySelector("#adoption a[href^='/law/acts/']")!.GetAttribute("href")!);
        Assert.Contains("at least thirty days", text.QuerySelector("#art_18__para_2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One of 1 recommendations has become law", (await manager.Page("/evidence/reform")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Law No. 301", (await manager.Page("/law/recommendations?reform=in-time")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Delegation_RecordedAndIssued_StandsOnItsProvisionAndAct(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        await Upload(expert);
        Assert.Equal("No delegation is recorded yet", (await expert.Page("/law/delegations")).QuerySelector("h1")!.TextContent);
        var bad = await expert.Submit("/law/delegations/add", await expert.Page("/law/delegations/add"), "main form", ("Form.Place", "art. 18(2)"), ("Form.Ordered", "Rules"), ("Form.Body", "Cabinet"));
        Assert.Contains("by which day", (await Read(bad)).ErrorSummary(), StringComparison.Ordinal);
        var due = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(-11).AddDays(-3);
        await Redirects(expert.Submit("/law/delegations/add", await Read(bad), "main form", ("Form.DueOn", $"{due:yyyy-MM-dd}")));
        var list = await expert.Page("/law/delegations");
        Assert.Equal("One by-law is owed for 11 months", list.QuerySelector("h1")!.TextContent);
        var provision = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        Assert.Contains("overdue for 11 months", (await expert.Page(provision)).QuerySelector("#delegations")!.TextContent, StringComparison.Ordinal);
        var issued = list.QuerySelector("a[href$='/issued']")!.GetAttribute("href")!;
        await Redirects(expert.Submit(issued, await expert.Page(issued), "main form", ("Form.Name", "Resolution 9"), ("Form.IssuedOn", "2026-01-09")));
        Assert.Equal("No by-law is overdue", (await expert.Page("/law/delegations")).QuerySelector("h1")!.TextContent);
        Assert.Contains("Resolution 9", (await expert.Page(provision)).QuerySelector("#delegations")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task Upload(HttpClient client)
    {
        const string body = """
            ##### Article 18. Recovery

            1. Help does not depend on testimony.

            2. A presumed victim is granted a period of up to thirty days, and removal may be suspended.
            """;
        var page = await client.Page("/law/acts/add");
        using var content = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(field.Value), field.Name!);
        content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(LawSamples.Act("law-61", Old, body))), "Form.File", "act.md");
        await Redirects(client.PostAsync("/law/acts/add", content, TestContext.Current.CancellationToken));
    }

    private static async Task Redirects(Task<HttpResponseMessage> answer)
    {
        var got = await answer;
        Assert.True(got.StatusCode == HttpStatusCode.Redirect, got.StatusCode == HttpStatusCode.OK ? (await Read(got)).ErrorSummary() : got.StatusCode.ToString());
    }

    private static async Task<IDocument> Read(HttpResponseMessage answer) => await Browsing.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    // Keys of forms and of the script policy differ from answer to answer.
    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "(value|nonce|content)=\"[^\"]*\"|/law/proposals/[a-z0-9]*", "");
}
