using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class LawPagesTests
{
    private const string Text = """
        ##### Article 18. Recovery

        1. Help does not depend on testimony.

        2. A presumed victim is granted a period of up to thirty days, and removal may be suspended.
        """;

    private static readonly DateOnly Old = new(2024, 1, 1);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Upload_OfAnAct_ShowsItAndAVerdictOnItFallsToReCheck(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        var stored = await Upload(expert, Bytes(LawSamples.Act("law-61", Old, Text)));
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        var act = stored.Headers.Location!.OriginalString;
        var page = await expert.Page(act);
        Assert.Equal("Act law-61", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("en", page.QuerySelector("div.lawtext")!.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("#art_18__para_2"));
        var provision = page.QuerySelector("#art_18__para_2 a")!.GetAttribute("href")!;
        Assert.Equal("Act law-61, art. 18(2)", (await expert.Page(provision)).QuerySelector("h1")!.TextContent);
        Assert.NotNull((await expert.Page(act.Replace("?", "/whole?", StringComparison.Ordinal))).QuerySelector("#art_18__para_2"));

        var form = await expert.Page("/law/criteria/COE-13/verdict");
        var refused = await expert.Submit("/law/criteria/COE-13/verdict", form, null,
            ("Form.Value", "PartlyAligned"), ("Form.Reasons", "Kept when refused."), ("Form.Quotes[1].Act", "law-61"), ("Form.Quotes[1].Words", "up to forty days"));
        var again = await Browsing.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("stand nowhere in Act law-61", again.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("#Quotes-1-Words", again.QuerySelector(".errsum a")!.GetAttribute("href"));
        Assert.Equal("Kept when refused.", ((IHtmlTextAreaElement)again.QuerySelector("#Reasons")!).Value);
        var given = await expert.Submit("/law/criteria/COE-13/verdict", again, null, ("Form.Quotes[1].Words", "up to thirty days"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        var criterion = await expert.Page("/law/criteria/COE-13");
        Assert.Equal("up to thirty days", criterion.QuerySelector("mark.hit")!.TextContent);
        Assert.Null(criterion.QuerySelector(".vs .tag.again"));

        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        await Upload(expert, Bytes(LawSamples.Act("law-61", yesterday, Text.Replace("is granted", "shall be granted", StringComparison.Ordinal))));
        criterion = await expert.Page("/law/criteria/COE-13");
        Assert.NotNull(criterion.QuerySelector(".vs .tag.again"));
        Assert.Contains(criterion.QuerySelectorAll("#provision ins"), inserted => inserted.TextContent.Contains("shall be", StringComparison.Ordinal));
        Assert.Contains("One verdict is to be checked again", (await expert.Page("/law")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await expert.Page("/law?verdict=recheck")).QuerySelectorAll("main tbody tr"));
        var compare = await expert.Page(act[..act.IndexOf('?', StringComparison.Ordinal)] + $"/compare?from={Old:yyyy-MM-dd}&to={yesterday:yyyy-MM-dd}");
        Assert.Equal("One unit changed", compare.QuerySelector("h1")!.TextContent);
        Assert.Equal("up to thirty days", ((IHtmlTextAreaElement)(await expert.Page("/law/criteria/COE-13/verdict")).QuerySelector("#Quotes-0-Words")!).Value);
    }

    public static TheoryData<Engine, string> BadFiles()
    {
        var data = new TheoryData<Engine, string>();
        foreach (var engine in Enum.GetValues<Engine>())
            foreach (var kind in BadFile.Keys) data.Add(engine, kind);
        return data;
    }

    private static readonly Dictionary<string, (byte[] Bytes, string Name, string Word)> BadFile = new()
    {
        ["empty"] = ([], "act.md", "empty"),
        ["binary"] = ([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe, 0, 1, 2, 0, 0, 0], "act.docx", ""),
        ["encoding"] = ([.. Encoding.UTF8.GetBytes("##### Статья 1. "), 0xcf, 0xf0, 0xe8, 0xff, 0xed], "act.txt", "UTF-8"),
        ["broken xml"] = (Bytes("<?xml version=\"1.0\"?>\n<akomaNtoso>\n<act></akomaNtoso>"), "act.xml", "line 3"),
        ["external entity"] = (Bytes("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<akomaNtoso>&e;</akomaNtoso>"), "act.xml", ""),
        ["no articles"] = (Bytes("# A letter\n\nDear colleague, all is well."), "letter.md", "No article"),
        ["same day"] = (Bytes(LawSamples.Act("law-61", Old, Text)), "act.md", "is here already"),
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Upload_OfABadFile_SaysSoInOneLineAndChangesNothing(Engine engine, string kind)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        await Upload(expert, Bytes(LawSamples.Act("law-61", Old, Text)));
        var (bytes, name, word) = BadFile[kind];
        var answer = await Upload(expert, bytes, name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var line = Assert.Single(page.QuerySelectorAll(".errsum li")).TextContent;
        Assert.Contains(word, line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', line.Trim());
        Assert.DoesNotContain("root:", line, StringComparison.Ordinal);
        Assert.Single((await expert.Page("/law/acts")).QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Upload_OfMoreThan50Megabytes_IsRefusedKindly(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        // Just over: the page says so. Far over: refused before it is read.
        var page = await Browsing.Parse(await (await Upload(expert, new byte[50 * 1024 * 1024 + 10])).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("larger than 50 MB", page.ErrorSummary(), StringComparison.Ordinal);
        var answer = await Upload(expert, new byte[53 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("up to 50 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await expert.Page("/law/acts")).QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Recommendations_AddedAndAnswered_StandInTheListAndAtTheirCriterion()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var expert = await app.SignIn(Role.LegalExpert);
        var form = await expert.Page("/law/recommendations/add?criterion=COE-13");
        var refused = await Browsing.Parse(await (await expert.Submit("/law/recommendations/add", form, null, ("Form.Steps", "S8"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, refused.QuerySelectorAll(".errsum li").Length);
        var stored = await expert.Submit("/law/recommendations/add", refused, null, ("Form.Text", "Make the period automatic."), ("Form.Addressee", "ministry-justice"));
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        var list = await expert.Page("/law/recommendations");
        Assert.Contains("One of 1 recommendations has no answer", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var answer = list.QuerySelector("a[href$='/answer']")!.GetAttribute("href")!;
        var page = await expert.Page(answer);
        await expert.Submit(answer, page, null, ("Form.Status", "Accepted"));
        var stale = await Browsing.Parse(await (await expert.Submit(answer, await Fresh(page), null, ("Form.Status", "NotAccepted"), ("__once", new string('a', 32)))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("in between", stale.ErrorSummary(), StringComparison.Ordinal);
        Assert.Contains("Accepted", (await expert.Page("/law/criteria/COE-13")).QuerySelector("#recommendations")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ThatDoNotExist_AreTheOneAbsentAnswerAndReadersCannotWrite()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var officer = await app.SignIn(Role.IdentificationOfficer);
        var none = new string('0', 26);
        foreach (var path in (string[])["/law/criteria/TIP-99", $"/law/acts/{none}", $"/law/acts/{none}/whole", $"/law/acts/{none}/compare", $"/law/provisions/{none}", "/law/criteria/COE-13?verdict=" + none])
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/law/criteria/COE-13/verdict", TestContext.Current.CancellationToken)).StatusCode);
        foreach (var path in (string[])["/law/acts/add", "/law/recommendations/add"])
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        var page = await officer.Page("/law/criteria/COE-13");
        Assert.Null(page.QuerySelector("a[href$='/verdict']"));
        Assert.Contains("Draft", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActPage_OfARealAct_StaysWithinFortyKilobytes()
    {
        var files = LawSamples.Estonian();
        await using var app = await AppHost.Start(Engine.Sqlite);
        var expert = await app.SignIn(Role.LegalExpert);
        string handle = "";
        foreach (var file in (string[])[files[0], files[^1]])
        {
            await using var scope = app.Scope();
            var now = UtcClock.Cut(TimeProvider.System.GetUtcNow().UtcDateTime);
            var system = new Viewer(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);
            var outcome = await scope.ServiceProvider.GetRequiredService<ActShelf>().Import(LawSamples.EstonianFile(file), new ProcessContext(system, "act.import", "test", "test", now, now), TestContext.Current.CancellationToken);
            handle = outcome.Edition!.ActHandle;
        }
        var next = $"/law/acts/{handle}";
        var largest = 0L;
        var sheets = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (; next is not null && sheets < 100; sheets++)
        {
            var html = await expert.GetByteArrayAsync(next, TestContext.Current.CancellationToken);
            largest = Math.Max(largest, Gzip(html));
            next = (await Browsing.Parse(Encoding.UTF8.GetString(html))).QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        TestContext.Current.SendDiagnosticMessage($"{sheets} sheets, the largest {largest} bytes compressed, {clock.ElapsedMilliseconds / sheets} ms a page");
        Assert.InRange(sheets, 3, 99);
        Assert.True(largest <= 40 * 1024, $"{largest} bytes");
    }

    private static Task<IDocument> Fresh(IDocument page) => Browsing.Parse(page.DocumentElement.OuterHtml);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<HttpResponseMessage> Upload(HttpClient client, byte[] bytes, string name = "act.md")
    {
        var page = await client.Page("/law/acts/add");
        using var content = new MultipartFormDataContent();
        foreach (var field in (string[])["__RequestVerificationToken", "__once"])
            content.Add(new StringContent(page.QuerySelector($"main form input[name={field}]")!.GetAttribute("value")!), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "Form.File", name);
        return await client.PostAsync("/law/acts/add", content, TestContext.Current.CancellationToken);
    }

    private static long Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, true)) zip.Write(bytes);
        return stream.Length;
    }
}
