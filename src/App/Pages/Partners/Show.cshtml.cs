using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ShowModel(PartnerDirectory directory) : StaffPage
{
    public override Room Room => Room.People;

    public PartnerCard Card { get; private set; } = null!;

    public bool MayEdit => Viewer.May(ActionKind.Write, Section.Partners);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await directory.Find(handle, Viewer, cancel) is not { } card) return Absent();
        Card = card;
        return Page();
    }
}
