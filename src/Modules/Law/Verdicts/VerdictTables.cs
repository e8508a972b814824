namespace Throughline.Law;

// Verdicts are never changed, only followed by another one; Superseded marks all but the latest of a criterion in a country.
internal sealed class Verdict
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Criterion { get; set; }

    // Fingerprint of what the criterion asked on the day; null on verdicts from before it was kept.
    public string? CriterionHash { get; set; }
    public required string Country { get; set; }
    public VerdictValue Value { get; set; }
    public required string Reasons { get; set; }
    public required string Author { get; set; }
    public Guid AccountId { get; set; }
    public DateOnly GivenOn { get; set; }
    public DateTime RecordedAt { get; set; }
    public bool Superseded { get; set; }
}

internal sealed class VerdictQuote
{
    public Guid VerdictId { get; set; }
    public int Ordinal { get; set; }
    public Guid ActId { get; set; }
    public Guid VersionId { get; set; }
    public Guid ProvisionId { get; set; }
    public DateOnly Date { get; set; }
    public required string Words { get; set; }

    // Fingerprint of the provision's words on the day: what a later edition is compared with.
    public required string WordsHash { get; set; }
}
