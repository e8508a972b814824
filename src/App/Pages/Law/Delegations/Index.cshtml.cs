using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Delegations;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(DelegationRegister delegations, OrganisationRegister organisations) : LawPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<DelegationCard> All { get; private set; } = [];

    public int Pages => (All.Count + PageSize - 1) / PageSize;

    public IEnumerable<DelegationCard> Shown => All.Skip((Number - 1) * PageSize).Take(PageSize);

    public IReadOnlyList<DelegationCard> Overdue => [.. All.Where(card => card.IsOverdue)];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task OnGet(CancellationToken cancel)
    {
        await NameBodies(organisations, cancel);
        All = await delegations.List(Viewer, CountryOr(Of), Today, cancel);
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, T["By-laws owed"], null);
    }
}
