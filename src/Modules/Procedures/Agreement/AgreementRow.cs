using Throughline.Law;
using Throughline.Platform.Data;

namespace Throughline.Procedures;

// The agreement of a body to a version of a procedure, by letter.
internal sealed class AgreementRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ProcedureId { get; set; }

    // Key of a body of the directory, or the name of another one.
    public required string Body { get; set; }
    public bool IsState { get; set; }
    public DateOnly AskedOn { get; set; }
    public DateOnly Until { get; set; }
    public PositionAnswer? Answer { get; set; }
    public string? LetterNumber { get; set; }
    public DateOnly? LetterDate { get; set; }
    public string? Signatory { get; set; }
    public string? Remarks { get; set; }
    public int Version { get; set; }
}
