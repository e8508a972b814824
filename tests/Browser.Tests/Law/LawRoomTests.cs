using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests.Law;

public sealed class LawRoomTests(Browsing browsing)
{
    [Fact]
    public async Task Room_WalkedByALegalExpert_HoldsOnLaptopAndPhone()
    {
        await using var visitor = await browsing.Visitor();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Darin Mossel") }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));

        await Walk(page, "law", "law-criteria");
        await Walk(page, "law/criteria/TIP-07-1", "law-criterion");
        await Assertions.Expect(page.Locator(".vs .tag.again")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Re-check now" }).ClickAsync();
        await PageCheck.Holds(page, "law-verdict");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the verdict" }).ClickAsync();
        await Assertions.Expect(page.Locator(".vs .tag.again")).ToHaveCountAsync(0);
        await page.Locator("#provision h3 a, section h3 a[href^='/law/provisions/']").First.ClickAsync();
        await PageCheck.Holds(page, "law-provision");
        await page.Locator(".eyebrow a").First.ClickAsync();
        await PageCheck.Holds(page, "law-act");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("What changed since") }).ClickAsync();
        await PageCheck.Holds(page, "law-compare");
        await Walk(page, "law/acts", "law-acts");
        await Walk(page, "law/acts/add", "law-add");
        await Walk(page, "law/recommendations", "law-recommendations");
        await Walk(page, "law/recommendations/add", "law-recommend");
    }

    private static async Task Walk(IPage page, string path, string name)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await PageCheck.Holds(page, name);
    }
}
