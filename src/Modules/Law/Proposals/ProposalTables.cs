using Throughline.Platform.Data;

namespace Throughline.Law;

// A proposal and its drafts. Units and wordings belong to one draft and stay as they are once a later draft is made.
internal sealed class Proposal : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public int Number { get; set; }
    public required string Title { get; set; }
    public ProposalState State { get; set; }
    public int Draft { get; set; }

    // Why it was not agreed or rejected, or what was changed when it was agreed.
    public string? Reason { get; set; }
    public DateTime ChangedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class ProposalRecommendation
{
    public Guid ProposalId { get; set; }
    public Guid RecommendationId { get; set; }
}

internal sealed class ProposalDraftRow
{
    public Guid ProposalId { get; set; }
    public int Draft { get; set; }
    public DateTime MadeAt { get; set; }
}

internal sealed class ProposalUnit
{
    public Guid Id { get; set; }
    public Guid ProposalId { get; set; }
    public int Draft { get; set; }
    public int Ordinal { get; set; }
    public Guid ActId { get; set; }
    public UnitMove Move { get; set; }

    // The provision changed, or the one a new provision follows; null where the wording is missing and no address was found.
    public string? EId { get; set; }
    public Guid? ProvisionId { get; set; }

    // As it is cited within its act; for a missing wording as it was typed.
    public required string Place { get; set; }
    public string? Num { get; set; }
    public string? Heading { get; set; }
    public required string Reason { get; set; }
}

internal sealed class ProposalWording
{
    public Guid UnitId { get; set; }
    public required string Language { get; set; }
    public bool Authentic { get; set; }

    // The edition whose words stand in Current.
    public DateOnly Base { get; set; }
    public required string Current { get; set; }
    public required string Proposed { get; set; }

    // Set on adoption; may differ from what was proposed.
    public string? Adopted { get; set; }
}

internal sealed class ProposalCost
{
    public Guid ProposalId { get; set; }
    public int Ordinal { get; set; }
    public required string What { get; set; }
    public long? Minor { get; set; }
    public required string Currency { get; set; }
    public required string Source { get; set; }
}

// Words that stood in a draft before it was put under review, and were replaced.
internal sealed class EarlierWording
{
    public Guid Id { get; set; }
    public Guid ProposalId { get; set; }
    public int Unit { get; set; }
    public required string Language { get; set; }
    public required string Words { get; set; }
    public DateTime ReplacedAt { get; set; }
}

// Who gave a view is known only to who holds the keys, and only to let them change it: Mark is a pseudonym of account and proposal.
internal sealed class ParticipantView
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ProposalId { get; set; }
    public int Draft { get; set; }
    public required string Mark { get; set; }
    public ViewLeaning Leaning { get; set; }
    public required string Text { get; set; }
}

internal sealed class BodyPosition : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ProposalId { get; set; }
    public int Draft { get; set; }
    public Guid? OrganisationId { get; set; }
    public required string Name { get; set; }
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

internal sealed class ExpectedVerdict : IVersioned
{
    public Guid ProposalId { get; set; }
    public required string Criterion { get; set; }
    public VerdictValue Value { get; set; }
    public required string Reasons { get; set; }
    public int Draft { get; set; }
    public int Version { get; set; }
}

internal sealed class Adoption
{
    public Guid ProposalId { get; set; }
    public required string ActName { get; set; }
    public required string ActNumber { get; set; }
    public DateOnly Adopted { get; set; }
    public DateOnly Signed { get; set; }
    public DateOnly Published { get; set; }
    public DateOnly? Registered { get; set; }
    public DateOnly InForce { get; set; }
    public DateOnly AppliedFrom { get; set; }
    public string? Transition { get; set; }
    public DateTime RecordedAt { get; set; }
}

// The editions an adoption made, or, where the shelf had the text of that day already, explains.
internal sealed class AdoptedEdition
{
    public Guid ProposalId { get; set; }
    public Guid VersionId { get; set; }
    public bool WasThere { get; set; }
}
