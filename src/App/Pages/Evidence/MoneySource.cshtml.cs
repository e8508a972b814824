using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Ledger;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

[Needs(ActionKind.Write, Section.Money)]
public sealed class MoneySourceModel(FundingLedger ledger) : MoneyPage
{
    [BindProperty]
    public SourceForm Form { get; set; } = new();

    public async Task OnGet(CancellationToken cancel)
    {
        await Load(cancel);
        Form = new SourceForm { Year = Today.Year.ToString(CultureInfo.InvariantCulture), Currency = Country.Currency };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (Form.Type is not { } type || Form.Level is not { } level)
        {
            Wrong("type", T["Choose the type of the source and the level of its budget."]);
            return Page();
        }
        if (!Amount(Form.Amount, "amount", out var amount) || !Day(Form.From, "from", out var from) || !Day(Form.Until, "until", out var until) || !Number(Form.Year, "year", out var year)) return Page();
        var source = new NewSource(Form.Name ?? "", type, BodyOf(Form.Owner) ?? Guid.Empty, Form.Basis ?? "", null, Form.Code, level, year, new Money(amount, Form.Currency?.Trim() ?? ""), from, until);
        var answer = await ledger.AddSource(source, Process("source.add", "source of money", "budget"), cancel);
        return Led(answer, "/evidence/money", T["The source is added. Set parts of it aside next."]) ?? Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Where money went"], null);
    }

    public sealed record SourceForm
    {
        public string? Name { get; init; }

        public SourceType? Type { get; init; }

        public string? Owner { get; init; }

        public string? Basis { get; init; }

        public string? Code { get; init; }

        public BudgetLevel? Level { get; init; }

        public string? Year { get; init; }

        public string? Amount { get; init; }

        public string? Currency { get; init; }

        public string? From { get; init; }

        public string? Until { get; init; }
    }
}
