using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Screenings;

// The immutable copy of a screening that went into a hand-over or a case. Sealed with the receiving file's own key.
internal sealed class ExtractRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public required byte[] Content { get; set; }
    public DateTime Made { get; set; }
    public Guid FromOrganisation { get; set; }

    public Section Section => Section.Screening;
}
