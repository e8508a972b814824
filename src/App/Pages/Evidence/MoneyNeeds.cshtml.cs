using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>What people needed and nobody pays, protected.</summary>
[Needs(ActionKind.List, Section.Money)]
public sealed class MoneyNeedsModel(NeedFacts facts) : MoneyPage
{
    private const int Months = 18;

    public IReadOnlyList<NeedFigures> Lines { get; private set; } = [];

    /// <summary>Service looked at, by its word; null for none.</summary>
    public PartnerService? Service { get; private set; }

    public IReadOnlyList<NeedPart> Regions { get; private set; } = [];

    public IReadOnlyList<NeedPart> ByMonth { get; private set; } = [];

    public DateOnly From => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-Months + 1);

    /// <summary>The service that most people lack, of those that may be told.</summary>
    public NeedFigures? Most => Lines.Where(line => line.Unfunded.Value > 0).MaxBy(line => line.Unfunded.Value);

    public async Task<IActionResult> OnGet(string? service, CancellationToken cancel)
    {
        if (service is not null && ServiceWords.Find(service) is null) return Absent();
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["What nobody pays"], null);
        Lines = await facts.ByService(Viewer, From, Today, cancel);
        Service = ServiceWords.Find(service ?? Most?.Service);
        if (Service is not { } chosen) return Page();
        Regions = await facts.ByRegion(chosen.Word(), Viewer, From, Today, cancel);
        ByMonth = await facts.ByMonth(chosen.Word(), Viewer, From, Today, cancel);
        return Page();
    }
}
