namespace Throughline.Law;

/// <summary>What an instrument is to a country since a day.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Country">Two letters.</param>
/// <param name="Instrument">Id of the instrument, e.g. <c>TIP</c>.</param>
/// <param name="Status">What it is.</param>
/// <param name="Since">First day; null when nobody says.</param>
/// <param name="Source">Where the fact comes from.</param>
/// <param name="VerifiedBy">Who checked it against the treaty's own register; null when nobody has.</param>
/// <param name="Version">Goes back with an edit.</param>
public sealed record BindingCard(string Handle, string Country, string Instrument, BindingStatus Status, DateOnly? Since, string Source, string? VerifiedBy, int Version)
{
    /// <summary>True when the instrument's grades bind the country.</summary>
    public bool Binds => Status == BindingStatus.Party;
}
