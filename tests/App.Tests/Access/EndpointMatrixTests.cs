using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Throughline.App.Shell;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Identifiers;
using Xunit;

namespace Throughline.App.Tests.Access;

/// <summary>Every endpoint, found by reflection, asked as every role and as a visitor. What is expected comes from the access table alone.</summary>
public sealed partial class EndpointMatrixTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Get_OfEveryEndpointAsEveryRole_AnswersWhatTheTableSays(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var surprises = new List<string>();
        var asked = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await app.SignIn(role);
            var side = await app.SideOf(role);
            foreach (var (route, needs) in Guarded(app))
            {
                var answer = await client.GetAsync(Fill(route));
                var may = AccessDecision.MayEver(role, side, UserState.Normal, needs.Action, needs.Section);
                asked++;
                if (may ? answer.StatusCode == HttpStatusCode.Forbidden : answer.StatusCode != Refusal(route)) surprises.Add($"{role} GET {route}: {(int)answer.StatusCode}, table says {(may ? "may" : "may not")}");
                if ((int)answer.StatusCode >= 500) surprises.Add($"{role} GET {route}: {(int)answer.StatusCode}");
                // A record that is not there: never anything but the one 404, unless the page also lists.
                if (may && route.Contains('{', StringComparison.Ordinal) && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest))
                    surprises.Add($"{role} GET {route} of nothing: {(int)answer.StatusCode}, expected 404");
            }
        }
        Assert.Empty(surprises);
        Assert.True(asked > 12 * 20, $"Only {asked} calls were made.");
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Post_WithoutRightOrSession_ChangesNothingAndIsTurnedAway(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var surprises = new List<string>();
        var visitor = app.Visitor();
        foreach (var (route, _) in Guarded(app))
        {
            var get = await visitor.GetAsync(Fill(route));
            if (get.StatusCode != HttpStatusCode.Redirect || !get.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal)) surprises.Add($"visitor GET {route}: {(int)get.StatusCode}");
        }
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await app.SignIn(role);
            var side = await app.SideOf(role);
            foreach (var (route, needs) in Guarded(app).Where(endpoint => !AccessDecision.MayEver(role, side, UserState.Normal, endpoint.Needs.Action, endpoint.Needs.Section)))
            {
                var answer = await client.PostAsync(Fill(route), new FormUrlEncodedContent([]));
                if (answer.StatusCode != Refusal(route)) surprises.Add($"{role} POST {route}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(surprises);
    }

    [Fact]
    public void Undeclared_OfAnEndpointThatSaysNothing_NamesIt()
    {
        var silent = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/silent"), 0, null, "silent");
        Assert.Equal(["silent"], AccessRules.Undeclared([silent]));
    }

    // Where the address names a record, a refusal looks like absence (trust §1, rule 7).
    private static HttpStatusCode Refusal(string route) => route.Contains('{', StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;

    private static IEnumerable<(string Route, NeedsAttribute Needs)> Guarded(AppHost app) => app.Endpoints
        .Select(endpoint => (Route: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Needs: endpoint.Metadata.GetMetadata<NeedsAttribute>()!))
        .Where(endpoint => endpoint.Needs is not null).DistinctBy(endpoint => endpoint.Route);

    private static string Fill(string route) => Parameter().Replace(route, match => match.Value.Contains("int", StringComparison.Ordinal) ? "1" : Handle.New());

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
