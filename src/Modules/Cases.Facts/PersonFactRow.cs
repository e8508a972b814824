namespace Throughline.Cases.Facts;

// One row for each person by first detection: a pseudonym, bands and months. No text but the name of a region of the country.
internal sealed class PersonFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public FactOrigin Origin { get; set; }

    // The register the row came with; null for a case held here.
    public Guid? Import { get; set; }
    public DateOnly Detected { get; set; }
    public Sex Sex { get; set; }
    public PersonAge Age { get; set; }
    public ExploitationForm Form { get; set; }
    public string? Region { get; set; }
    public bool? OutsidePolice { get; set; }
    public PersonDecision Decision { get; set; }
    public DateOnly? Decided { get; set; }
    public bool Reviewed { get; set; }
    public int? HoursToSafeNight { get; set; }
    public bool? Declined { get; set; }
    public int? Referrals { get; set; }
    public bool AnsweredLate { get; set; }

    // The last day on which the oldest unanswered referral should have been acknowledged.
    public DateOnly? UnansweredBy { get; set; }
    public int WithdrawalsSent { get; set; }
    public int WithdrawalsAcknowledged { get; set; }
    public bool? SupportBrokenOff { get; set; }
    public bool? ReTrafficked { get; set; }
}
