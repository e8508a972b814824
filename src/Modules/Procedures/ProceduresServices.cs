using Microsoft.Extensions.DependencyInjection;
using Throughline.Platform.Chain;
using Throughline.Procedures.Forecasts;

namespace Throughline.Procedures;

/// <summary>Registers the module.</summary>
public static class ProceduresServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddSingleton<ReadingRoom>();
        services.AddScoped<ProcedureShelf>();
        services.AddScoped<AgreementDesk>();
        services.AddScoped<BasisTexts>();
        services.AddScoped<KeptTexts>();
        services.AddScoped<LawLinks.LawLinkDesk>();
        services.AddSingleton<ForecastRoom>();
        services.AddScoped<ForecastDesk>();
        services.AddSingleton<ForecastBell>();
        services.AddScoped<ForecastShelf>();
        services.AddHostedService<ForecastRunner>();
        services.AddScoped<IChainSource, ProcedureChain>();
        return services;
    }
}
