using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Contracts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Law;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

[Needs(ActionKind.Write, Section.Money)]
public sealed class MoneyContractNewModel(FundingBooks books, FundingLedger ledger, TariffBook tariffs, RecommendationLedger recommendations) : MoneyPage
{
    public const int Lines = 4;

    public IReadOnlyList<AllocationCard> Allocations { get; private set; } = [];

    public IReadOnlyList<ServiceUnit> Units { get; private set; } = [];

    public IReadOnlyList<RecommendationCard> Proposals { get; private set; } = [];

    [BindProperty]
    public ContractForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return Absent();
        if (Allocations.FirstOrDefault(card => card.Handle == Form.Allocation) is not { } allocation)
        {
            Wrong("allocation", T["Choose the allocation that pays."]);
            return Page();
        }
        if (!Day(Form.From, "from", out var from) || !Day(Form.Until, "until", out var until)) return Page();
        var lines = new List<NewContractLine>();
        for (var at = 0; at < Lines; at++)
        {
            if (string.IsNullOrEmpty(At(Form.Unit, at))) continue;
            if (!Number(At(Form.Volume, at), "lines", out var volume) || !Amount(At(Form.Price, at), "lines", out var price)) return Page();
            lines.Add(new NewContractLine(At(Form.Unit, at)!, volume, new Money(price, allocation.Currency)));
        }
        var contract = new NewContract(allocation.Handle, BodyOf(Form.Provider) ?? Guid.Empty, from, until, lines, Form.Milestones, string.IsNullOrEmpty(Form.Recommendation) ? null : Form.Recommendation);
        var answer = await ledger.AddContract(contract, Process("contract.add", "contract with a provider", "allocation"), cancel);
        return Led(answer, $"/evidence/money/contracts/{answer.Handle}", T["The contract is made. Deliveries are booked on it from its first day."]) ?? Page();
    }

    public static string? At(string[]? values, int at) => values is not null && at < values.Length ? values[at] : null;

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await books.Home(Viewer, cancel) is not { } home) return false;
        Allocations = home.Allocations;
        Units = await tariffs.Units(Viewer, cancel);
        Proposals = await recommendations.List(Viewer, Country.Code, null, cancel);
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Where money went"], null);
        return true;
    }

    public sealed record ContractForm
    {
        public string? Allocation { get; init; }

        public string? Provider { get; init; }

        public string? From { get; init; }

        public string? Until { get; init; }

        public string[]? Unit { get; init; }

        public string[]? Volume { get; init; }

        public string[]? Price { get; init; }

        public string? Milestones { get; init; }

        public string? Recommendation { get; init; }
    }
}
