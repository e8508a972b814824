using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Demonstration;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Procedures;
using Xunit;

namespace Throughline.App.Tests.Procedures;

public sealed class ProcedurePagesTests
{
    // ux.md: a later page, everything that is not shared, gzip.
    private const int HeaviestPage = 40 * 1024;

    private static byte[] Adult => File.ReadAllBytes(Path.Combine(SampleFolder.Country, "sop", "adult.sop.yaml"));

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task New_WithAGoodFile_IsShownAndPutInForceAndReadByEveryRole(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = (await Upload(coordinator, Adult)).Headers.Location!.OriginalString;
        Assert.Contains("draft", (await coordinator.Page(path)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        // A body is asked and bars the version until its letter is there; the copy to be signed names it.
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(path + "?handler=Ask", await coordinator.Page(path), "#ask", ("Form.Body", "ombudsperson"))).StatusCode);
        Assert.Contains("silent or has not agreed", (await Browsing.Parse(await (await coordinator.Submit(path + "/in-force", await coordinator.Page(path + "/in-force"), null)).Content.ReadAsStringAsync())).ErrorSummary(), StringComparison.Ordinal);
        var letter = (await coordinator.Page(path)).QuerySelector("#agreement a[href*='/letter/']")!.GetAttribute("href")!;
        Assert.Contains("office signed", (await Browsing.Parse(await (await coordinator.Submit(letter, await coordinator.Page(letter), "main form", ("Form.Answer", "Agreed"), ("Form.Number", "7"))).Content.ReadAsStringAsync())).ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(letter, await coordinator.Page(letter), "main form", ("Form.Answer", "Agreed"), ("Form.Number", "7"), ("Form.Signatory", "Ombudsperson"), ("__once", new string('d', 32)))).StatusCode);
        using (var copy = Documents.WordTemplateTests.Open(await coordinator.GetByteArrayAsync(path + "?handler=Word")))
        {
            Assert.Empty(Documents.WordTemplateTests.Faults(copy));
            Assert.Contains("Ombudsperson", copy.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        }

        var form = await coordinator.Page(path + "/in-force");
        Assert.Equal("2026-01-01", form.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(path + "/in-force", form, null)).StatusCode);

        var reader = await app.SignIn(Role.Investigator);
        var page = await reader.Page(path);
        Assert.Equal("Version 3.2, in force since 1 January 2026", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(21, page.QuerySelectorAll("#steps tbody tr").Length);
        // The picture's boxes lead to the rows of the table.
        var targets = page.QuerySelectorAll("svg a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(21, targets.Count);
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Empty(page.QuerySelectorAll("[style], script"));
        var step = await reader.Page(path + "/steps/S8");
        Assert.StartsWith("S8 ", step.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Adult, await reader.GetByteArrayAsync(path + "/file"));
        Assert.Contains("One procedure is in force", (await reader.Page("/procedures")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Edit_OfTimeLimits_IsCheckedWithoutSaving_KeptAsADraftAndSavedAnew(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = (await Upload(coordinator, Adult)).Headers.Location!.OriginalString;
        await coordinator.Submit(path + "/in-force", await coordinator.Page(path + "/in-force"), null);
        var edit = await coordinator.Page(path + "/edit");
        Assert.Contains("version: \"3.3\"", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)edit.QuerySelector("#Text")!).Value, StringComparison.Ordinal);
        var limits = edit.QuerySelectorAll("input[name^='Form.Limits']").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!)).ToList();
        Assert.Equal(19, limits.Count);
        var (first, second) = (limits.First(limit => limit.Value == "24 hours from S0"), limits.First(limit => limit.Value == "48 hours from S3"));
        // Checked only: the change stands in the text, the limits that cannot be are said, and the shelf is as it was.
        var wrong = await Browsing.Parse(await (await coordinator.Submit(path + "/edit", edit, "#edit", (first.Name, "soonish"), ("do", "check"))).Content.ReadAsStringAsync());
        Assert.Contains("Line ", wrong.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await coordinator.Page("/procedures")).QuerySelectorAll("main tbody tr"));
        var saved = await coordinator.Submit(path + "/edit", edit, "#edit", (first.Name, "12 hours from S0"), (second.Name, "24 hours from S3"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var draft = saved.Headers.Location!.OriginalString;
        Assert.NotEqual(path, draft);
        var text = await coordinator.GetStringAsync(draft + "/file");
        Assert.Contains("deadline: 12 hours from S0", text, StringComparison.Ordinal);
        Assert.Contains("deadline: 24 hours from S3", text, StringComparison.Ordinal);
        Assert.Equal(Adult, await coordinator.GetByteArrayAsync(path + "/file"));
        // Only the two lines and the version differ: comments and order are kept.
        var lines = System.Text.Encoding.UTF8.GetString(Adult).Split('\n');
        Assert.Equal(3, lines.Zip(text.Split('\n')).Count(pair => pair.First != pair.Second));
        // The draft is saved anew; a body that had agreed is asked again. A text of another version is refused.
        await coordinator.Submit(draft + "?handler=Ask", await coordinator.Page(draft), "#ask", ("Form.Body", "ombudsperson"));
        var letter = (await coordinator.Page(draft)).QuerySelector("#agreement a[href*='/letter/']")!.GetAttribute("href")!;
        await coordinator.Submit(letter, await coordinator.Page(letter), "main form", ("Form.Answer", "Agreed"), ("Form.Number", "7"), ("Form.Signatory", "Ombudsperson"));
        var again = await coordinator.Page(draft + "/edit");
        var other = await Browsing.Parse(await (await coordinator.Submit(draft + "/edit", again, "#edit", ("Form.Text", text.Replace("version: \"3.3\"", "version: \"9\"", StringComparison.Ordinal)), ("do", "save"))).Content.ReadAsStringAsync());
        Assert.Contains("another procedure or version", other.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(draft + "/edit", again, "#edit", ("Form.Text", text.Replace("12 hours from S0", "18 hours from S0", StringComparison.Ordinal)), (first.Name, "18 hours from S0"), ("do", "save"), ("__once", new string('e', 32)))).StatusCode);
        Assert.Contains("18 hours from S0", await coordinator.GetStringAsync(draft + "/file"), StringComparison.Ordinal);
        Assert.Contains("Asked", (await coordinator.Page(draft)).QuerySelector("#agreement")!.TextContent, StringComparison.Ordinal);
        var stale = await Browsing.Parse(await (await coordinator.Submit(draft + "/edit", again, "#edit", ("do", "save"), ("__once", new string('f', 32)))).Content.ReadAsStringAsync());
        Assert.Contains("saved in between", stale.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn(Role.Investigator)).GetAsync(draft + "/edit")).StatusCode);
    }

    [Fact]
    public async Task New_WithAFileThatCannotBeRead_SaysLineAndColumnAndChangesNothing()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var answer = await Upload(coordinator, SopSample.Bytes(("at once from S0", "soon")));
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Line 20, column", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.Contains("No procedure yet", (await coordinator.Page("/procedures")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithTheFlawedSample_KeepsADraftThatCannotBePutInForce()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var flawed = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Country, "sop", "flawed.sop.yaml"), TestContext.Current.CancellationToken);
        var path = (await Upload(coordinator, flawed)).Headers.Location!.OriginalString;
        var page = await coordinator.Page(path);
        Assert.Contains("bar it", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("aside .n-late"));
        Assert.Null((await coordinator.Page(path + "/in-force")).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(path + "/discard", await coordinator.Page(path + "/discard"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Compare_InEitherOrder_TellsTheSame()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var coordinator = await app.SignIn(Role.Coordinator);
        var older = await Put(app, SopSample.Bytes(("version: \"3.2\"", "version: \"3.1\"")), new DateOnly(2025, 1, 1));
        var newer = await Put(app, SopSample.Bytes(("1 working day from S0", "2 working days from S0")), new DateOnly(2026, 1, 1));
        var page = await coordinator.Page($"/procedures/{newer}/compare/{older}");
        Assert.Equal("From 3.1 to 3.2: 0 steps new, 0 gone, 1 changed", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("1 working day after S0", page.QuerySelector("tbody td[data-l='3.1']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 working days after S0", page.QuerySelector("tbody td[data-l='3.2']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector("main")!.TextContent, (await coordinator.Page($"/procedures/{older}/compare/{newer}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Pages_OfAProcedure_StayUnderTheWeightOfALaterPage()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var handle = await Put(app, Adult, new DateOnly(2026, 1, 1));
        var reader = await app.SignIn(Role.CaseManager);
        foreach (var path in (string[])["/procedures", $"/procedures/{handle}", $"/procedures/{handle}/steps/S8"])
            Assert.InRange(Gzipped(await reader.GetByteArrayAsync(path)), 500, HeaviestPage);
    }

    [Theory]
    [InlineData("/procedures/00000000000000000000000000")]
    [InlineData("/procedures/{0}/steps/S99")]
    [InlineData("/procedures/{0}/compare/00000000000000000000000000")]
    [InlineData("/procedures/00000000000000000000000000/file")]
    public async Task Get_OfWhatIsNotThere_IsNotFound(string path)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var handle = await Put(app, SopSample.Bytes(), new DateOnly(2026, 1, 1));
        var reader = await app.SignIn(Role.CaseManager);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path.Replace("{0}", handle, StringComparison.Ordinal))).StatusCode);
    }

    /// <summary>Puts a file in force without pages; returns its handle.</summary>
    public static async Task<string> Put(AppHost app, byte[] file, DateOnly from)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var scope = app.Scope();
        var shelf = scope.ServiceProvider.GetRequiredService<ProcedureShelf>();
        var card = (await shelf.Import(file, "test.sop.yaml", ShelfHouse.Process(ShelfHouse.Coordinator), cancel)).Card!;
        Assert.Equal(ShelfChange.Done, await shelf.PutInForce(card.Handle, from, card.Version, ShelfHouse.Process(ShelfHouse.Coordinator), cancel));
        return card.Handle;
    }

    internal static async Task<HttpResponseMessage> Upload(HttpClient client, byte[] file)
    {
        var page = await client.Page("/procedures/new");
        using var content = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("main form input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        content.Add(part, "Form.File", "adult.sop.yaml");
        return await client.PostAsync("/procedures/new", content);
    }

    private static int Gzipped(byte[] page)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(page);
        return (int)packed.Length;
    }
}
