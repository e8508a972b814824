namespace Throughline.Platform.Accounts;

/// <summary>One page of the list of accounts, by work name.</summary>
/// <param name="Lines">At most <see cref="AccountDesk.PageSize"/>.</param>
/// <param name="Total">Number of accounts that fit the filter.</param>
public sealed record AccountPage(IReadOnlyList<AccountSheet> Lines, int Total);
