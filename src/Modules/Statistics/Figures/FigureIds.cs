namespace Throughline.Statistics.Figures;

/// <summary>Figures this module makes, by the word that stands in addresses.</summary>
public static class FigureIds
{
    /// <summary>SDG indicator 16.2.2: detected victims of trafficking per 100,000 residents.</summary>
    public const string Detected = "sdg-16-2-2";
}
