namespace Throughline.Law;

/// <summary>A workshop in a list.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Quorum">Seats that must be present for a decision.</param>
/// <param name="Seats">How many seats it has.</param>
/// <param name="Items">Proposals on its agenda.</param>
/// <param name="Decided">How many of them are decided.</param>
/// <param name="IsClosed">True when it is over and nothing can be changed.</param>
/// <param name="Version">To save against.</param>
public sealed record WorkshopCard(
    string Handle, string Country, string Title, string Place, DateOnly From, DateOnly Until, int Quorum, int Seats, int Items, int Decided, bool IsClosed, int Version);
