using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests;

public sealed partial class OpenPagesTests(Browsing browsing)
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
    public async Task StyleSheets_AsServed_WeighLessThanTheBudgetAndAreKept()
    {
        using var client = new HttpClient { BaseAddress = browsing.Address };
        var page = await client.GetStringAsync(new Uri("sign-in", UriKind.Relative));
        var sheets = StyleSheet().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, sheets.Count);
        var weight = 0;
        foreach (var sheet in sheets)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sheet, UriKind.Relative));
            request.Headers.AcceptEncoding.Add(new("gzip"));
            using var answer = await client.SendAsync(request);
            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(30), $"{sheet} is asked for again on every page.");
            weight += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }
        Assert.True(weight <= 30 * 1024, $"The style sheets weigh {weight} bytes as served.");
    }

    [Fact]
    public async Task Page_WithoutScripts_StillSignsIn()
    {
        await using var visitor = await browsing.Visitor(scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Mira Halvor") }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        Assert.Contains(await visitor.CookiesAsync(), cookie => cookie.HttpOnly);
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
