using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Help;

internal sealed class NeedRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }
    public PartnerService Service { get; set; }
    public NeedReason Reason { get; set; }
    public DateOnly Since { get; set; }
    public NeedState State { get; set; }
    public bool Unfunded { get; set; }
    public DateOnly? Ended { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
    public int Version { get; set; }

    public Section Section => Section.SupportNotes;
    public bool IsOpen => State is NeedState.Open or NeedState.GivenUnfunded;
}
