using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Texts;

namespace Throughline.Platform.Organisations;

internal sealed class Organisation : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Key { get; set; }
    public required LocalizedText Name { get; set; }
    public Side Side { get; set; }
    public OrganisationKind Kind { get; set; }
    public string? Region { get; set; }
    public int Version { get; set; }
}
