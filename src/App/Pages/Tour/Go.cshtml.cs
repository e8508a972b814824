using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.App.Tour;
using Throughline.Platform.Access;
using Throughline.Platform.Installation;

namespace Throughline.App.Pages.Tour;

/// <summary>Goes through a door of the tour as whoever is signed in; what that one may not see is refused there, as always.</summary>
[Needs(ActionKind.Open, Section.Workspace)]
public sealed class GoModel(TourStops stops, InstallationMark mark) : StaffPage
{
    public async Task<IActionResult> OnGet(int stop, int door, CancellationToken cancel)
    {
        if (await mark.TourCase(cancel) is null || await stops.Address(stop, door, Viewer, cancel) is not { } address) return Absent();
        TourMark.Set(Response, stop);
        return LocalRedirect(address);
    }
}
