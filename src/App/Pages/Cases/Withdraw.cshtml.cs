using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.Outcome)]
public sealed class WithdrawModel(CaseDesk desk, ConsentLedger ledger, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "consents";

    public WithdrawalEffect Effect { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, string consent, CancellationToken cancel) => await Shown(handle, consent, cancel);

    public async Task<IActionResult> OnPost(string handle, string consent, CancellationToken cancel)
    {
        if (Happening("consent.withdraw", "the person stops sharing", "withdrawal at any time") is not { } process) return await Shown(handle, consent, cancel);
        var answer = await ledger.Withdraw(handle, consent, process, cancel);
        return Led(answer, $"/cases/{handle}/consents", T["Sharing has stopped. Support goes on."]) ?? await Shown(handle, consent, cancel);
    }

    private async Task<IActionResult> Shown(string handle, string consent, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || await ledger.Effect(handle, consent, Viewer, cancel) is not { } effect) return Absent();
        Effect = effect;
        return Page();
    }
}
