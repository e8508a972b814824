namespace Throughline.Platform.Accounts;

/// <summary>The account of a request and what the pages show of it.</summary>
/// <param name="Viewer">What decisions need.</param>
/// <param name="WorkName">Name colleagues use.</param>
/// <param name="Language">Language of the pages.</param>
public sealed record SignedInAccount(Viewer Viewer, string WorkName, string Language);
