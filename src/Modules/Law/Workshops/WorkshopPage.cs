namespace Throughline.Law;

/// <summary>A workshop with its seats and its agenda, as one reader may see it.</summary>
/// <param name="Card">The workshop.</param>
/// <param name="Seats">Its seats by number.</param>
/// <param name="Agenda">Its agenda in order.</param>
/// <param name="Runs">True when the reader runs it.</param>
/// <param name="OnScreen">Place on the agenda of what stands on the screen of the room; null when nothing does.</param>
/// <param name="OnScreenUnit">Ordinal of the unit shown.</param>
/// <param name="ListPassed">True when the list has been passed.</param>
public sealed record WorkshopPage(
    WorkshopCard Card, IReadOnlyList<SeatCard> Seats, IReadOnlyList<AgendaItem> Agenda, bool Runs, int? OnScreen, int OnScreenUnit, bool ListPassed)
{
    /// <summary>Seats present.</summary>
    public int Present => Seats.Count(seat => seat.IsPresent);

    /// <summary>True when enough seats are present for a decision.</summary>
    public bool HasQuorum => Present >= Card.Quorum;

    /// <summary>What would pass as one list now.</summary>
    public IReadOnlyList<AgendaItem> Uncontested => [.. Agenda.Where(item => item is { IsOpen: true, Contested: Contest.None })];

    /// <summary>The reader's own seat, or null.</summary>
    public SeatCard? Mine => Seats.FirstOrDefault(seat => seat.IsMine);
}
