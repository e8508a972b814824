using Microsoft.Extensions.DependencyInjection;
using Throughline.Platform.Chain;

namespace Throughline.Law;

/// <summary>Registers the module.</summary>
public static class LawServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddLaw(this IServiceCollection services)
    {
        services.AddSingleton<Benchmark>();
        services.AddScoped<ActShelf>();
        services.AddScoped<ProvisionAddresses>();
        services.AddScoped<VerdictRegister>();
        services.AddScoped<RecommendationLedger>();
        services.AddScoped<IChainSource, LawChain>();
        return services;
    }
}
