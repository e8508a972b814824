using Microsoft.Extensions.DependencyInjection;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Duties;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Help;
using Throughline.Cases.Past;
using Throughline.Cases.Referrals;
using Throughline.Cases.Running;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Cases.Today;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;

namespace Throughline.Cases;

/// <summary>Registers the module.</summary>
public static class CasesServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddCasesFacts();
        services.AddScoped<CaseRoom>();
        services.AddScoped<ReportingDuties>();
        services.AddScoped<ScreeningDesk>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<StepDesk>();
        services.AddScoped<VersionDesk>();
        services.AddScoped<SheetDesk>();
        services.AddScoped<ConsentLedger>();
        services.AddScoped<ReferralDesk>();
        services.AddScoped<HandOverDesk>();
        services.AddScoped<DisclosureDesk>();
        services.AddScoped<ExtractStandings>();
        services.AddScoped<CaseDoor>();
        services.AddScoped<IDataCheck, DisclosureCheck>();
        services.AddScoped<HelpDesk>();
        services.AddScoped<TodayBoard>();
        services.AddScoped<PastCaseRegister>();
        services.AddScoped<PersonRecount>();
        services.AddScoped<IDataCheck>(provider => provider.GetRequiredService<PersonRecount>());
        services.AddScoped<IChainSource, CaseChain>();
        return services;
    }
}
