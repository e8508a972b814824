using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Throughline.Browser.Tests.Browsing))]

namespace Throughline.Browser.Tests;

/// <summary>The running app and one headless Chromium, for all tests; nothing is downloaded. A test that asks for a page is skipped where Chromium is not installed.</summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>Widths every page must hold at: a laptop and a phone.</summary>
    public static readonly (int Width, int Height)[] Screens = [(1280, 900), (390, 844)];

    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    private readonly RunningApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the app answers, with a closing slash. Skips the test like <see cref="Visitor"/>.</summary>
    public Uri Address => _browser is null ? throw Xunit.Sdk.SkipException.ForSkip(Missing) : _app.Address;

    private static string Missing => $"Chromium is not installed at {Chromium}; name it in THROUGHLINE_CHROMIUM.";

    private static string Chromium => Environment.GetEnvironmentVariable("THROUGHLINE_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        await _app.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A new visitor without cookies: relative addresses are the app's. Dispose it to close its pages.</summary>
    public async Task<IBrowserContext> Visitor((int Width, int Height)? screen = null, bool scripts = true, bool dark = false)
    {
        if (_browser is null) Assert.Skip(Missing);
        var (width, height) = screen ?? Screens[0];
        return await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _app.Address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            BypassCSP = true, // for axe only, which is put into the page; the policy itself is tested over HTTP
        });
    }
}
