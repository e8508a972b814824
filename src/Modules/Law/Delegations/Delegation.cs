using Throughline.Platform.Data;

namespace Throughline.Law;

// "In the manner set by …": a provision that orders a body to issue an act.
internal sealed class Delegation : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public Guid ProvisionId { get; set; }
    public required string Body { get; set; }
    public required string Ordered { get; set; }
    public DateOnly DueOn { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public Guid? IssuedActId { get; set; }
    public string? IssuedName { get; set; }
    public int Version { get; set; }
}
