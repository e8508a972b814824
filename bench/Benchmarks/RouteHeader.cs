using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Throughline.Benchmarks;

// Tells the crawler which route answered, so that a page is measured once however many records have one. Only the benchmark adds it.
internal sealed class RouteHeader : IStartupFilter
{
    public const string Name = "X-Route";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }) context.Response.Headers[Name] = "/" + route.TrimStart('/');
                return Task.CompletedTask;
            });
            return rest(context);
        });
        next(app);
    };
}
