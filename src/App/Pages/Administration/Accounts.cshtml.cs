using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.List, Section.Accounts)]
public sealed class AccountsModel(AccountDesk accounts, OrganisationRegister organisations) : StaffPage
{
    [BindProperty(SupportsGet = true, Name = "text")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int? Number { get; set; }

    public int PageNumber => Math.Clamp(Number ?? 1, 1, 100_000);

    public AccountPage Found { get; private set; } = new([], 0);

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    /// <summary>The filter as it stands before the number of a page.</summary>
    public string Query => $"text={Uri.EscapeDataString(Text ?? "")}&role={Role}&organisation={Uri.EscapeDataString(Organisation ?? "")}&";

    public async Task OnGet(CancellationToken cancel)
    {
        Organisations = await organisations.All(cancel);
        var organisation = Organisations.FirstOrDefault(card => card.Handle == Organisation)?.Id;
        Found = await accounts.List(Viewer, new AccountFilter(Text, Role is { } role && Enum.IsDefined(role) ? role : null, organisation), PageNumber, cancel);
    }

    public string NameOf(OrganisationCard card) => card.Name.In(CultureInfo.CurrentUICulture.Name).Text;

    public string NameOf(Guid id) => Organisations.FirstOrDefault(card => card.Id == id) is { } card ? NameOf(card) : "";
}
