namespace Throughline.Partners.Groups;

/// <summary>A meeting to be called or changed.</summary>
/// <param name="Day">Day in the country.</param>
/// <param name="Starts">Hour in the country.</param>
/// <param name="Place">Where, up to 200 characters; never a shelter's address.</param>
public sealed record MeetingDraft(DateOnly Day, TimeOnly Starts, string Place);
