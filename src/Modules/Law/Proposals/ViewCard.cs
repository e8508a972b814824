namespace Throughline.Law;

/// <summary>A view of a participant, unattributed: nothing here tells whose it is or when it was given.</summary>
/// <param name="Handle">Its own, random.</param>
/// <param name="Draft">Draft it was given on.</param>
/// <param name="Leaning">In short.</param>
/// <param name="Text">In words.</param>
/// <param name="Own">True for the reader who gave it, who alone may change or withdraw it.</param>
public sealed record ViewCard(string Handle, int Draft, ViewLeaning Leaning, string Text, bool Own);
