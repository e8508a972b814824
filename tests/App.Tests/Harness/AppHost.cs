using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Hosting;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Tests.Harness;

/// <summary>The whole app on its own copy of a database, without a network. Signed-in clients keep their cookies.</summary>
public sealed class AppHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AppHost(WebApplication app, ServeOptions options) => (_app, Options) = (app, options);

    public ServeOptions Options { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts on a copy of the invented country's set-up: organisations, calendar and accounts, nothing else.</summary>
    public static Task<AppHost> Start(Engine engine, Action<WebApplicationBuilder>? change = null) => Start(engine, false, change);

    /// <summary>Starts on a copy of the whole demonstration.</summary>
    public static Task<AppHost> StartDemonstration(Engine engine, Action<WebApplicationBuilder>? change = null) => Start(engine, true, change);

    /// <summary>Every endpoint but files.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public AsyncServiceScope Scope() => _app.Services.CreateAsyncScope();

    /// <summary>A visitor who is not signed in. Redirects are not followed.</summary>
    public HttpClient Visitor() => new(new CookieJar(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    /// <summary>Signs in as the first account of a role, by user name, optionally of one organisation.</summary>
    public async Task<HttpClient> SignIn(Role role, string? organisationKey = null)
    {
        await using var scope = Scope();
        var organisation = organisationKey is null ? (Guid?)null
            : (await scope.ServiceProvider.GetRequiredService<Platform.Organisations.OrganisationRegister>().All(default)).Single(card => card.Key == organisationKey).Id;
        var user = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Account>().Where(account => account.Role == role && (organisation == null || account.OrganisationId == organisation))
            .OrderBy(account => account.UserName).Select(account => account.UserName!).FirstAsync();
        return await SignIn(user);
    }

    /// <summary>Side of the organisation that <see cref="SignIn(Role, string?)"/> picks for a role.</summary>
    public async Task<Side> SideOf(Role role)
    {
        await using var scope = Scope();
        var cards = (await scope.ServiceProvider.GetRequiredService<Platform.Organisations.OrganisationRegister>().All(default)).ToDictionary(card => card.Id);
        return cards[await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Account>().Where(account => account.Role == role).OrderBy(account => account.UserName).Select(account => account.OrganisationId).FirstAsync()].Side;
    }

    /// <summary>Signs in by user name with the demonstration's one click.</summary>
    public async Task<HttpClient> SignIn(string user)
    {
        var client = Visitor();
        var page = await client.Page("/sign-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/sign-in?handler=Demonstration", new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = user, ["__RequestVerificationToken"] = token }));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Sign-in of {user} answered {answer.StatusCode}.");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Template.Drop(Options);
    }

    private static async Task<AppHost> Start(Engine engine, bool demonstration, Action<WebApplicationBuilder>? change)
    {
        var options = await (await Template.Of(engine, demonstration)).Copy();
        var app = WebHost.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            change?.Invoke(builder);
        });
        WebHost.CheckAccess(app);
        await app.StartAsync();
        return new AppHost(app, options);
    }
}
