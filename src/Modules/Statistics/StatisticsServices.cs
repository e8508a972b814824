using Microsoft.Extensions.DependencyInjection;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Population;
using Throughline.Statistics.Releases;
using Throughline.Statistics.Working;

namespace Throughline.Statistics;

/// <summary>Registers the module.</summary>
public static class StatisticsServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<PopulationRegister>();
        services.AddScoped<FigureDesk>();
        services.AddScoped<ReleaseLedger>();
        services.AddScoped<WorkingDesk>();
        return services;
    }
}
