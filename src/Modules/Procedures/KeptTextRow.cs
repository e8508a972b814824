namespace Throughline.Procedures;

// What somebody typed into the editor of a version and has not saved: theirs alone.
internal sealed class KeptTextRow
{
    public Guid AccountId { get; set; }
    public Guid ProcedureId { get; set; }
    public required string Text { get; set; }
    public DateTime KeptAt { get; set; }
}
