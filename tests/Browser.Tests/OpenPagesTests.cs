using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests;

public sealed class OpenPagesTests(Browsing browsing)
{
    [Theory]
    [InlineData("sign-in", false)]
    [InlineData("sign-in", true)]
    [InlineData("help", false)]
    [InlineData("accessibility", false)]
    public async Task Page_OpenToAnyone_IsStyledAndHoldsOnLaptopAndPhone(string path, bool dark)
    {
        await using var visitor = await browsing.Visitor(dark: dark);
        var page = await visitor.NewPageAsync();
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        var ground = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal(dark ? "rgb(24, 19, 26)" : "rgb(247, 245, 247)", ground);
        await PageCheck.Holds(page, dark ? $"{path}-dark" : path);
    }

    [Fact]
    public async Task Page_WithoutScripts_StillSignsIn()
    {
        await using var visitor = await browsing.Visitor(scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sign in") }).First.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        Assert.Contains(await visitor.CookiesAsync(), cookie => cookie.HttpOnly);
    }
}
