namespace Throughline.Procedures.Forecasts;

// A forecast that is worked out beside the pages. What was asked is stored first, so that a restart begins it again and the same seed gives the same.
internal sealed class ForecastRow
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ProcedureId { get; set; }
    public required string Knobs { get; set; }
    public int Runs { get; set; }
    public int Done { get; set; }
    public KeptState State { get; set; }

    // Null until it stands.
    public string? Result { get; set; }
    public DateTime AskedAt { get; set; }
    public Guid AskedBy { get; set; }
}
