using Throughline.Platform.Data;
using Throughline.Platform.Texts;

namespace Throughline.Law;

internal sealed class LawTerm : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public required LocalizedText Words { get; set; }
    public required string Source { get; set; }
    public string? VerifiedBy { get; set; }
    public string? Note { get; set; }
    public int Version { get; set; }
}
