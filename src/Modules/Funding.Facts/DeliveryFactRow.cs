namespace Throughline.Funding.Facts;

// Its key is that of the booking, so that a reversal finds it.
internal sealed class DeliveryFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public required string Unit { get; set; }
    public required string Service { get; set; }
    public string? Region { get; set; }
    public DateOnly Month { get; set; }
    public int Quantity { get; set; }
    public long Amount { get; set; }
    public required string Currency { get; set; }
    public required string SourceType { get; set; }
    public required string Sex { get; set; }
    public required string Age { get; set; }
    public string? Step { get; set; }

    public DeliveryFact Fact() => new(Subject, Unit, Service, Region, Month, Quantity, Amount, Currency, SourceType, Sex, Age, Step);
}
