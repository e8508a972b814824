namespace Throughline.Procedures;

// The file as it was handed in, byte for byte. Apart from the row, so that lists do not load it.
internal sealed class ProcedureFileRow
{
    public Guid ProcedureId { get; set; }
    public required byte[] Bytes { get; set; }
}
