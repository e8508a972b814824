namespace Throughline.Law;

/// <summary>A seat to be kept or added.</summary>
/// <param name="Body">Key of a body of the directory, or the name of another one.</param>
/// <param name="IsState">For a body outside the directory: whether it is a state body.</param>
/// <param name="Account">Handle of the account that takes part; null for paper.</param>
public sealed record SeatDraft(string Body, bool IsState, string? Account);
