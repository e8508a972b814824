using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners;

[Needs(ActionKind.List, Section.Partners)]
public sealed class IndexModel(PartnerDirectory directory) : StaffPage
{
    private const int PageLength = 50;

    public override Room Room => Room.People;

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Night { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PartnerCard> Found { get; private set; } = [];

    public IReadOnlyList<string> Regions { get; private set; } = [];

    public IEnumerable<PartnerCard> Shown => Found.Skip((Number - 1) * PageLength).Take(PageLength);

    public int Pages => Math.Max(1, (Found.Count + PageLength - 1) / PageLength);

    public bool IsAsked => ServiceWords.Find(Service) is not null || !string.IsNullOrEmpty(Region) || Night;

    public async Task OnGet(CancellationToken cancel)
    {
        Regions = await directory.Regions(cancel);
        // Asked for a service: who can be sent somebody; asked for nothing: every body of the mechanism.
        var query = new PartnerQuery(ServiceWords.Find(Service), Regions.Contains(Region ?? "", StringComparer.Ordinal) ? Region : null, Crisis: Night);
        Found = await directory.Search(query, Viewer, cancel);
        Number = Math.Clamp(Number, 1, Pages);
    }

    public string PageUrl(int number) => $"/partners?service={Uri.EscapeDataString(Service ?? "")}&region={Uri.EscapeDataString(Region ?? "")}&night={(Night ? "true" : "false")}&page={number}";
}
