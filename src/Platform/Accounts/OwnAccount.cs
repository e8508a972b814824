using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Platform.Accounts;

/// <summary>What everybody does with the account they hold: language, password, second step, end of all sessions.</summary>
public sealed class OwnAccount(AppDb db, UserManager<Account> users, IUserStore<Account> store)
{
    /// <summary>Number of recovery codes that are made together.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Keeps the language of the pages; false when the viewer may not write.</summary>
    public async Task<bool> SetLanguage(string language, ProcessContext process, CancellationToken cancel)
    {
        if (await Own(process, cancel) is not { } row) return false;
        row.Language = language;
        AccountDesk.Touch(row, ends: false);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>
    /// Changes the password. All sessions end; the caller signs this one in again. Returns null when done, else the one reason:
    /// <c>current</c> the old one is wrong, <c>same</c> nothing new, <c>short</c> fewer than 12 characters, <c>stale</c> changed in between.
    /// </summary>
    public async Task<string?> ChangePassword(string current, string next, ProcessContext process, CancellationToken cancel)
    {
        if (await Own(process, cancel) is not { } row) return "stale";
        if (users.PasswordHasher.VerifyHashedPassword(row, row.PasswordHash ?? "", current) == PasswordVerificationResult.Failed) return "current";
        if (next == current) return "same";
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, row, next)).Succeeded) return "short";
        row.PasswordHash = users.PasswordHasher.HashPassword(row, next);
        row.FirstPassword = false;
        AccountDesk.Touch(row, ends: true);
        return await db.Commit(process, [], cancel) == Commitment.Done ? null : "stale";
    }

    /// <summary>The secret for the authenticator, in base 32, made on first use; null once the second step is on: it is never shown again.</summary>
    public async Task<string?> NewSecret(Viewer viewer, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(viewer.AccountId.ToString()) is not { TwoFactorEnabled: false } row) return null;
        if (await users.GetAuthenticatorKeyAsync(row) is { } known) return known;
        // Not through the user manager: it would end this very session.
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(row, users.GenerateNewAuthenticatorKey(), cancel);
        await users.UpdateAsync(row);
        return await users.GetAuthenticatorKeyAsync(row);
    }

    /// <summary>
    /// Turns the second step on when <paramref name="code"/> fits the secret, and gives the recovery codes, which are shown once; null when it does not fit.
    /// All sessions end; the caller signs this one in again.
    /// </summary>
    public async Task<IReadOnlyList<string>?> ConfirmSecondStep(string code, ProcessContext process, CancellationToken cancel)
    {
        if (await Own(process, cancel) is not { TwoFactorEnabled: false } row) return null;
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(row, users.Options.Tokens.AuthenticatorTokenProvider, typed)) return null;
        db.AccountProcess = process;
        await users.SetTwoFactorEnabledAsync(row, true);
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(row, RecoveryCodes) ?? []];
    }

    /// <summary>Takes the second step away, against the password; false when the password is wrong.</summary>
    public async Task<bool> RemoveSecondStep(string password, ProcessContext process, CancellationToken cancel)
    {
        if (await Own(process, cancel) is not { TwoFactorEnabled: true } row) return false;
        if (users.PasswordHasher.VerifyHashedPassword(row, row.PasswordHash ?? "", password) == PasswordVerificationResult.Failed) return false;
        row.TwoFactorEnabled = false;
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == row.Id).ToListAsync(cancel));
        AccountDesk.Touch(row, ends: true);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    public async Task<bool> EndSessions(ProcessContext process, CancellationToken cancel)
    {
        if (await Own(process, cancel) is not { } row) return false;
        AccountDesk.Touch(row, ends: true);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>The account itself, for signing in again after its stamp changed.</summary>
    public Task<Account?> Reload(Viewer viewer, CancellationToken cancel) =>
        db.Set<Account>().FirstOrDefaultAsync(account => account.Id == viewer.AccountId, cancel);

    private async Task<Account?> Own(ProcessContext process, CancellationToken cancel) =>
        process.Who.May(ActionKind.Write, Section.Workspace) ? await Reload(process.Who, cancel) : null;
}
