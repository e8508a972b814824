namespace Throughline.Funding.Claims;

internal sealed class PaymentRow
{
    public Guid Id { get; set; }
    public Guid ClaimId { get; set; }
    public long Amount { get; set; }
    public DateOnly Day { get; set; }
    public string? Reference { get; set; }
}
