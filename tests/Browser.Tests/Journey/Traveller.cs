using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests.Journey;

/// <summary>One person at work in a browser of their own. Every page they stop at holds on a laptop and a phone.</summary>
internal sealed class Traveller : IAsyncDisposable
{
    private const float Patience = 15_000;
    private readonly IBrowserContext _context;

    private Traveller(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Path of the page they stand on, without the query.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Signs in by one click as the demonstration offers it.</summary>
    public static async Task<Traveller> SignIn(Browsing browsing, string name)
    {
        var context = await browsing.Visitor();
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameString = name, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        return new Traveller(context, page);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Goes to an address, which must answer, and checks the page.</summary>
    public async Task Go(string address, string name)
    {
        Assert.Equal(200, await Status(address));
        await Stop(name);
    }

    /// <summary>What an address answers.</summary>
    public async Task<int> Status(string address) => (await Page.GotoAsync(address.TrimStart('/')))!.Status;

    /// <summary>Checks the page they stand on.</summary>
    public Task Stop(string name) => PageCheck.Holds(Page, $"journey-{name}");

    /// <summary>Follows the first link that the selector finds in the content of the page, and checks where it leads.</summary>
    public async Task Follow(string selector, string name)
    {
        var address = await Page.Locator($"main {selector}").First.GetAttributeAsync("href");
        await Go(address!, name);
    }

    /// <summary>Presses a button that sends a form and waits for the page that answers; that page reports no problem.</summary>
    public async Task Send(string selector)
    {
        // The answer often has the same address: the page that is left is marked, and the one without the mark is waited for.
        await Page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await Page.Locator($"main {selector}").First.ClickAsync();
        await Page.Locator("html:not([data-left])").WaitForAsync();
        await Page.WaitForLoadStateAsync();
        Assert.Empty(await Page.Locator(".errsum").AllInnerTextsAsync());
    }

    /// <summary>Chooses an answer of a list that says how it is named and what it stands for.</summary>
    public Task Choose(string field, string value) => Page.Locator($"main input[name='{field}'][value='{value}']").CheckAsync();

    public Task Write(string field, string text) => Page.Locator($"main [name='{field}']").FillAsync(text);

    public Task Attach(string selector, string fileName, string text) =>
        Page.Locator(selector).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });

    /// <summary>Words of the content of the page, as they are read.</summary>
    public Task<string> Words(string selector = "main") => Page.Locator(selector).First.InnerTextAsync();
}
