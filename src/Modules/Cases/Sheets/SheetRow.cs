using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Sheets;

// One sealed sheet for each of Identity and Whereabouts; two people may edit it.
internal sealed class SheetRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Section Section { get; set; }
    public required byte[] Content { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
    public int Version { get; set; }
}
