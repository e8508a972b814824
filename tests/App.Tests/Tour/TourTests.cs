using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughline.App.Tests.Harness;
using Xunit;

namespace Throughline.App.Tests.Tour;

public sealed class TourTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Doors_OfEveryStop_OpenWhatTheyPromiseAndTheFileStaysShut(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var tour = await Page(app.Visitor(), "/tour");
        var doors = tour.QuerySelectorAll("form[action*='Demonstration']").Select(form => (User: Value(form, "user"), To: Value(form, "to"))).ToList();
        Assert.Equal(10, doors.Count);
        foreach (var (user, to) in doors)
        {
            var client = await app.SignIn(user);
            var led = await client.GetAsync(to, Cancel);
            Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
            var place = led.Headers.Location!.OriginalString;
            var answer = await client.GetAsync(place, Cancel);
            Assert.Equal(to == "/tour/6/1" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Contains(to == "/tour/8/1" ? "end of the tour" : $"stop {to.Split('/')[2]} of 7", page.QuerySelector(".tour-bar")?.TextContent, StringComparison.Ordinal);
            // Followed no further than one page: the rest of the app knows nothing of the tour.
            Assert.DoesNotContain("tour", place[1..].Replace("tour/brief", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task FileOfTheStory_ForTheProsecutor_AnswersAsAFileThatNeverWas()
    {
        await using var app = await AppHost.StartDemonstration(Engine.Sqlite);
        var prosecutor = await app.SignIn("adon.reskil@prosecutor.example");
        var file = (await prosecutor.GetAsync("/tour/6/1", Cancel)).Headers.Location!.OriginalString;
        var real = await prosecutor.GetAsync(file, Cancel);
        var never = await prosecutor.GetAsync("/cases/" + new string('0', file.Length - "/cases/".Length), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, real.StatusCode);
        Assert.Equal(real.StatusCode, never.StatusCode);
        Assert.Equal(Plain(await never.Content.ReadAsStringAsync(Cancel)), Plain(await real.Content.ReadAsStringAsync(Cancel)));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("tk")]
    public async Task Tour_InAnotherLanguage_IsSaidInItThroughout(string language)
    {
        await using var app = await AppHost.StartDemonstration(Engine.Sqlite);
        var english = Sentences(await Page(app.Visitor(), "/tour"));
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await Page(client, "/tour");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(Sentences(page).Intersect(english));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Brief_ForTheRapporteur_NamesEachFindingWithItsRecordsAndGoesOutToWord(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var client = await app.SignIn("amra.quist@ombuds.example");
        var page = await Page(client, "/tour/brief");
        var findings = page.QuerySelectorAll(".brief > li");
        Assert.Equal(7, findings.Length);
        foreach (var link in findings.SelectMany(finding => finding.QuerySelectorAll("a")))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link.GetAttribute("href"), Cancel)).StatusCode);
        var file = await client.GetAsync("/tour/brief?handler=File", Cancel);
        using var document = WordprocessingDocument.Open(new MemoryStream(await file.Content.ReadAsByteArrayAsync(Cancel)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Cancel));
        var words = document.MainDocumentPart!.Document!.InnerText;
        Assert.All(findings, finding => Assert.Contains(finding.QuerySelector("h2")!.TextContent.Trim(), words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tour_WithoutInventedPeople_IsNotThere()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/tour", Cancel)).StatusCode);
        var client = await app.SignIn("amra.quist@ombuds.example");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/tour/5/1", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/tour/brief", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/tour/9/3", Cancel)).StatusCode);
        Assert.Null((await Page(app.Visitor(), "/sign-in")).QuerySelector("a[href='/tour']"));
    }

    private static async Task<IHtmlDocument> Page(HttpClient client, string path) => new HtmlParser().ParseDocument(await client.GetStringAsync(path, Cancel));

    private static string Value(IElement form, string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private static string Plain(string html) => string.Join('\n', html.Split('\n').Where(line => !line.Contains("__RequestVerificationToken", StringComparison.Ordinal)));

    private static HashSet<string> Sentences(IHtmlDocument page) => [.. page.QuerySelectorAll("main h1, main h2, main h3, main p, main button").Select(part => part.TextContent.Trim()).Where(text => text.Contains(' ', StringComparison.Ordinal))];
}
