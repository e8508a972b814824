using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Account;

[Needs(ActionKind.Open, Section.Workspace)]
public sealed class IndexModel(OrganisationRegister organisations, OwnAccount own) : StaffPage
{
    public string Organisation { get; private set; } = "";

    public string OrganisationLanguage { get; private set; } = "en";

    public bool MayAdminister => Viewer.May(ActionKind.Open, Section.Accounts);

    public bool MayAudit => Viewer.May(ActionKind.List, Section.AuditTrail);

    public async Task OnGet(CancellationToken cancel)
    {
        if (await organisations.Find(Viewer.OrganisationId, cancel) is { } card) (Organisation, OrganisationLanguage) = card.Name.In(CultureInfo.CurrentUICulture.Name);
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken cancel)
    {
        if (!await own.EndSessions(Process("account.sign-out-everywhere", "own request", "account rules"), cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/sign-in");
    }
}
