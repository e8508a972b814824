using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Claims;

// A claim of a case, in its section of legal aid and under that section's key: nothing of it is for enforcement.
internal sealed class ClaimRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }
    public ClaimRoute Route { get; set; }
    public ClaimState State { get; set; }
    public required string Currency { get; set; }
    public LimitationEvent? RunsFrom { get; set; }
    public DateOnly? RunsFromDay { get; set; }

    // Last day to claim; null when the event or the rule is not known.
    public DateOnly? LimitationDay { get; set; }
    public string? LimitationBasis { get; set; }
    public required byte[] Paper { get; set; }
    public DateTime Opened { get; set; }
    public int Version { get; set; }

    public Section Section => Section.LegalAid;
}
