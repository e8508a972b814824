namespace Throughline.Platform.Accounts;

/// <summary>A new account, or one whose password was reset.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Handle">Handle of the account when done.</param>
/// <param name="FirstPassword">Password to hand over; shown once and stored nowhere. The holder must change it.</param>
public sealed record AccountHandedOut(AccountSaved End, string? Handle = null, string? FirstPassword = null);
