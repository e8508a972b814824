using Throughline.Platform.Data;

namespace Throughline.Law;

// An analysis of a country's law against some tiers of the benchmark. Tiers are joined by commas.
internal sealed class AnalysisRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public required string Title { get; set; }
    public required string Tiers { get; set; }
    public DateOnly TextOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateTime BegunAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class AnalysisTopic
{
    public Guid AnalysisId { get; set; }
    public required string Topic { get; set; }
    public Guid? First { get; set; }
    public Guid? Second { get; set; }
    public DateOnly? DueOn { get; set; }
}

// What one reader found alone. Nobody else reads it before the second reader of the criterion has given theirs.
internal sealed class BlindVerdict : IVersioned
{
    public Guid Id { get; set; }
    public Guid AnalysisId { get; set; }
    public required string Criterion { get; set; }
    public Guid AccountId { get; set; }
    public VerdictValue Value { get; set; }
    public required string Reasons { get; set; }
    public DateTime GivenAt { get; set; }
    public int Version { get; set; }
}

internal sealed class BlindQuote
{
    public Guid BlindVerdictId { get; set; }
    public int Ordinal { get; set; }
    public required string ActKey { get; set; }
    public required string EId { get; set; }
    public DateOnly Date { get; set; }
    public required string Words { get; set; }
}

// How the two readings of a criterion became the verdict of the analysis.
internal sealed class Settlement
{
    public Guid AnalysisId { get; set; }
    public required string Criterion { get; set; }
    public bool Agreed { get; set; }
    public VerdictValue Value { get; set; }
    public string? Reason { get; set; }
    public required string VerdictHandle { get; set; }
    public Guid SettledBy { get; set; }
    public DateTime SettledAt { get; set; }
}
