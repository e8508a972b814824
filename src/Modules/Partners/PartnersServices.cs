using Microsoft.Extensions.DependencyInjection;
using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;
using Throughline.Partners.Agreements;
using Throughline.Partners.Groups;

namespace Throughline.Partners;

/// <summary>Registers the module.</summary>
public static class PartnersServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddScoped<PartnerDirectory>();
        services.AddScoped<TariffBook>();
        services.AddScoped<DeliveryRegister>();
        services.AddScoped<AgreementRegister>();
        services.AddScoped<WorkingGroups>();
        services.AddScoped<MeetingTable>();
        services.AddScoped<MeetingProtocol>();
        return services;
    }
}
