using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

[Needs(ActionKind.Write, Section.Money)]
public sealed class MoneyAllocationModel(FundingBooks books, FundingLedger ledger) : MoneyPage
{
    public IReadOnlyList<SourceCard> Sources { get; private set; } = [];

    [BindProperty]
    public AllocationForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return Absent();
        if (Sources.FirstOrDefault(card => card.Handle == Form.Source) is not { } source)
        {
            Wrong("source", T["Choose the source that it is a part of."]);
            return Page();
        }
        if (Form.Kind is not { } kind)
        {
            Wrong("kind", T["Choose whether it is a line, a lot or a grant."]);
            return Page();
        }
        if (!Amount(Form.Amount, "amount", out var amount)) return Page();
        var answer = await ledger.AddAllocation(new NewAllocation(source.Handle, kind, Form.Name ?? "", Form.Code, new Money(amount, source.Currency)), Process("allocation.add", "part of a source", "budget"), cancel);
        return Led(answer, "/evidence/money", T["The part is set aside. Contracts can be made from it."]) ?? Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await books.Home(Viewer, cancel) is not { } home) return false;
        Sources = home.Sources;
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Where money went"], null);
        return true;
    }

    public sealed record AllocationForm
    {
        public string? Source { get; init; }

        public AllocationKind? Kind { get; init; }

        public string? Name { get; init; }

        public string? Code { get; init; }

        public string? Amount { get; init; }
    }
}
