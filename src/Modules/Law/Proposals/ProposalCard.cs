using System.Globalization;

namespace Throughline.Law;

/// <summary>A proposal in a list.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Number">Counted within the country from 1.</param>
/// <param name="Title">What it does.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Draft">Number of the latest draft, from 1.</param>
/// <param name="DraftedAt">UTC instant the latest draft was made.</param>
/// <param name="Acts">How many acts move.</param>
/// <param name="Missing">How many units have no wording yet.</param>
/// <param name="Version">To save against.</param>
public sealed record ProposalCard(
    string Handle, string Country, int Number, string Title, ProposalState State, int Draft, DateTime DraftedAt, int Acts, int Missing, int Version)
{
    /// <summary>How it is spoken of: <c>P-07</c>.</summary>
    public string Label => "P-" + Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>True when its words may still be changed.</summary>
    public bool IsOpen => State is ProposalState.Draft or ProposalState.UnderReview or ProposalState.AgreedWithChange;
}
