using Throughline.Platform.Data;

namespace Throughline.Law;

// What one instrument is to one country since a day. A later row of the same two follows the earlier one.
internal sealed class BindingRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public required string Instrument { get; set; }
    public BindingStatus Status { get; set; }
    public DateOnly? Since { get; set; }
    public required string Source { get; set; }
    public string? VerifiedBy { get; set; }
    public int Version { get; set; }
}
