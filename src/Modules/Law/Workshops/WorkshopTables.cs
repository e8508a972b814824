using Throughline.Platform.Data;

namespace Throughline.Law;

// A meeting that goes through proposals. It holds bodies and seats, never the names of people.
internal sealed class WorkshopRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public required string Title { get; set; }
    public required string Place { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }

    // How many seats must be present, without those in conflict, for anything to be decided.
    public int Quorum { get; set; }

    // What stands on the screen of the room.
    public Guid? OnScreen { get; set; }
    public int OnScreenUnit { get; set; }
    public DateTime? ListPassedAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class WorkshopSeat
{
    public Guid WorkshopId { get; set; }
    public int Number { get; set; }

    // Key of a body of the directory, or the name of another one.
    public required string Body { get; set; }
    public bool IsState { get; set; }

    // Null for somebody without an account, who takes part on paper.
    public Guid? AccountId { get; set; }
    public bool IsPresent { get; set; }
}

internal sealed class WorkshopItem
{
    public Guid WorkshopId { get; set; }
    public Guid ProposalId { get; set; }
    public int Ordinal { get; set; }
    public DateOnly Day { get; set; }
    public ProposalState? Outcome { get; set; }
    public string? Words { get; set; }
    public bool InList { get; set; }
    public int Draft { get; set; }
    public int Present { get; set; }
    public DateTime? DecidedAt { get; set; }
}

// That somebody wants a proposal discussed; who, only the keys know, and only to let them take it back.
internal sealed class WorkshopCall
{
    public Guid WorkshopId { get; set; }
    public Guid ProposalId { get; set; }
    public required string Mark { get; set; }
}

internal sealed class WorkshopConflict
{
    public Guid WorkshopId { get; set; }
    public int Seat { get; set; }
    public Guid ProposalId { get; set; }
    public required string Reason { get; set; }
}
