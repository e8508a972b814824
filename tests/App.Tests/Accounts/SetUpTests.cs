using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Pages.SetUp;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Xunit;

namespace Throughline.App.Tests.Accounts;

public sealed class SetUpTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Link_Used_SetsUpOnceAndIsDead(Engine engine)
    {
        await using var real = await RealInstallation.Start(engine);
        var client = real.Visitor();
        Assert.Equal("/set-up", (await client.GetAsync("/account")).Headers.Location!.OriginalString);
        Assert.Contains("throughline setup", (await client.Page("/set-up")).Body!.TextContent, StringComparison.Ordinal);
        var path = "/set-up?key=" + await real.NewLink();
        var (first, second) = (await client.Page(path), await client.Page(path));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(path, first, null, RealInstallation.Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Submit(path, second, null, RealInstallation.Answers(("Form.Address", "other@office.example")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Null(await real.NewLink());
        await using var scope = real.Services.CreateAsyncScope();
        var country = await scope.ServiceProvider.GetRequiredService<CountryRegister>().Get(default);
        Assert.Equal(("XB", "Norland", false, "XBB"), (country.Code, country.Name, country.Demonstration, country.Currency));
        Assert.Equal(["ru", "en"], country.Languages);
        Assert.False(country.Calendar.IsWorkingDay(new DateOnly(2027, 12, 14), "Norrin"));
        Assert.True(country.Calendar.IsWorkingDay(new DateOnly(2027, 12, 14), null));
        var host = await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().Find(country.HostOrganisationId!.Value, default);
        Assert.Equal(("open-house", Side.Support), (host!.Key, host.Side));
    }

    [Fact]
    public async Task Link_ReplacedWrongOrADayOld_ShowsOnePage()
    {
        await using var real = await RealInstallation.Start(Engine.Sqlite);
        var client = real.Visitor();
        var old = await real.NewLink();
        var fresh = await real.NewLink();
        Assert.NotNull((await client.Page("/set-up?key=" + fresh)).QuerySelector("form"));
        var pages = new List<string>();
        foreach (var key in (string?[])[old, "short", new string('0', 64), null]) pages.Add((await client.Page("/set-up?key=" + key)).Body!.TextContent);
        real.Time.Ahead = TimeSpan.FromHours(24.1);
        pages.Add((await client.Page("/set-up?key=" + fresh)).Body!.TextContent);
        Assert.Single(pages.Distinct());
        Assert.Contains("not set up yet", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_WithMistakes_AreNamedKeptAndChangeNothing()
    {
        await using var real = await RealInstallation.Start(Engine.Sqlite);
        var client = real.Visitor();
        var path = "/set-up?key=" + await real.NewLink();
        var answer = await client.Submit(path, await client.Page(path), null, RealInstallation.Answers(
            ("again", "another one here"), ("Form.Holidays", "2027-03-21 Spring\n2027-13-01 Thirteenth\n2027-05-01"), ("Form.CountryCode", "Norland"), ("Form.HostName", "House of <Reeds>")));
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        var told = page.ErrorSummary()!;
        Assert.Contains("line 2", told, StringComparison.Ordinal);
        Assert.Contains("line 3", told, StringComparison.Ordinal);
        Assert.Contains("same password twice", told, StringComparison.Ordinal);
        Assert.Contains("two capital letters", told, StringComparison.Ordinal);
        Assert.Equal("House of <Reeds>", page.QuerySelector("#hostname")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll(".errsum a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.DoesNotContain(RealInstallation.Password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(path, page, null, RealInstallation.Answers())).StatusCode);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Link_UsedByTwoAtOnce_MakesOneInstallation(Engine engine)
    {
        await using var real = await RealInstallation.Start(engine);
        var path = "/set-up?key=" + await real.NewLink();
        var (one, two) = (real.Visitor(), real.Visitor());
        var (first, second) = (await one.Page(path), await two.Page(path));
        var answers = await Task.WhenAll(
            one.Submit(path, first, null, RealInstallation.Answers()),
            two.Submit(path, second, null, RealInstallation.Answers(("Form.Address", "other@office.example"), ("Form.HostKey", "other-house"))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        await using var scope = real.Services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().All(default));
    }

    [Fact]
    public async Task Host_OfEnforcement_HoldsNoSupportOrganisation()
    {
        await using var real = await RealInstallation.Start(Engine.Sqlite);
        var client = real.Visitor();
        var path = "/set-up?key=" + await real.NewLink();
        await client.Submit(path, await client.Page(path), null, RealInstallation.Answers(("Form.HostSide", "Enforcement")));
        var administrator = await real.SignInAdministrator();
        // The installation's first language is Russian; what is read here is English.
        await administrator.PostAsync("/language", new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "en", ["__RequestVerificationToken"] = (await administrator.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")! }));
        const string add = "/administration/organisations/add";
        var answer = await administrator.Submit(add, await administrator.Page(add), null, ("Key", "shelter"), ("Form.Name[ru]", "Shelter"), ("Side", "Support"));
        Assert.Contains("files of support cannot be kept here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answer = await administrator.Submit(add, await administrator.Page(add), null, ("Key", "border"), ("Form.Name[ru]", "Border"), ("Side", "Enforcement"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("The keys lie inside the data folder", (await administrator.Page("/administration")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demonstration_IsNeverSetUp()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/set-up")).StatusCode);
        await using var scope = app.Scope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<SetUpLink>().Make(default));
    }

    [Theory]
    [InlineData("2027-02-30 Leap", 1, "date")]
    [InlineData("\n21.03.2027 Spring", 2, "date")]
    [InlineData("2027-03-21", 1, "name")]
    [InlineData("2027-03-21 [Norrin Day", 1, "region")]
    [InlineData("2027-03-21 [] Day", 1, "region")]
    [InlineData("2027-03-21 [Norrin]", 1, "name")]
    [InlineData("2027-03-21 A\n2027-03-21 B", 2, "twice")]
    public void Holidays_WithAMistake_NameItsLine(string text, int line, string reason) => Assert.Equal([(line, reason)], HolidayLines.Read(text).Faults);

    [Fact]
    public void Holidays_AsTyped_AreRead()
    {
        var (days, faults) = HolidayLines.Read("2027-03-21  Day of the Equal Night\r\n\r\n2027-12-14 [ Norrin ] Norrin Day\n");
        Assert.Empty(faults);
        Assert.Equal([new(new DateOnly(2027, 3, 21), null, "Day of the Equal Night"), new(new DateOnly(2027, 12, 14), "Norrin", "Norrin Day")], days);
    }
}
