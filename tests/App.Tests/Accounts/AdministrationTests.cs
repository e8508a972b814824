using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Shell;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;
using Xunit;

namespace Throughline.App.Tests.Accounts;

public sealed class AdministrationTests
{
    private const string Mira = "mira.halvor@opendoor.example";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Role_Changed_KillsTheOldCookieAtTheNextRequest(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var stolen = await app.SignIn(Mira);
        Assert.Equal(HttpStatusCode.OK, (await stolen.GetAsync("/account")).StatusCode);
        var administrator = await app.SignIn(Role.Administrator);
        var path = await PathOf(administrator, "mira");
        var answer = await administrator.Submit(path, await administrator.Page(path), "form[action*=Save]", ("Form.Role", nameof(Role.LegalExpert)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", (await stolen.GetAsync("/account")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Legal expert", (await (await app.SignIn(Mira)).Page("/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_Restricted_OpensItsOwnPageOnly()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var administrator = await app.SignIn(Role.Administrator);
        var path = await PathOf(administrator, "darin");
        await administrator.Submit(path, await administrator.Page(path), "form[action*=Save]", ("Form.Restricted", "true"));
        var client = app.Visitor();
        await RealInstallation.SendPassword(client, "darin.mossel@justice.example", "ardania-demonstration");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/administration")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Submit("/account", await client.Page("/account"), "form[action*=Everywhere]")).StatusCode);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Account_Added_MustChangeItsFirstPassword(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var administrator = await app.SignIn(Role.Administrator);
        const string add = "/administration/accounts/add";
        var form = await administrator.Page(add);
        var organisation = form.QuerySelectorAll("#organisation option")[0].GetAttribute("value")!;
        var answer = await administrator.Submit(add, form, null, ("Form.Address", "new.person@office.example"), ("Form.WorkName", "New Person"), ("Form.Role", nameof(Role.Rapporteur)), ("Form.Organisation", organisation));
        var shown = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        var first = shown.QuerySelector("#first-password")!.TextContent;
        Assert.Equal(19, first.Length);
        // The same form again adds nobody and shows no password.
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(add, form, null, ("Form.Address", "new.person@office.example"), ("Form.WorkName", "New Person"), ("Form.Organisation", organisation))).StatusCode);

        var client = app.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await RealInstallation.SendPassword(client, "new.person@office.example", first)).StatusCode);
        Assert.Equal("/account/password", (await client.GetAsync("/help-me-not")).Headers.Location?.OriginalString ?? (await client.GetAsync("/administration")).Headers.Location?.OriginalString);
        var page = await client.Page("/account/password");
        Assert.Contains("12 characters", await Text(await client.Submit("/account/password", page, null, ("current", first), ("next", "short"), ("again", "short"))), StringComparison.Ordinal);
        Assert.Contains("not this one", await Text(await client.Submit("/account/password", page, null, ("current", "wrong"), ("next", "nine green lanterns"), ("again", "nine green lanterns"))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit("/account/password", page, null, ("current", first), ("next", "nine green lanterns"), ("again", "nine green lanterns"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await RealInstallation.SendPassword(app.Visitor(), "new.person@office.example", first)).StatusCode);
    }

    [Fact]
    public async Task Account_EditedByTwo_OverwritesNothing()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var administrator = await app.SignIn(Role.Administrator);
        var path = await PathOf(administrator, "mira");
        var (one, two) = (await administrator.Page(path), await administrator.Page(path));
        await administrator.Submit(path, one, "form[action*=Save]", ("Form.WorkName", "Mira One"));
        var stale = await Browsing.Parse(await Text(await administrator.Submit(path, two, "form[action*=Save]", ("Form.WorkName", "Mira Two"))));
        Assert.Contains("in between", stale.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("Mira Two", stale.QuerySelector("#workname")!.GetAttribute("value"));
        Assert.Equal("Mira One", (await administrator.Page(path)).QuerySelector("#workname")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Administrator_TheLastOne_Stays()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var administrator = await app.SignIn(Role.Administrator);
        var path = await PathOf(administrator, "wend");
        var answer = await administrator.Submit(path, await administrator.Page(path), "form[action*=Save]", ("Form.Role", nameof(Role.Rapporteur)));
        Assert.Contains("No administrator would be left", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisation_EditedByTwo_OverwritesNothingAndKeepsItsSide()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var administrator = await app.SignIn(Role.Administrator);
        var list = await administrator.Page("/administration/organisations");
        var path = list.QuerySelectorAll("tbody a").First(link => link.TextContent.Contains("Open Door", StringComparison.Ordinal)).GetAttribute("href")!;
        var (one, two) = (await administrator.Page(path), await administrator.Page(path));
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Submit(path, one, null, ("Form.Region", "Selvar"), ("Side", nameof(Side.Enforcement)), ("Form.Side", nameof(Side.Enforcement)))).StatusCode);
        Assert.Contains("in between", await Text(await administrator.Submit(path, two, null, ("Form.Region", "Ustrel"))), StringComparison.Ordinal);
        await using var scope = app.Scope();
        var card = (await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().All(default)).Single(card => card.Key == "open-door");
        Assert.Equal((Side.Support, "Selvar", 2), (card.Side, card.Region, card.Version));
    }

    [Theory]
    [InlineData("/account", "form[action*=Everywhere]")]
    [InlineData("/account/password", null)]
    public async Task OwnPages_WithARolePosted_ChangeNoRole(string path, string? form)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = await app.SignIn(Mira);
        await client.Submit(path, await client.Page(path), form,
            ("Role", nameof(Role.Administrator)), ("Account.Role", nameof(Role.Administrator)), ("Form.Role", nameof(Role.Administrator)), ("OrganisationId", Guid.CreateVersion7().ToString()), ("Restricted", "false"),
            ("current", "ardania-demonstration"), ("next", "nine green lanterns"), ("again", "nine green lanterns"));
        await using var scope = app.Scope();
        var row = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Account>().AsNoTracking().SingleAsync(account => account.UserName == Mira);
        Assert.Equal(Role.CaseManager, row.Role);
    }

    [Fact]
    public async Task SystemSide_OnEveryPageOfAFile_SeesNothing()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var ofFiles = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is { Section: <= Section.Outcome } && !endpoint.RoutePattern.Parameters.Any())
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        foreach (var role in (Role[])[Role.Administrator, Role.DataProtectionOfficer])
        {
            var client = await app.SignIn(role);
            foreach (var path in ofFiles) Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
            Assert.Equal(role == Role.Administrator ? HttpStatusCode.Forbidden : HttpStatusCode.OK, (await client.GetAsync("/administration/audit")).StatusCode);
            Assert.Equal(role == Role.Administrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/administration/accounts")).StatusCode);
        }
        foreach (var (action, section) in from action in Enum.GetValues<ActionKind>() from section in Enum.GetValues<Section>().Where(section => section <= Section.Outcome) select (action, section))
            foreach (var role in Enum.GetValues<Role>())
                Assert.False(AccessDecision.MayEver(role, Side.System, UserState.SteppedUp, action, section));
    }

    [Fact]
    public async Task Audit_Filtered_ShowsWhoDidWhatWithoutContent()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var administrator = await app.SignIn(Role.Administrator);
        var path = await PathOf(administrator, "mira");
        await administrator.Submit(path, await administrator.Page(path), "form[action*=Save]", ("Form.WorkName", "Mira Secretword"));
        var officer = await app.SignIn(Role.DataProtectionOfficer);
        var all = await officer.Page("/administration/audit");
        Assert.DoesNotContain("mira.halvor@", all.Body!.TextContent, StringComparison.Ordinal);
        var wend = all.QuerySelectorAll("#who option").First(option => option.TextContent == "Wend Akeley").GetAttribute("value");
        var his = await officer.Page($"/administration/audit?who={wend}&kind=write");
        var line = Assert.Single(his.QuerySelectorAll("tbody tr"));
        Assert.Contains("account.change", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretword", line.TextContent, StringComparison.Ordinal);
        Assert.Empty((await officer.Page($"/administration/audit?who={wend}&day=2001-01-01")).QuerySelectorAll("tbody tr"));
    }

    private static async Task<string> PathOf(HttpClient administrator, string text) =>
        (await administrator.Page("/administration/accounts?text=" + text)).QuerySelector("tbody a")!.GetAttribute("href")!;

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
