using System.Globalization;

namespace Throughline.Law;

/// <summary>A recommendation as it is shown.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Country">Whose law or procedure.</param>
/// <param name="Number">Counted within the country from 1.</param>
/// <param name="Criterion">Criterion it answers.</param>
/// <param name="Text">What should be done.</param>
/// <param name="Author">Kind of author.</param>
/// <param name="Addressee">Key or name of the body.</param>
/// <param name="GivenOn">Day it was made.</param>
/// <param name="Acts">Keys of the acts that would move.</param>
/// <param name="Steps">Ids of the procedure steps it would touch.</param>
/// <param name="Status">What became of it.</param>
/// <param name="AdoptedBy">The act that adopted it, or null.</param>
/// <param name="Version">To save against.</param>
public sealed record RecommendationCard(
    string Handle, string Country, int Number, string Criterion, string Text, RecommendationAuthor Author, string Addressee, DateOnly GivenOn,
    IReadOnlyList<string> Acts, IReadOnlyList<string> Steps, RecommendationStatus Status, string? AdoptedBy, int Version)
{
    /// <summary>How it is spoken of: <c>R-07</c>.</summary>
    public string Label => "R-" + Number.ToString("00", CultureInfo.InvariantCulture);
}
