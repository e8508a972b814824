namespace Throughline.Procedures;

// What a step rests on, as rows, so that the chain can be walked from the law to the step.
internal sealed class BasisRow
{
    public Guid Id { get; set; }
    public Guid ProcedureId { get; set; }
    public required string StepId { get; set; }
    public int Place { get; set; }
    public BasisKind Kind { get; set; }
    public string? ActKey { get; set; }
    public string? EId { get; set; }
    public DateOnly? Date { get; set; }
    public string? CriterionId { get; set; }
}
