using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Accounts;

public sealed partial class SignInTests
{
    private const string Known = "mira.halvor@opendoor.example";
    private const string Unknown = "nobody.here@opendoor.example";
    private const string Password = "ardania-demonstration";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Password_Right_OpensAndIsInTheLog(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var client = app.Visitor();
        var answer = await RealInstallation.SendPassword(client, Known, Password, "/sign-in?to=%2Faccount");
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
        Assert.Contains("Mira Halvor", (await client.Page("/account")).Body!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Scope();
        var viewer = await Officer(scope.ServiceProvider);
        var page = await scope.ServiceProvider.GetRequiredService<AuditBook>().Read(viewer, new AuditFilter(Kind: "account"), 1, default);
        Assert.Contains(page.Lines, line => line is { Process: "account.sign-in", WorkName: "Mira Halvor" });
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Password_WrongOrOfNobody_AnswersTheSame(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var wrong = await Failed(app, Known.Replace("mira", "MIRA", StringComparison.Ordinal));
        var unknown = await Failed(app, Unknown);
        // Both addresses have 28 characters; tokens are random and of one length.
        Assert.Equal(wrong.Length, unknown.Length);
        Assert.Equal(Neutral(wrong), Neutral(unknown));
        await using var scope = app.Scope();
        var page = await scope.ServiceProvider.GetRequiredService<AuditBook>().Read(await Officer(scope.ServiceProvider), new AuditFilter(Kind: "account"), 1, default);
        Assert.Equal(2, page.Lines.Count(line => line is { Process: "account.sign-in.failed", WorkName: null, Files: 1 }));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Password_TenTimesWrong_LocksKnownAndUnknownAlike(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var told = new List<string>();
        foreach (var address in (string[])[Known.Replace("mira", "MIRA", StringComparison.Ordinal), Unknown])
        {
            var client = app.Visitor();
            string body = "";
            for (var attempt = 1; attempt <= SignInDesk.MostFailures; attempt++)
            {
                body = await (await RealInstallation.SendPassword(client, address, "wrong")).Content.ReadAsStringAsync();
                Assert.Equal(attempt == SignInDesk.MostFailures, body.Contains("Too many attempts", StringComparison.Ordinal));
            }
            told.Add(Neutral(body));
        }
        Assert.Equal(told[0], told[1]);
        var right = await RealInstallation.SendPassword(app.Visitor(), Known, Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Contains("Too many attempts", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Somebody who is signed in already stays so: nobody can be thrown out from outside.
        var administrator = await app.SignIn(Role.Administrator);
        var list = await administrator.Page("/administration/accounts?text=mira");
        var path = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var account = await administrator.Page(path);
        Assert.Contains("Too many attempts", account.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(path, account, "form[action*=Unlock]")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RealInstallation.SendPassword(app.Visitor(), Known, Password)).StatusCode);
    }

    [Fact]
    public async Task Lock_AfterFifteenMinutes_Opens()
    {
        await using var real = await RealInstallation.SetUp(Engine.Sqlite);
        var client = real.Visitor();
        for (var attempt = 0; attempt < SignInDesk.MostFailures; attempt++) await RealInstallation.SendPassword(client, RealInstallation.Administrator, "wrong");
        Assert.Equal(HttpStatusCode.OK, (await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password)).StatusCode);
        real.Time.Ahead = TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.Redirect, (await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task To_AnotherSite_LeadsHome(string to)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = app.Visitor();
        var answer = await RealInstallation.SendPassword(client, Known, Password, "/sign-in?to=" + Uri.EscapeDataString(to));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var page = await client.Page("/sign-in");
        var language = await client.Submit("/sign-in", page, "form[action='/language']", ("to", to), ("language", "ru"));
        Assert.Equal("/", language.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Language_Chosen_HoldsWithoutScripts()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = app.Visitor();
        await client.Submit("/sign-in", await client.Page("/sign-in"), "form[action='/language']", ("language", "tk"));
        Assert.Equal("tk", (await client.Page("/sign-in")).DocumentElement.GetAttribute("lang"));
        var other = await client.Submit("/sign-in", await client.Page("/sign-in"), "form[action='/language']", ("language", "xx"));
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Equal("tk", (await client.Page("/sign-in")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task OneClick_OutsideADemonstration_IsNotThere()
    {
        await using var real = await RealInstallation.SetUp(Engine.Sqlite);
        var client = real.Visitor();
        var page = await client.Page("/sign-in");
        Assert.Null(page.QuerySelector("input[name=user]"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/sign-in?handler=Demonstration", new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = RealInstallation.Administrator, ["__RequestVerificationToken"] = token }));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> Failed(AppHost app, string address)
    {
        var answer = await RealInstallation.SendPassword(app.Visitor(), address, "certainly wrong");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Neutral(string body) => HiddenValues().Replace(body, "\"\"").Replace("MIRA.halvor@opendoor.example", "X", StringComparison.Ordinal).Replace(Unknown, "X", StringComparison.Ordinal);

    private static async Task<Viewer> Officer(IServiceProvider services)
    {
        var row = await services.GetRequiredService<AppDb>().Set<Account>().FirstAsync(account => account.Role == Role.DataProtectionOfficer);
        return new Viewer(row.Id, row.OrganisationId, row.Role, Side.System, UserState.Normal);
    }

    [GeneratedRegex("\"[A-Za-z0-9_-]{32,}\"")]
    private static partial Regex HiddenValues();
}
