namespace Throughline.Partners.Groups;

/// <summary>What a working group asks of one member now.</summary>
/// <param name="Group">Handle of the group.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Next">The next meeting that is called; null when none is.</param>
/// <param name="Tasks">The member's own open tasks, the next due first.</param>
public sealed record GroupDay(string Group, string Name, MeetingCard? Next, IReadOnlyList<GroupTask> Tasks);
