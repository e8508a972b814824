using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Proceedings;

internal sealed class AccusedRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }
    public Section Section { get; set; }
    public bool LegalPerson { get; set; }
    public AccusedRole Role { get; set; }
    public AccusedSex Sex { get; set; }
    public AccusedAge Age { get; set; }
    public string? Citizenship { get; set; }
    public AccusedStatus Status { get; set; }

    // Known to be an identified victim: the proceeding must ask for non-punishment.
    public bool Identified { get; set; }
    public byte[]? Name { get; set; }
    public int Version { get; set; }
}
