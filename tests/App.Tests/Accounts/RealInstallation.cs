using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Throughline.App.Hosting;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Throughline.Platform.Installation;
using Xunit;

namespace Throughline.App.Tests.Accounts;

/// <summary>A real installation, not a demonstration: new, or set up through its page with one administrator.</summary>
public sealed class RealInstallation : IAsyncDisposable
{
    public const string Administrator = "first@office.example";
    public const string Password = "seven quiet bridges";

    private readonly WebApplication _app;

    private RealInstallation(WebApplication app, ServeOptions options, ManualTime time) => (_app, Options, Time) = (app, options, time);

    public ServeOptions Options { get; }

    public ManualTime Time { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RealInstallation> Start(Engine engine)
    {
        var folder = Template.Folder();
        DatabaseChoice choice;
        if (engine == Engine.Sqlite)
        {
            choice = DatabaseChoice.Sqlite(Path.Combine(folder, "throughline.db"));
        }
        else
        {
            Assert.SkipWhen(Template.Postgres is null, "PostgreSQL: THROUGHLINE_POSTGRES is not set; script/test starts a cluster.");
            var name = "real" + Guid.CreateVersion7().ToString("N");
            await Template.Run($"CREATE DATABASE {name}");
            choice = new DatabaseChoice(false, Template.With(name));
        }
        var options = new ServeOptions(choice, folder, Path.Combine(folder, "keys"), false, "http://127.0.0.1:0");
        var time = new ManualTime();
        var app = WebHost.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        });
        await WebHost.Prepare(app, options, default);
        await app.StartAsync();
        return new RealInstallation(app, options, time);
    }

    public static async Task<RealInstallation> SetUp(Engine engine)
    {
        var real = await Start(engine);
        var client = real.Visitor();
        var path = "/set-up?key=" + await real.NewLink();
        var answer = await client.Submit(path, await client.Page(path), null, Answers());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return real;
    }

    public static (string Name, string Value)[] Answers(params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.Address", Administrator), ("Form.WorkName", "First"), ("password", Password), ("again", Password), ("Form.HostName", "Open House"), ("Form.HostKey", "open-house"), ("Form.HostSide", "Support"),
            ("Form.CountryName", "Norland"), ("Form.CountryCode", "XB"), ("Form.Currency", "XBB"), ("Form.TimeZone", "Asia/Ashgabat"), ("Form.Holidays", "2027-03-21 Spring\n2027-12-14 [Norrin] Town day"), ("Form.Language", "ru"),
        ];
        return [.. usual.Where(field => other.All(changed => changed.Name != field.Name)), .. other];
    }

    public async Task<string?> NewLink()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUpLink>().Make(default);
    }

    public HttpClient Visitor() => new(new CookieJar(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    /// <summary>Sends address and password; the answer may ask for a code.</summary>
    public static async Task<HttpResponseMessage> SendPassword(HttpClient client, string address, string password, string page = "/sign-in") =>
        await client.Submit(page, await client.Page(page), PasswordForm, ("address", address), ("password", password));

    public const string PasswordForm = "form:has(#password)";

    /// <summary>Turns the second step on for a client who signed in with a password; gives the secret and the recovery codes.</summary>
    public static async Task<(string Secret, IReadOnlyList<string> Codes)> Enrol(HttpClient client)
    {
        var page = await client.Page("/account/second-step");
        var secret = page.QuerySelector("#secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var answer = await client.Submit("/account/second-step", page, null, ("code", Totp.Code(secret, DateTimeOffset.UtcNow)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        return (secret, [.. shown.QuerySelectorAll(".keys .key").Select(code => code.TextContent)]);
    }

    /// <summary>Signs the first administrator in with everything an installation asks.</summary>
    public async Task<HttpClient> SignInAdministrator()
    {
        var client = Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await SendPassword(client, Administrator, Password)).StatusCode);
        await Enrol(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Template.Drop(Options);
    }
}
