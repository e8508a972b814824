using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Funding.Facts;

/// <summary>Registers the facts.</summary>
public static class FundingFactsServices
{
    /// <summary>Adds the counts, one of each per request.</summary>
    public static IServiceCollection AddFundingFacts(this IServiceCollection services)
    {
        services.AddScoped<DeliveryFacts>();
        return services;
    }
}
