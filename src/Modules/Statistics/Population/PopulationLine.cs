using Throughline.Cases.Facts;

namespace Throughline.Statistics.Population;

/// <summary>Persons of one region, sex and age group.</summary>
/// <param name="Region">Region of the country.</param>
/// <param name="Sex">Female or male, as statistics offices count.</param>
/// <param name="Age">0 to 17, or 18 and over.</param>
/// <param name="Persons">How many.</param>
public sealed record PopulationLine(string Region, Sex Sex, PersonAge Age, int Persons);
