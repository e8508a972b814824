using Microsoft.Extensions.DependencyInjection;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Claims;
using Throughline.Justice.Extracts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Justice.Rules;
using Throughline.Justice.Today;

namespace Throughline.Justice;

/// <summary>Registers the module.</summary>
public static class JusticeServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddJustice(this IServiceCollection services)
    {
        services.AddScoped<JusticeRoom>();
        services.AddScoped<IExtractKeeper, ExtractKeeper>();
        services.AddScoped<ExtractDesk>();
        services.AddScoped<ProceedingDesk>();
        services.AddScoped<RiskBoard>();
        services.AddScoped<NonPunishmentDesk>();
        services.AddScoped<ClaimDesk>();
        services.AddScoped<RuleBook>();
        services.AddScoped<JusticeBoard>();
        return services;
    }
}
