namespace Throughline.Funding.Ledger;

// One line of the ledger. Day is the day of the entry; for a delivery the Monday of its week, so that no day of a person stands in the books.
internal sealed class EntryRow
{
    public Guid Id { get; set; }
    public EntryKind Kind { get; set; }
    public Guid SourceId { get; set; }
    public Guid? AllocationId { get; set; }
    public Guid? ContractId { get; set; }
    public Guid? LineId { get; set; }
    public Guid? RecordId { get; set; }
    public int Units { get; set; }
    public long Amount { get; set; }
    public DateOnly Day { get; set; }
    public Guid By { get; set; }
    public string? Why { get; set; }
}
