namespace Throughline.Partners.Groups;

/// <summary>A seat to be stored.</summary>
/// <param name="Organisation">Key or handle of the body.</param>
/// <param name="Account">Sign-in address of an account of that body; null for an expert who does not sign in here.</param>
/// <param name="Name">Working name of an expert without account; ignored with one.</param>
/// <param name="Role">What they do.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null.</param>
public sealed record MemberDraft(string Organisation, string? Account, string? Name, GroupRole Role, DateOnly From, DateOnly? Until);
