namespace Throughline.Platform.Accounts;

/// <summary>The account of a request and what the pages show of it.</summary>
/// <param name="Viewer">What decisions need.</param>
/// <param name="WorkName">Name colleagues use.</param>
/// <param name="Language">Language of the pages.</param>
/// <param name="SecondStep">True when a code is asked after the password.</param>
/// <param name="FirstPassword">True while the password is the one that somebody else chose.</param>
public sealed record SignedInAccount(Viewer Viewer, string WorkName, string Language, bool SecondStep = false, bool FirstPassword = false);
