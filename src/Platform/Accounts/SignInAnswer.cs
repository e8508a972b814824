namespace Throughline.Platform.Accounts;

/// <summary>Answer to a step of signing in.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Account">The account when <paramref name="End"/> is Done or CodeNeeded, else null.</param>
public sealed record SignInAnswer(SignInEnd End, Account? Account = null);
