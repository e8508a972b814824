namespace Throughline.Partners.Groups;

/// <summary>A working group with what the viewer may know of it.</summary>
/// <param name="Card">What everybody may know.</param>
/// <param name="Opens">True for members, the coordinator and the rapporteur; for others the lists below are empty.</param>
/// <param name="Runs">True for the chair, the secretary and the coordinator: they call meetings and keep the protocol.</param>
/// <param name="Members">Who sits in it, the chair first; those who left come last.</param>
/// <param name="Meetings">Meetings, the newest first.</param>
/// <param name="Tasks">Tasks that are not done, the next due first.</param>
public sealed record GroupSheet(GroupCard Card, bool Opens, bool Runs, IReadOnlyList<GroupMember> Members, IReadOnlyList<MeetingCard> Meetings, IReadOnlyList<GroupTask> Tasks);
