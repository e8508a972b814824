using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Platform.Sealing;

// One data key for each section of each file. Destroying the row makes everything sealed with it unreadable for ever.
internal sealed class CaseKey : ISectioned
{
    public Guid File { get; set; }
    public Section Section { get; set; }
    public required byte[] Wrapped { get; set; }
    public int KeyVersion { get; set; } = 1;
}
