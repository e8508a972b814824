using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests;

/// <summary>What holds on every page: no accessibility violation, no sideways scroll. Leaves a picture in artifacts/screens for the eye.</summary>
internal static class PageCheck
{
    private static readonly string Pictures = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screens"));

    /// <summary>Checks the page as it is now, at each width, and restores the first one. <paramref name="name"/> names the pictures.</summary>
    public static async Task Holds(IPage page, string name)
    {
        foreach (var (width, height) in Browsing.Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            var violations = Violations(await page.RunAxe(), width);
            Assert.True(violations.Count == 0, $"{name}: {string.Join("\n", violations)}");
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{name} scrolls sideways at {width}: it is {wide} wide.");
        }
        await page.SetViewportSizeAsync(Browsing.Screens[0].Width, Browsing.Screens[0].Height);
    }

    private static List<string> Violations(AxeResult result, int width) =>
        [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} at {width}: {node.Html} ({rule.Help})"))];
}
