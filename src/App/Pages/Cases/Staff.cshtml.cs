using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.Outcome)]
public sealed class StaffModel(CaseDesk desk, AccountRegister accounts, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "people";

    [BindProperty]
    public Guid Colleague { get; set; }

    [BindProperty]
    public string? Coordinator { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> Colleagues { get; private set; } = [];

    public IEnumerable<OrganisationCard> Coordinators => Bodies.Where(card => card.Side == Side.Coordination);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPostName(string handle, CancellationToken cancel) =>
        Led(await Desk.AddCoWorker(handle, Colleague, Process("case.name", "co-worker named", "organisation of work"), cancel), $"/cases/{handle}/people", T["Your colleague is named on the case."]) ?? await Shown(handle, cancel);

    public async Task<IActionResult> OnPostHand(string handle, CancellationToken cancel) =>
        Led(await Desk.HandToColleague(handle, Colleague, Process("case.hand", "case handed to a colleague", "organisation of work"), cancel), "/cases", T["Your colleague holds the case now."]) ?? await Shown(handle, cancel);

    public async Task<IActionResult> OnPostNotify(string handle, CancellationToken cancel)
    {
        await LoadBodies(cancel);
        if (BodyOf(Coordinator) is not { } body) return Absent();
        if (Happening("case.notify", "notification without a name", "SOP step S4") is not { } process) return await Shown(handle, cancel);
        return Led(await Desk.Notify(handle, body, process, cancel), $"/cases/{handle}/people", T["Notified: number and clocks, no name."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Holds) return Absent();
        Colleagues = [.. (await accounts.Of(Case.OrganisationId, cancel)).Where(account => account.Role == Role.CaseManager && account.Id != Viewer.AccountId).Select(account => (account.Id, account.WorkName))];
        return Page();
    }
}
