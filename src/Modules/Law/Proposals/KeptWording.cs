namespace Throughline.Law;

// What somebody has typed at a unit and not saved: their own, until they save or throw it away.
internal sealed class KeptWording
{
    public Guid AccountId { get; set; }
    public Guid ProposalId { get; set; }
    public required string Place { get; set; }
    public required string Fields { get; set; }
    public DateTime KeptAt { get; set; }
}
