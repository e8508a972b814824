using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Proceedings;

// A move of a proceeding; never edited.
internal sealed class StageRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Section Section { get; set; }
    public ProceedingStage Stage { get; set; }
    public StageReason Reason { get; set; }
    public byte[]? Remark { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
}
