using Throughline.Platform.Data;

namespace Throughline.Law;

// A ministry's own Word template for one kind of document in one language.
internal sealed class DocumentTemplate : IVersioned
{
    public Guid Id { get; set; }
    public required string Country { get; set; }
    public required string Kind { get; set; }
    public required string Language { get; set; }
    public required string FileName { get; set; }
    public required byte[] Bytes { get; set; }
    public DateTime StoredAt { get; set; }
    public int Version { get; set; }
}
