using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Claims;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>One claim: pay on it, or send it back.</summary>
[Needs(ActionKind.Open, Section.Money)]
public sealed class MoneyPayModel(FundingBooks books, FundingLedger ledger) : MoneyPage
{
    public ContractView View { get; private set; } = null!;

    public ClaimCard Claim { get; private set; } = null!;

    [BindProperty]
    public PayForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new PayForm { Amount = Money.Say(Claim.Owed), Day = Typed(Today), Version = Claim.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (!Amount(Form.Amount, "amount", out var amount) || !Day(Form.Day, "day", out var day)) return Page();
        var answer = await ledger.Pay(new NewPayment(handle, new Money(amount, View.Card.Currency), day, Form.Reference), Process("claim.pay", "payment on a claim", "contract"), cancel);
        return Led(answer, $"/evidence/money/claims/{handle}", T["The payment is entered."]) ?? Page();
    }

    public async Task<IActionResult> OnPostBack(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var answer = await ledger.SendBack(handle, Form.Why ?? "", Form.Version, Process("claim.send-back", "claim goes back to the provider", "contract"), cancel);
        return Led(answer, $"/evidence/money/claims/{handle}", T["The claim went back. Its deliveries are open again."]) ?? Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await books.Claim(handle, Viewer, cancel) is not var (view, claim)) return false;
        (View, Claim) = (view, claim);
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, view.Card.Number, null);
        return true;
    }

    public sealed record PayForm
    {
        public string? Amount { get; init; }

        public string? Day { get; init; }

        public string? Reference { get; init; }

        public string? Why { get; init; }

        public int Version { get; init; }
    }
}
