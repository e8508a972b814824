using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Platform;

/// <summary>Registers what every module stands on. The host adds the database context, the key file and the clock.</summary>
public static class PlatformServices
{
    /// <summary>Adds the platform.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddScoped<OrganisationRegister>();
        services.AddScoped<CountryRegister>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<InstallationMark>();
        services.AddScoped<SetUpLink>();
        services.AddScoped<SetUpDesk>();
        services.AddScoped<IDataCheck, PlatformCheck>();
        services.AddScoped<Sealer>();
        services.AddScoped<ReadTrail>();
        services.AddScoped<AuditVerifier>();
        services.AddScoped<AuditReader>();
        services.AddScoped<AuditSeal>();
        services.AddScoped<AuditBook>();
        services.AddSingleton<AuditSequencer>();
        services.AddSingleton<AuditWriter>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<AuditSequencer>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<AuditWriter>());
        return services;
    }
}
