using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Accounts;

/// <summary>
/// Accounts in the database. The secret of the second step is wrapped with the key file and of recovery codes only pseudonyms are kept, so a
/// copy of the database makes no code.
/// </summary>
public sealed class AccountStore(AppDb db, KeyFile keys, IdentityErrorDescriber words) : UserOnlyStore<Account, AppDb, Guid>(db, words)
{
    private const string Provider = "throughline";
    private const string Codes = "recovery-codes";

    /// <inheritdoc />
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, Convert.ToBase64String(keys.WrapCookieKey(System.Text.Encoding.ASCII.GetBytes(key))), cancellationToken);

    /// <inheritdoc />
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } wrapped
            ? System.Text.Encoding.ASCII.GetString(keys.UnwrapCookieKey(Convert.FromBase64String(wrapped)))
            : null;

    /// <inheritdoc />
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, Codes, string.Join(';', recoveryCodes.Select(code => Mark(user, code))), cancellationToken);

    /// <inheritdoc />
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var left = await Left(user, cancellationToken);
        if (!left.Remove(Mark(user, code))) return false;
        await SetTokenAsync(user, Provider, Codes, string.Join(';', left), cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (await Left(user, cancellationToken)).Count;

    private async Task<List<string>> Left(Account user, CancellationToken cancel) =>
        [.. (await GetTokenAsync(user, Provider, Codes, cancel) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private string Mark(Account user, string code) => keys.Pseudonym($"recovery|{user.Id:N}|{code.Trim().ToUpperInvariant()}");
}
