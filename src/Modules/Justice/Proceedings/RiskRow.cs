using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Proceedings;

// What crosses from justice to support: a kind and a day, no words. A file of its own.
internal sealed class RiskRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid Proceeding { get; set; }
    public RiskKind Kind { get; set; }
    public DateOnly Day { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }

    public Guid File => Id;
    public Section Section => Section.Extract;
}
