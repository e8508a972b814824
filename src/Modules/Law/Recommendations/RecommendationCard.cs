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
/// <param name="DueOn">Day by which it should be answered with an act; null when none was set.</param>
/// <param name="NeedsRank">Type of act it needs at least, e.g. <c>law</c>; null when any may carry it out.</param>
/// <param name="AdoptedOn">Day of the act that adopted it; null when none did or the day is not known.</param>
public sealed record RecommendationCard(
    string Handle, string Country, int Number, string Criterion, string Text, RecommendationAuthor Author, string Addressee, DateOnly GivenOn,
    IReadOnlyList<string> Acts, IReadOnlyList<string> Steps, RecommendationStatus Status, string? AdoptedBy, int Version,
    DateOnly? DueOn = null, string? NeedsRank = null, DateOnly? AdoptedOn = null)
{
    /// <summary>How it is spoken of: <c>R-07</c>.</summary>
    public string Label => LabelOf(Number);

    /// <summary>Another country's practice it was made from, or null.</summary>
    public PracticeTie? Practice { get; init; }

    internal static string LabelOf(int number) => "R-" + number.ToString("00", CultureInfo.InvariantCulture);
}
