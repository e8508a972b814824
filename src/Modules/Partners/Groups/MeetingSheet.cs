namespace Throughline.Partners.Groups;

/// <summary>One meeting as its members see it, before and after.</summary>
/// <param name="Group">The group.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Runs">True when the viewer calls meetings and keeps the protocol.</param>
/// <param name="Own">Handle of the viewer's own seat on the day of the meeting; null for the coordinator, the rapporteur and others without one.</param>
/// <param name="Members">Who sits in the group on the day of the meeting.</param>
/// <param name="Present">Handles of those present; empty until the meeting is held.</param>
/// <param name="QuorumReached">True when those present suffice.</param>
/// <param name="Items">The agenda in order.</param>
/// <param name="Tasks">Tasks given at this meeting, the next due first.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record MeetingSheet(
    GroupCard Group, MeetingCard Meeting, bool Runs, string? Own, IReadOnlyList<GroupMember> Members, IReadOnlyList<string> Present, bool QuorumReached,
    IReadOnlyList<AgendaItem> Items, IReadOnlyList<GroupTask> Tasks, int Version);
