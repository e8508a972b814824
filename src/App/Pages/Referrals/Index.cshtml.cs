using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Referrals;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Referrals;

[Needs(ActionKind.Refer, Section.Outcome)]
public sealed class IndexModel(ReferralDesk desk) : PeoplePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public bool IsSent => Side == "sent";

    public IReadOnlyList<ReferralLine> Lines { get; private set; } = [];

    public int Pages => Math.Max(1, (Lines.Count + PageLength - 1) / PageLength);

    public IEnumerable<ReferralLine> Shown => Lines.Skip((Number - 1) * PageLength).Take(PageLength);

    public string Heading => (IsSent, Lines.Count) switch
    {
        (true, 0) => T["No referral of yours is under way"],
        (true, 1) => T["One referral of yours is under way"],
        (true, var n) => T["{0} referrals of yours are under way", n],
        (_, 0) => T["Nobody is waiting for an answer from you"],
        (_, 1) => T["One body has offered you a person"],
        (_, var n) => T["{0} referrals are with you", n],
    };

    public async Task OnGet(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Lines = IsSent ? await desk.Sent(Viewer, cancel) : await desk.Offered(Viewer, cancel);
        Number = Math.Clamp(Number, 1, Pages);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, Lines.Count == 0 ? T["None waits for you"] : T["{0} referrals", Lines.Count], null).With(ChainKind.ProcedureStep, T["S9 Referral"], "/procedures");
    }
}
