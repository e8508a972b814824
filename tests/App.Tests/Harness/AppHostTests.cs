using System.Net;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Harness;

public sealed class AppHostTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task SignIn_OfEveryRole_OpensTheirAccountAndNothingToVisitors(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var ready = await app.Visitor().GetStringAsync("/health/ready");
        Assert.DoesNotContain("false", ready, StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await app.SignIn(role);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/no-such-page")).StatusCode);
        }
    }
}
