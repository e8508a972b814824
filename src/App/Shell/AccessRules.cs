using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.App.Shell;

/// <summary>Every endpoint of the app with what it needs. The server does not start while one says nothing.</summary>
public static class AccessRules
{
    public static IReadOnlyList<string> Undeclared(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && endpoint.Metadata.GetMetadata<OpenToAnyoneAttribute>() is null && !IsStaticAsset(endpoint))
            .Select(endpoint => endpoint.DisplayName ?? endpoint.RoutePattern.RawText ?? "?").Distinct().Order(StringComparer.Ordinal)];

    public static bool IsStaticAsset(Endpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name is "StaticAssetDescriptor")
        // The development server's own fallback for files of wwwroot; it serves files and nothing else.
        || endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };

    /// <summary>Short name of an endpoint for the audit log: a page's path within Pages, or a route without values.</summary>
    public static string NameOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.TrimStart('/')
        ?? (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "unknown";
}
