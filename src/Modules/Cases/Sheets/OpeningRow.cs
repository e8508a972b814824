using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Sheets;

// Somebody opened the identity, with a reason and an end. Kept with the file, so that the person can be told.
internal sealed class OpeningRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Guid AccountId { get; set; }
    public required byte[] Reason { get; set; }
    public DateTime From { get; set; }
    public DateTime Until { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Identity;
}
