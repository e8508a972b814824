using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

internal sealed class CoWorkerRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Guid AccountId { get; set; }
    public DateTime Since { get; set; }

    public Section Section => Section.Outcome;
}
