using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Statistics;

/// <summary>Registers the module.</summary>
public static class StatisticsServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        return services;
    }
}
