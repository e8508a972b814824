using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Claims;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>Enters a claim for the open deliveries of a contract.</summary>
[Needs(ActionKind.Write, Section.Money)]
public sealed class MoneyClaimModel(FundingBooks books, FundingLedger ledger) : MoneyPage
{
    public ContractView View { get; private set; } = null!;

    [BindProperty]
    public ClaimForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new ClaimForm { Until = Typed(Today) };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (!Day(Form.Until, "until", out var until)) return Page();
        var answer = await ledger.Claim(new NewClaim(handle, until, Form.Act), Process("claim.enter", "claim of a provider", "contract"), cancel);
        return Led(answer, $"/evidence/money/claims/{answer.Handle}", T["The claim is entered. None of its deliveries can be claimed again."]) ?? Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await books.Contract(handle, Viewer, cancel) is not { } view) return false;
        View = view;
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, view.Card.Number, null);
        return true;
    }

    public sealed record ClaimForm
    {
        public string? Until { get; init; }

        public string? Act { get; init; }
    }
}
