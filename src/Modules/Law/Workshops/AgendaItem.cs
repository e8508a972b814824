namespace Throughline.Law;

/// <summary>A proposal on the agenda.</summary>
/// <param name="Ordinal">Its place, from 1.</param>
/// <param name="Day">Day it is called.</param>
/// <param name="Proposal">The proposal as it stands.</param>
/// <param name="Contested">Why it does not pass with the list; none when it does.</param>
/// <param name="AskedByMe">True when the reader asked to discuss it.</param>
/// <param name="Conflicts">Seats that declared a conflict of interest on it, with what they said.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
/// <param name="Words">The change or the reason, as it was read back to the room.</param>
/// <param name="InList">True when it passed with the list, without discussion.</param>
/// <param name="Draft">Draft that was decided.</param>
/// <param name="Present">Seats present and free of conflict when it was decided.</param>
public sealed record AgendaItem(
    int Ordinal, DateOnly Day, ProposalCard Proposal, Contest Contested, bool AskedByMe, IReadOnlyList<(int Seat, string Reason)> Conflicts,
    ProposalState? Outcome, string? Words, bool InList, int Draft, int Present)
{
    /// <summary>True while it waits for the room: not decided here, and not led elsewhere in the meantime.</summary>
    public bool IsOpen => Outcome is null && Proposal.State == ProposalState.UnderReview;

    /// <summary>True when it was decided outside of this workshop; it is taken from the agenda.</summary>
    public bool WasDecidedElsewhere => Outcome is null && Proposal.State != ProposalState.UnderReview;
}
