using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Procedures;

/// <summary>Registers the module.</summary>
public static class ProceduresServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddSingleton<ReadingRoom>();
        services.AddScoped<ProcedureShelf>();
        return services;
    }
}
