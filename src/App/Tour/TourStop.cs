namespace Throughline.App.Tour;

/// <summary>One stop of the guided tour: what it tells, and the doors it offers. A door opens one page as one of the invented staff.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What is found here, as a finding.</param>
/// <param name="Story">Two or three sentences that lead to it.</param>
/// <param name="Look">What to look at on the page itself; stands in the tour's bar.</param>
/// <param name="Own">What to change here with one's own data.</param>
/// <param name="Doors">In the order they are walked.</param>
public sealed record TourStop(int Number, string Title, string Story, string Look, string Own, IReadOnlyList<TourDoor> Doors);
