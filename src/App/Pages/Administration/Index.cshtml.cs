using System.Globalization;
using Throughline.App.Hosting;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.Open, Section.Accounts)]
public sealed class IndexModel(OrganisationRegister organisations, AccountDesk accounts, ServeOptions options) : StaffPage
{
    public int Organisations { get; private set; }

    public int Accounts { get; private set; }

    public string Host { get; private set; } = "";

    public string HostSide { get; private set; } = "";

    public bool KeysLieBesideData => !Country.Demonstration && options.KeysLieBesideData;

    public async Task OnGet(CancellationToken cancel)
    {
        var all = await organisations.All(cancel);
        Organisations = all.Count;
        Accounts = (await accounts.List(Viewer, new AccountFilter(), 1, cancel)).Total;
        if (all.FirstOrDefault(card => card.Id == Country.HostOrganisationId) is not { } host) return;
        Host = host.Name.In(CultureInfo.CurrentUICulture.Name).Text;
        HostSide = RoleWords.Of(host.Side);
    }
}
