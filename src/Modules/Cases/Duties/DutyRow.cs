using Throughline.Platform.Access;
using Throughline.Platform.Texts;

namespace Throughline.Cases.Duties;

internal sealed class DutyRow
{
    public Guid Id { get; set; }
    public Role Role { get; set; }
    public required LocalizedText Text { get; set; }
    public required string Basis { get; set; }
    public DateOnly From { get; set; }
}
