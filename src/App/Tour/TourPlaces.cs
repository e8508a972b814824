using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Tour;

/// <summary>Where the doors of the tour lead. A page that has a random address is looked up as the one who opens it, through the same registers as everywhere.</summary>
public sealed class TourPlaces(InstallationMark mark)
{
    public async Task<string?> Find(int stop, int door, Viewer viewer, CancellationToken cancel) => (stop, door) switch
    {
        (1, 1) => "/law/criteria/TIP-06-3",
        (2, 1) => "/law/criteria/TIP-05-nodilute",
        (3, 1) => "/law/delegations",
        (4, 1) => "/law/proposals",
        (5, 1) => await mark.TourCase(cancel) is { } help ? $"/cases/{help}/help" : null,
        (5, 2) => "/evidence/money/places?unit=bed-night-men&places=4",
        // The very address, so that what the prosecutor gets is what a guess would get.
        (6, 1) => await mark.TourCase(cancel) is { } file ? $"/cases/{file}" : null,
        (6, 2) => "/justice",
        (7, 1) => "/evidence/figures/next-year",
        (TourStops.Count + 1, 1) => "/tour/brief",
        _ => null,
    };
}
