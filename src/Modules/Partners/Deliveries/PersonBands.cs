namespace Throughline.Partners.Deliveries;

/// <summary>What counting may know of the person, as the case gives it: members of closed lists by name, never a date or a text.</summary>
/// <param name="Sex">Sex, by the name of its member in the facts of cases.</param>
/// <param name="Age">Age band, by the name of its member in the facts of cases.</param>
public sealed record PersonBands(string Sex, string Age);
