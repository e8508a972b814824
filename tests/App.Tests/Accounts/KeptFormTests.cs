using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;
using Xunit;

namespace Throughline.App.Tests.Accounts;

public sealed class KeptFormTests
{
    private const string Administrator = "wend.akeley@digital.example";
    private const string Path = "/administration/organisations/add";
    private const string Name = "House \"of\" <Reeds> & water";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Form_SentAfterTheSessionEnded_ComesBackAndIsStored(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var (visitor, shown) = await Ended(app);
        Assert.Contains("what you typed is kept", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Reeds", shown.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var answer = await visitor.Submit("/sign-in", shown, RealInstallation.PasswordForm, ("address", Administrator), ("password", "ardania-demonstration"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var back = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("here is what you typed", back.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Name, back.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        var stored = await visitor.Submit("/sign-in", back, null);
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        Assert.StartsWith("/administration/organisations/", stored.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await using var scope = app.Scope();
        var all = await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().All(default);
        Assert.Equal(Name, all.Single(card => card.Key == "reeds").Name.In("en").Text);
    }

    [Fact]
    public async Task Form_WhenSomebodyElseSignsIn_IsDroppedWithoutAWord()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var (visitor, shown) = await Ended(app);
        var answer = await visitor.Submit("/sign-in", shown, RealInstallation.PasswordForm, ("address", "mira.halvor@opendoor.example"), ("password", "ardania-demonstration"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Form_KeptThroughAWrongPassword_IsStillThere()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var (visitor, shown) = await Ended(app);
        var wrong = await Browsing.Parse(await (await visitor.Submit("/sign-in", shown, RealInstallation.PasswordForm, ("address", Administrator), ("password", "no"))).Content.ReadAsStringAsync());
        var answer = await visitor.Submit("/sign-in", wrong, RealInstallation.PasswordForm, ("address", Administrator), ("password", "ardania-demonstration"));
        Assert.Contains("here is what you typed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task Form_OfUnknownOrigin_IsNotKept(string by)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var answer = await app.Visitor().PostAsync(Path, new FormUrlEncodedContent(new Dictionary<string, string> { ["Key"] = "planted", ["__by"] = by }));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?to=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithAPassword_IsNotKept()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = await app.SignIn(Administrator);
        var by = (await client.Page(Path)).QuerySelector("main form input[name=__by]")!.GetAttribute("value")!;
        var answer = await app.Visitor().PostAsync("/account/second-step?handler=Remove", new FormUrlEncodedContent(new Dictionary<string, string> { ["password"] = "secret", ["__by"] = by }));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Form_OverTheLimit_IsNotKept()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = await app.SignIn(Administrator);
        var by = (await client.Page(Path)).QuerySelector("main form input[name=__by]")!.GetAttribute("value")!;
        var answer = await app.Visitor().PostAsync(Path, new FormUrlEncodedContent(new Dictionary<string, string> { ["Key"] = new string('x', 300_000), ["__by"] = by }));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // Fills the form in as the administrator and sends it from a browser whose session is gone.
    private static async Task<(HttpClient Visitor, IDocument Shown)> Ended(AppHost app)
    {
        var page = await (await app.SignIn(Administrator)).Page(Path);
        var visitor = app.Visitor();
        var answer = await visitor.Submit(Path, page, null, ("Key", "reeds"), ("Form.Name[en]", Name), ("Side", nameof(Side.Support)), ("Form.Kind", "CivilSociety"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (visitor, await Browsing.Parse(await answer.Content.ReadAsStringAsync()));
    }
}
