namespace Throughline.Cases.Screenings;

/// <summary>A screening in a list: nothing of its content.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Started">UTC instant it began.</param>
/// <param name="Finished">UTC instant of the result, or null.</param>
/// <param name="Mine">False when a colleague holds it.</param>
/// <param name="HandedOver">What became of the last hand-over, or null when there was none.</param>
public sealed record ScreeningLine(string Handle, ScreeningStage Stage, DateTime Started, DateTime? Finished, bool Mine, HandOverState? HandedOver);
