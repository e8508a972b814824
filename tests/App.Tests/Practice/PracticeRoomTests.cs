using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Commands;
using Throughline.App.Hosting;
using Throughline.App.Practice;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Xunit;

namespace Throughline.App.Tests.Practice;

public sealed class PracticeRoomTests
{
    private static readonly string[] Pages = ["/", "/law", "/law/acts", "/procedures", "/partners", "/evidence", "/chain", "/practice", "/account", "/help"];

    [Fact]
    public async Task Room_OnEveryPageAndPrint_SaysPracticeAndBeginsAgainWhenAsked()
    {
        var server = new ServeOptions(DatabaseChoice.Sqlite(Path.Combine(Path.GetTempPath(), "unused.db")), Template.Folder(), Template.Folder(), false, "http://127.0.0.1:0");
        var options = PracticeRoom.Beside(server, "http://127.0.0.1:0");
        var opened = new SemaphoreSlim(0);
        var address = "";
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var room = Task.Run(() => new PracticeRoom(options, 2).Run(at =>
        {
            address = at;
            opened.Release();
        }, stop.Token));
        await opened.WaitAsync(stop.Token);
        using var client = await SignIn(address, "mira.halvor@opendoor.example");
        foreach (var path in Pages)
        {
            var page = await client.GetStringAsync(path, stop.Token);
            var read = new HtmlParser().ParseDocument(page);
            Assert.StartsWith("PRACTICE – ", read.Title, StringComparison.Ordinal);
            Assert.Contains("PRACTICE", read.QuerySelector(".practice-bar")?.TextContent, StringComparison.Ordinal);
            Assert.Equal("PRACTICE", read.QuerySelector(".practice-print")?.TextContent);
        }
        var form = new HtmlParser().ParseDocument(await client.GetStringAsync("/practice", stop.Token)).QuerySelector("form[action*='Again']")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        var answer = await client.PostAsync("/practice?handler=Again", new FormUrlEncodedContent(fields), stop.Token);
        Assert.Equal("/practice/again", answer.Headers.Location?.OriginalString);
        await opened.WaitAsync(stop.Token);
        // Everybody is somebody else now: the old session opens nothing.
        using var again = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        Assert.Equal(HttpStatusCode.Redirect, (await again.GetAsync("/", stop.Token)).StatusCode);
        await stop.CancelAsync();
        await room;
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Again_OutsideAPracticeRoom_IsNotThere(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var client = await app.SignIn(Platform.Access.Role.CaseManager);
        var page = await client.Page("/practice");
        Assert.Null(page.QuerySelector("form[action*='Again']"));
        Assert.Null(page.QuerySelector(".practice-bar"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/practice?handler=Again", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/practice/again")).StatusCode);
    }

    [Fact]
    public async Task Prepare_OfAPracticeRoomServedAsSomethingElse_StopsInOneLine()
    {
        var folder = Template.Folder();
        var plain = new ServeOptions(DatabaseChoice.Sqlite(Path.Combine(folder, "throughline.db")), folder, Path.Combine(folder, "keys"), true, "http://127.0.0.1:0");
        await using (var made = WebHost.Build(plain with { Practice = true })) await WebHost.Prepare(made, plain with { Practice = true }, default);
        await using var app = WebHost.Build(plain);
        var refused = await Assert.ThrowsAsync<BadInputException>(() => WebHost.Prepare(app, plain, default));
        Assert.Contains("practice room", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Beside_ARealServer_SharesNoFileWithIt()
    {
        var server = ServeOptions.From(null, Template.Folder(), null, false, null);
        var practice = PracticeRoom.Beside(server, "http://127.0.0.1:0");
        Assert.NotEqual(server.Database.File, practice.Database.File);
        Assert.NotEqual(server.KeyFolder, practice.KeyFolder);
        await using var app = WebHost.Build(practice);
        var options = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>();
        Assert.Equal("tl-practice-session", options.Get(Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme).Cookie.Name);
    }

    private static async Task<HttpClient> SignIn(string address, string user)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/sign-in?handler=Demonstration", new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = user, ["__RequestVerificationToken"] = token }));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }
}
