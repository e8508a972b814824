using Throughline.LegalText;
using Throughline.Platform.Data;
using Throughline.Platform.Texts;

namespace Throughline.Law;

// An act, its editions, and the provisions that live through them. A provision's words are stored once whatever the number of editions.
internal sealed class Act
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Key { get; set; }
    public required string Country { get; set; }
    public required string Rank { get; set; }
    public required string Body { get; set; }
    public required LocalizedText Title { get; set; }
    public required string ShortTitle { get; set; }
    public required string Source { get; set; }
    public string? VerifiedBy { get; set; }
}

internal sealed class ActVersion : IVersioned
{
    public Guid Id { get; set; }
    public Guid ActId { get; set; }
    public DateOnly InForce { get; set; }
    public required string Language { get; set; }
    public bool Authentic { get; set; }
    public DateOnly? Adopted { get; set; }
    public DateOnly? Published { get; set; }
    public string? MissingAmendment { get; set; }
    public int Provisions { get; set; }
    public DateTime ImportedAt { get; set; }
    public int Version { get; set; }
}

// The file as it was handed in, and what the reader could not place. Apart from the version, so that lists do not carry it.
internal sealed class ActFile
{
    public Guid VersionId { get; set; }
    public required string FileName { get; set; }
    public required byte[] Bytes { get; set; }
    public required string Unread { get; set; }
}

internal sealed class Provision
{
    public Guid Id { get; set; }
    public Guid ActId { get; set; }
    public required string Handle { get; set; }
}

internal sealed class ProvisionText
{
    public required string Hash { get; set; }
    public UnitKind Kind { get; set; }
    public string? Num { get; set; }
    public string? Heading { get; set; }
    public required string Text { get; set; }

    // Fingerprint of heading and text alone: a provision that only got another number still says the same.
    public required string Words { get; set; }
}

internal sealed class VersionEntry
{
    public Guid VersionId { get; set; }
    public int Position { get; set; }
    public int Parent { get; set; }
    public Guid ProvisionId { get; set; }
    public required string TextHash { get; set; }
    public required string EId { get; set; }
    public string? WId { get; set; }
}
