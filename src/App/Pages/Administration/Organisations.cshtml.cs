using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.List, Section.Accounts)]
public sealed class OrganisationsModel(OrganisationRegister organisations) : StaffPage
{
    public IReadOnlyList<OrganisationCard> All { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => All = [.. (await organisations.All(cancel)).OrderBy(card => card.Side)];
}
