namespace Throughline.App.Tour;

/// <summary>A page opened as somebody.</summary>
/// <param name="User">Account of the demonstration.</param>
/// <param name="Who">How the job is said.</param>
/// <param name="What">What the door opens.</param>
public sealed record TourDoor(string User, string Who, string What);
