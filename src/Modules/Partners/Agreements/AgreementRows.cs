using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Partners.Agreements;

internal sealed class AgreementRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public AgreementKind Kind { get; set; }
    public required string Title { get; set; }
    public required string Scope { get; set; }
    public required string Services { get; set; }

    // Names of sections with a space between them; null without an annex.
    public string? Annex { get; set; }
    public required string LegalBasis { get; set; }
    public string? Contract { get; set; }
    public DateOnly Start { get; set; }
    public DateOnly? End { get; set; }
    public int AlertDays { get; set; }
    public DateOnly? EndedOn { get; set; }
    public string? EndedBecause { get; set; }
    public int Version { get; set; }

    public IReadOnlyList<Section>? Sections => Annex is null ? null : [.. Annex.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Section>)];
}

internal sealed class AgreementPartyRow
{
    public Guid AgreementId { get; set; }
    public Guid OrganisationId { get; set; }
}

internal sealed class AgreementBreachRow
{
    public Guid Id { get; set; }
    public Guid AgreementId { get; set; }
    public DateOnly On { get; set; }
    public Guid ById { get; set; }
    public required string What { get; set; }
    public string? Remedy { get; set; }
}

// One row at most, with the key 1.
internal sealed class AgreementRuleRow : IVersioned
{
    public int Id { get; set; }
    public bool Needed { get; set; }
    public required string LegalBasis { get; set; }
    public DateOnly Since { get; set; }
    public int Version { get; set; }
}
