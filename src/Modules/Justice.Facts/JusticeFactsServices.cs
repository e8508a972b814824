using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Justice.Facts;

/// <summary>Registers the module.</summary>
public static class JusticeFactsServices
{
    /// <summary>Adds the counts, one of each per request.</summary>
    public static IServiceCollection AddJusticeFacts(this IServiceCollection services)
    {
        services.AddScoped<JusticeFacts>();
        services.AddScoped<JusticeFactPen>();
        return services;
    }
}
