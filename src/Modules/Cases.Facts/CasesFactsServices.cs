using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Cases.Facts;

/// <summary>Registers the facts.</summary>
public static class CasesFactsServices
{
    /// <summary>Adds the counts, one of each per request.</summary>
    public static IServiceCollection AddCasesFacts(this IServiceCollection services)
    {
        services.AddScoped<StepFacts>();
        services.AddScoped<FactPen>();
        services.AddScoped<NeedFacts>();
        services.AddScoped<NeedPen>();
        services.AddScoped<AnswerFacts>();
        services.AddScoped<PersonFacts>();
        services.AddScoped<PersonFactPen>();
        return services;
    }
}
