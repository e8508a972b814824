using Throughline.Platform.Data;

namespace Throughline.Partners.Groups;

internal sealed class GroupRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Name { get; set; }
    public required string Mandate { get; set; }
    public required string LegalBasis { get; set; }
    public int Quorum { get; set; }
    public bool QuorumOfBothSides { get; set; }
    public int Version { get; set; }

    public GroupCard Card() => new(Handle, Name, Mandate, LegalBasis, Quorum, QuorumOfBothSides, Version);
}

internal sealed class MemberRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid GroupId { get; set; }
    public Guid? AccountId { get; set; }

    // Working name of an expert without account; with one the account's own name is shown.
    public string? Name { get; set; }
    public Guid OrganisationId { get; set; }
    public GroupRole Role { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
    public int Version { get; set; }

    public bool SitsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
    public bool HasView => Role is GroupRole.Chair or GroupRole.Member;
}

internal sealed class MeetingRow : IVersioned
{
    public Guid Id { get; set; }
    public Guid GroupId { get; set; }
    public int Number { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Starts { get; set; }
    public required string Place { get; set; }
    public MeetingState State { get; set; }
    public int Version { get; set; }
}

internal sealed class PresenceRow
{
    public Guid MeetingId { get; set; }
    public Guid MemberId { get; set; }
}

internal sealed class ItemRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid MeetingId { get; set; }
    public int Position { get; set; }
    public AgendaKind Kind { get; set; }
    public string? Link { get; set; }
    public required string Title { get; set; }
    public int Minutes { get; set; }
    public ItemOutcome? Outcome { get; set; }
    public string? OutcomeText { get; set; }
    public int Version { get; set; }
}

internal sealed class ConflictRow
{
    public Guid ItemId { get; set; }
    public Guid MemberId { get; set; }
}

// A view stands under a random key and carries no time and, unless it is signed, no member: no column says whose it is.
internal sealed class ViewRow
{
    public required string Key { get; set; }
    public Guid ItemId { get; set; }
    public ViewStance Stance { get; set; }
    public string? Words { get; set; }
    public Guid? SignedBy { get; set; }
}

// That a member has given a view, so that nobody gives two; which one is theirs stands nowhere.
internal sealed class ViewGivenRow
{
    public Guid ItemId { get; set; }
    public Guid MemberId { get; set; }
}

internal sealed class LetterRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ItemId { get; set; }
    public Guid OrganisationId { get; set; }
    public DateOnly AnswerBy { get; set; }
    public LetterPosition? Position { get; set; }
    public string? Number { get; set; }
    public DateOnly? Dated { get; set; }
    public string? Signatory { get; set; }
    public string? Remarks { get; set; }
    public int Version { get; set; }

    public BodyLetter Letter(string item) => new(Handle, item, OrganisationId, AnswerBy, Position, Number, Dated, Signatory, Remarks, Version);
}

internal sealed class TaskRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid GroupId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid? ItemId { get; set; }
    public required string Text { get; set; }
    public Guid? MemberId { get; set; }
    public Guid OrganisationId { get; set; }
    public DateOnly Due { get; set; }
    public DateOnly? DoneOn { get; set; }
    public int Version { get; set; }
}
