namespace Throughline.Law;

/// <summary>A seat of a workshop: a body, not a person.</summary>
/// <param name="Number">Counted from 1; stands on the paper sheet.</param>
/// <param name="Body">Key of a body of the directory, or the name of another one.</param>
/// <param name="IsState">State bodies apart from civil society.</param>
/// <param name="Account">Handle of the account that takes part from it; null on paper.</param>
/// <param name="WorkName">What colleagues call its holder; null on paper and for who does not run the workshop.</param>
/// <param name="IsPresent">True when the seat is taken in the room or on the line.</param>
/// <param name="IsMine">True for the reader's own seat.</param>
public sealed record SeatCard(int Number, string Body, bool IsState, string? Account, string? WorkName, bool IsPresent, bool IsMine);
