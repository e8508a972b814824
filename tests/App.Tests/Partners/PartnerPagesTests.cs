using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;
using Xunit;

namespace Throughline.App.Tests.Partners;

public sealed class PartnerPagesTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Edit_ByCoordinator_IsFoundBySearchAndReadByCaseManager(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var handle = await HandleOf(app, "lantern-house");
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = $"/partners/{handle}/edit";
        var answer = await coordinator.Submit(path, await coordinator.Page(path), null,
            ("Form.Services", "shelter-women"), ("Form.Services", "psychology"), ("Form.Women", "true"), ("Form.WithChildren", "true"), ("Form.FromAge", "18"),
            ("Form.Languages", "en, ru"), ("Form.AcceptsReferrals", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var reader = await app.SignIn("mira.halvor@opendoor.example");
        var found = await reader.Page("/partners?service=shelter-women&region=Norrin");
        Assert.Equal("Lantern House", Assert.Single(found.QuerySelectorAll("tbody th")).TextContent.Trim());
        var shown = await reader.Page($"/partners/{handle}");
        Assert.Contains("women, from 18 years, with their children", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll($"a[href='{path}']"));
    }

    [Fact]
    public async Task Edit_WithAnImpossibleAge_KeepsWhatWasTypedAndSaysWhere()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var path = $"/partners/{await HandleOf(app, "lantern-house")}/edit";
        var coordinator = await app.SignIn(Role.Coordinator);
        var answer = await coordinator.Submit(path, await coordinator.Page(path), null, ("Form.Services", "health"), ("Form.FromAge", "forty"), ("Form.Languages", "en"));
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("whole number of years", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("forty", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[value=health][checked]"));
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".errsum a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Edit_OfAPageSomebodySavedOver_OverwritesNothing()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var handle = await HandleOf(app, "lantern-house");
        var path = $"/partners/{handle}/edit";
        var coordinator = await app.SignIn(Role.Coordinator);
        var administrator = await app.SignIn(Role.Administrator);
        var (first, second) = (await coordinator.Page(path), await administrator.Page(path));
        await coordinator.Submit(path, first, null, ("Form.Services", "health"), ("Form.Women", "true"), ("Form.AcceptsReferrals", "true"));
        var answer = await administrator.Submit(path, second, null, ("Form.Services", "return"));
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Somebody else saved in between", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[value=return][checked]"));
        Assert.Contains("Health care", (await coordinator.Page($"/partners/{handle}")).QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAnAbsentBody_IsNotFound_AndEditIsRefusedByJob()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var reader = await app.SignIn(Role.CaseManager);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/partners/00000000000000000000000000")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/partners/{await HandleOf(app, "lantern-house")}/edit")).StatusCode);
    }

    private static async Task<string> HandleOf(AppHost app, string key)
    {
        await using var scope = app.Scope();
        return (await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().All(TestContext.Current.CancellationToken)).Single(card => card.Key == key).Handle;
    }
}
