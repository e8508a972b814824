namespace Throughline.Law;

/// <summary>A status to be recorded.</summary>
/// <param name="Country">Two letters.</param>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Status">What it is to the country.</param>
/// <param name="Since">First day; null when nobody says.</param>
/// <param name="Source">Where the fact comes from.</param>
/// <param name="VerifiedBy">Who checked it; null when nobody has.</param>
public sealed record BindingDraft(string Country, string Instrument, BindingStatus Status, DateOnly? Since, string Source, string? VerifiedBy);
