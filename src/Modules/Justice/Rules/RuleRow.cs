using Throughline.Justice.Facts;
using Throughline.Platform.Calendar;

namespace Throughline.Justice.Rules;

internal sealed class RuleRow
{
    public Guid Id { get; set; }
    public RuleKind Kind { get; set; }
    public ClaimRoute? Route { get; set; }
    public LimitationEvent? Event { get; set; }
    public int Amount { get; set; }
    public ClockUnit Unit { get; set; }
    public required string Basis { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
}
