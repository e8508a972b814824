namespace Throughline.Partners.Groups;

/// <summary>A meeting in a list.</summary>
/// <param name="Number">Counted within the group from 1; its part of an address.</param>
/// <param name="Day">Day.</param>
/// <param name="Starts">Hour in the country.</param>
/// <param name="Place">Where.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Items">Number of items on the agenda.</param>
/// <param name="Minutes">Minutes planned for all items.</param>
public sealed record MeetingCard(int Number, DateOnly Day, TimeOnly Starts, string Place, MeetingState State, int Items, int Minutes);
