using Microsoft.Extensions.DependencyInjection;
using Throughline.Platform.Chain;

namespace Throughline.Law;

/// <summary>Registers the module.</summary>
public static class LawServices
{
    /// <summary>Adds the module's registers and desks, one of each per request.</summary>
    public static IServiceCollection AddLaw(this IServiceCollection services)
    {
        services.AddSingleton<Benchmark>();
        services.AddSingleton<SuggestionMemory>();
        services.AddScoped<ActShelf>();
        services.AddScoped<ActAccession>();
        services.AddScoped<ProvisionAddresses>();
        services.AddScoped<VerdictRegister>();
        services.AddScoped<BindingRegister>();
        services.AddScoped<AnalysisShelf>();
        services.AddScoped<AnalysisDesk>();
        services.AddScoped<RecommendationLedger>();
        services.AddScoped<RankRegister>();
        services.AddScoped<ProposalShelf>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<CommentLedger>();
        services.AddScoped<WordingOverlaps>();
        services.AddScoped<WorkshopShelf>();
        services.AddScoped<WorkshopDesk>();
        services.AddScoped<ActTexts>();
        services.AddScoped<WhatIf>();
        services.AddScoped<WordingBench>();
        services.AddScoped<LawEvents>();
        services.AddScoped<ProvisionSuggestions>();
        services.AddScoped<ApprovalRoute>();
        services.AddScoped<ApprovalDesk>();
        services.AddScoped<ProposalCosts>();
        services.AddScoped<DraftedActs>();
        services.AddScoped<TemplateShelf>();
        services.AddScoped<TermBase>();
        services.AddScoped<OwnBenchmark>();
        services.AddScoped<KeptWordings>();
        services.AddScoped<ViewLedger>();
        services.AddScoped<PositionLedger>();
        services.AddScoped<ExpectationRegister>();
        services.AddScoped<AdoptionDesk>();
        services.AddScoped<DelegationRegister>();
        services.AddScoped<ReformFigures>();
        services.AddScoped<PracticeLibrary>();
        services.AddScoped<IChainSource, LawChain>();
        services.AddScoped<IChainSource, ProposalChain>();
        return services;
    }
}
