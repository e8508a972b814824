namespace Throughline.Partners.Groups;

/// <summary>Something a member or a body promised to do.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Meeting">Number of the meeting at which it was given.</param>
/// <param name="Item">Handle of the item it came from; null for the meeting as a whole.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Member">Handle of the member who does it; null when the body as a whole does.</param>
/// <param name="MemberName">Working name of that member.</param>
/// <param name="OrganisationId">Body that does it; row key.</param>
/// <param name="Due">Day by which.</param>
/// <param name="DoneOn">Day it was done, or null.</param>
/// <param name="Mine">True when the viewer may mark it done: its member, a member of its body, the chair, the secretary, the coordinator.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record GroupTask(
    string Handle, int Meeting, string? Item, string Text, string? Member, string? MemberName, Guid OrganisationId, DateOnly Due, DateOnly? DoneOn, bool Mine, int Version);
