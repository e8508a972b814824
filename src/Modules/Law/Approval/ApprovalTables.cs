using Throughline.Platform.Data;

namespace Throughline.Law;

// A station of a country's way from draft to law.
internal sealed class ApprovalStage
{
    public Guid Id { get; set; }
    public required string Country { get; set; }
    public int Ordinal { get; set; }
    public required string Name { get; set; }
    public required string Body { get; set; }

    // Calendar days it may take; 0 for no clock.
    public int Days { get; set; }
    public bool Adopts { get; set; }

    // Types of acts that pass here, joined by ';'; empty for all.
    public required string Ranks { get; set; }
}

// A proposal at a station, from the day it came to the day it left. A station is entered again after a return: both stays are kept.
internal sealed class StagePassage : IVersioned
{
    public Guid Id { get; set; }
    public Guid ProposalId { get; set; }
    public int Number { get; set; }
    public int Stage { get; set; }
    public required string Name { get; set; }
    public required string Body { get; set; }
    public bool Adopts { get; set; }
    public int Draft { get; set; }
    public DateOnly EnteredOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? LeftOn { get; set; }
    public StageResult? Result { get; set; }
    public string? Letter { get; set; }
    public string? Reason { get; set; }
    public int Version { get; set; }
}
