using Microsoft.Extensions.DependencyInjection;
using Throughline.Funding.Claims;
using Throughline.Funding.Forecasts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Partners.Deliveries;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;

namespace Throughline.Funding;

/// <summary>Registers the module.</summary>
public static class FundingServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddFunding(this IServiceCollection services)
    {
        services.AddScoped<IDeliveryBook, DeliveryBook>();
        services.AddScoped<FundingLedger>();
        services.AddScoped<FundingBooks>();
        services.AddScoped<PlacesDesk>();
        services.AddScoped<IChainSource, FundingChain>();
        services.AddScoped<IDataCheck, FundingCheck>();
        return services;
    }
}
