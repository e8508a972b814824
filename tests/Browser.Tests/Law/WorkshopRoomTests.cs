using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests.Law;

public sealed class WorkshopRoomTests(Browsing browsing)
{
    [Fact]
    public async Task Workshop_WalkedByItsChair_HoldsOnLaptopAndPhone_AndTypedWordsAreKept()
    {
        await using var visitor = await browsing.Visitor();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Darin Mossel") }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        await Walk(page, "law/workshops", "workshops");
        var workshop = (await page.Locator("main h2 a").First.GetAttributeAsync("href"))!.TrimStart('/');
        await Walk(page, workshop, "workshop");
        await Walk(page, workshop + "/agenda", "workshop-agenda");
        await Walk(page, workshop + "/sheet", "workshop-sheet");
        await Walk(page, workshop + "/screen?n=1", "workshop-screen");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Next") }).ClickAsync();
        await Assertions.Expect(page.Locator(".projector")).ToContainTextAsync("unit 2 of 4");
        foreach (var (path, name) in new[] { ("law/what-if", "what-if"), ("law/briefing", "briefing"), ("law/timeline", "timeline"), ("law/terms", "terms"), ("law/termbase", "termbase"), ("law/templates", "templates"), ("law/way", "way"), ("law/criteria/own", "own-criterion"), ("law/analyses/import", "import") })
            await Walk(page, path, name);

        // What is typed and not saved is there again after the page is left.
        await page.GotoAsync("law/proposals");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("No charge and no punishment") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Change the wording") }).First.ClickAsync();
        var here = page.Url;
        await page.Locator("#Reason").FillAsync("A reason that nobody saved.");
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("What you type is kept.", new() { Timeout = 15_000 });
        await page.GotoAsync("law");
        await page.GotoAsync(here);
        await page.GetByRole(AriaRole.Link, new() { Name = "Put them into the form" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Reason")).ToHaveValueAsync("A reason that nobody saved.");
        await PageCheck.Holds(page, "kept-words");
    }

    private static async Task Walk(IPage page, string path, string name)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await PageCheck.Holds(page, name);
    }
}
