using Throughline.Justice.Extracts;
using Throughline.Law;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Tour;

/// <summary>Where the doors of the tour lead. A page that has a random address is looked up as the one who opens it, through the same registers as everywhere.</summary>
public sealed class TourPlaces(InstallationMark mark, ProposalShelf proposals, ExtractDesk extracts, CountryRegister countries)
{
    public async Task<string?> Find(int stop, int door, Viewer viewer, CancellationToken cancel) => (stop, door) switch
    {
        (1, 1) => "/law/criteria/TIP-06-3",
        (2, 1) => "/law/criteria/TIP-05-nodilute",
        (3, 1) => "/law/delegations",
        (4, 1) => await Proposal(viewer, cancel),
        (5, 1) => await mark.TourCase(cancel) is { } help ? $"/cases/{help}/help" : null,
        (5, 2) => "/evidence/money/places?unit=bed-night-men&places=4",
        // The very address, so that what the prosecutor gets is what a guess would get.
        (6, 1) => await mark.TourCase(cancel) is { } file ? $"/cases/{file}" : null,
        (6, 2) => await Extract(viewer, cancel),
        (7, 1) => "/evidence/figures/next-year",
        (TourStops.Count + 1, 1) => "/tour/brief",
        _ => null,
    };

    // The proposal under review; should it have been carried on since, all of them.
    private async Task<string> Proposal(Viewer viewer, CancellationToken cancel) =>
        (await proposals.List(viewer, (await countries.Get(cancel)).Code, null, cancel)).FirstOrDefault(card => card.State == ProposalState.UnderReview) is { } card ? $"/law/proposals/{card.Handle}" : "/law/proposals";

    // The extract made last, which is his; should none hold any more, the list that says so.
    private async Task<string> Extract(Viewer viewer, CancellationToken cancel) =>
        (await extracts.Received(viewer, cancel)).OrderByDescending(line => line.Made).FirstOrDefault() is { } line ? $"/justice/extracts/{line.Handle}" : "/justice";
}
