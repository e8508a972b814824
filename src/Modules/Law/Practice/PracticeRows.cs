using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Law;

internal sealed class PracticeRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }

    // Key of a card that came with the program; null for one that was written here.
    public string? Key { get; set; }
    public required string Country { get; set; }
    public required string Measure { get; set; }
    public required string Words { get; set; }
    public required string Source { get; set; }
    public required string Dated { get; set; }
    public string? Result { get; set; }
    public string? Conditions { get; set; }
    public required string Topic { get; set; }
    public required string Criteria { get; set; }
    public string? ToVerify { get; set; }
    public string? VerifiedBy { get; set; }
    public DateOnly? VerifiedOn { get; set; }
    public int Version { get; set; }

    public PracticeDraft Facts() => new(Country, Measure, Words, Source, Dated, Result, Conditions, Topic, Criteria.Split(' ', StringSplitOptions.RemoveEmptyEntries), ToVerify);

    public void Take(PracticeDraft draft)
    {
        (Country, Measure, Words, Source, Dated, Topic) = (draft.Country, draft.Measure.Trim(), draft.Words.Trim(), draft.Source.Trim(), draft.Dated.Trim(), draft.Topic);
        (Result, Conditions, ToVerify) = (Some(draft.Result), Some(draft.Conditions), Some(draft.ToVerify));
        Criteria = string.Join(' ', draft.Criteria.Distinct());
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class PracticeJudgementRow
{
    public Guid CardId { get; set; }
    public int Number { get; set; }
    public required string ForCountry { get; set; }
    public PracticeJudgementValue Value { get; set; }
    public required string Because { get; set; }
    public Role Role { get; set; }
    public Guid OrganisationId { get; set; }
    public DateOnly On { get; set; }
}

// The card a recommendation was made from.
internal sealed class PracticeRecommendationRow
{
    public Guid RecommendationId { get; set; }
    public Guid CardId { get; set; }
}
