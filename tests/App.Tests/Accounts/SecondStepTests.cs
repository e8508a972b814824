using System.Net;
using Microsoft.Data.Sqlite;
using Throughline.App.Tests.Harness;
using Xunit;

namespace Throughline.App.Tests.Accounts;

public sealed class SecondStepTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task FirstSignIn_OfARealInstallation_LeadsToEnrolAndThenAsksForACode(Engine engine)
    {
        await using var real = await RealInstallation.SetUp(engine);
        var client = real.Visitor();
        await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password);
        Assert.Equal("/account/second-step", (await client.GetAsync("/administration")).Headers.Location!.OriginalString);
        var (secret, codes) = await RealInstallation.Enrol(client);
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/administration")).StatusCode);
        Assert.DoesNotContain(secret, await client.GetStringAsync("/account/second-step"), StringComparison.Ordinal);

        var second = real.Visitor();
        var asked = await RealInstallation.SendPassword(second, RealInstallation.Administrator, RealInstallation.Password);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var page = await Browsing.Parse(await asked.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("#code"));
        Assert.NotEqual(HttpStatusCode.OK, (await second.GetAsync("/administration")).StatusCode);
        Assert.Contains("each code works once", await Sent(second, page, "000000"), StringComparison.Ordinal);
        var signedIn = await second.Submit("/sign-in", page, "form:has(#code)", ("code", codes[0].ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);

        // A code counts once: the recovery code is spent.
        var third = real.Visitor();
        page = await Browsing.Parse(await (await RealInstallation.SendPassword(third, RealInstallation.Administrator, RealInstallation.Password)).Content.ReadAsStringAsync());
        Assert.Contains("each code works once", await Sent(third, page, codes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OfTheAuthenticator_CountsOnce()
    {
        await using var real = await RealInstallation.SetUp(Engine.Sqlite);
        var client = real.Visitor();
        await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password);
        var (secret, _) = await RealInstallation.Enrol(client);
        var code = Totp.Code(secret, DateTimeOffset.UtcNow);
        var ends = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var visitor = real.Visitor();
            var page = await Browsing.Parse(await (await RealInstallation.SendPassword(visitor, RealInstallation.Administrator, RealInstallation.Password)).Content.ReadAsStringAsync());
            ends.Add((await visitor.Submit("/sign-in", page, "form:has(#code)", ("code", code))).StatusCode);
        }
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], ends);
    }

    [Fact]
    public async Task Secret_InTheDatabase_IsNotReadable()
    {
        await using var real = await RealInstallation.SetUp(Engine.Sqlite);
        var client = real.Visitor();
        await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password);
        var (secret, codes) = await RealInstallation.Enrol(client);
        await using var connection = new SqliteConnection(real.Options.Database.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(Value, '|') FROM platform_account_token";
        var stored = (string)(await command.ExecuteScalarAsync())!;
        Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Picture_OfTheSecret_IsAnSvgThatFetchesNothing()
    {
        await using var real = await RealInstallation.SetUp(Engine.Sqlite);
        var client = real.Visitor();
        await RealInstallation.SendPassword(client, RealInstallation.Administrator, RealInstallation.Password);
        var picture = (await client.Page("/account/second-step")).QuerySelector(".qr svg")!;
        Assert.NotNull(picture.GetAttribute("viewBox"));
        Assert.DoesNotContain("style=", picture.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(picture.QuerySelectorAll("image, script, style"));
    }

    private static async Task<string> Sent(HttpClient client, AngleSharp.Dom.IDocument page, string code) =>
        await (await client.Submit("/sign-in", page, "form:has(#code)", ("code", code))).Content.ReadAsStringAsync();
}
