namespace Throughline.Law;

/// <summary>A station of a country's way from draft to law.</summary>
/// <param name="Ordinal">Its place, from 1.</param>
/// <param name="Name">What happens there, e.g. <c>Examination by the ministry of justice</c>.</param>
/// <param name="Body">Key of a body of the directory, or its name.</param>
/// <param name="Days">Calendar days it may take; 0 for no clock.</param>
/// <param name="Adopts">True where the act is adopted.</param>
/// <param name="Ranks">Types of acts that pass here, as on the cards of acts; empty for all.</param>
public sealed record StageCard(int Ordinal, string Name, string Body, int Days, bool Adopts, IReadOnlyList<string> Ranks);
