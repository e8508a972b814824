using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Sheets;

// A sealed note; never edited, a correction is a new note.
internal sealed class NoteRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Section Section { get; set; }
    public required byte[] Content { get; set; }
    public string? Step { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
    public Guid Organisation { get; set; }
}
